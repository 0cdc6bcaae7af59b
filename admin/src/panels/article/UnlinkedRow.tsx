import { memo } from 'react';
import {
  Button,
  Flex,
  IconButton,
  SingleSelect,
  SingleSelectOption,
  TextButton,
  Typography,
} from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import { useIntl } from 'react-intl';
import type { Proposal, Reading, UnlinkedName } from '../../../../server/src/api/contracts/readings';
import { message } from '../../translations';
import { Name } from './Name';
import { useRoleWords } from './role-words';
import { asFound, choiceKey, roleChoices } from './roles';

export interface UnlinkedRowProps {
  name: UnlinkedName;
  /** The chosen role. */
  chosen: string;
  may: Reading['may'];
  readOnly: boolean;
  isBusy: boolean;
  onFind: (name: UnlinkedName) => void;
  onChoose: (name: UnlinkedName, role: string) => void;
  onLink: (name: UnlinkedName) => void;
  onReject: (name: UnlinkedName) => void;
  onCreate: (name: UnlinkedName, type: UnlinkedName['type']) => void;
}

const labelOf = (proposals: Proposal[], words: (one: Pick<Proposal, 'list' | 'role'>) => string): string =>
  proposals.map(words).join(' + ');

/** Somebody whom the text names and who is not linked. */
export const UnlinkedRow = memo((props: UnlinkedRowProps) => {
  const { name, chosen, may, readOnly, isBusy, onFind, onChoose, onLink, onReject, onCreate } = props;
  const { formatMessage } = useIntl();
  const roleWords = useRoleWords();
  const label = name.name;
  const other = name.type === 'person' ? 'organization' : 'person';

  return (
    <Flex direction="column" alignItems="stretch" gap={2} data-name={label}>
      <Name name={label} type={name.type} onFind={name.at.length > 0 ? () => onFind(name) : undefined} />
      {name.sentences.map((sentence) => (
        <Typography key={sentence} variant="pi" textColor="neutral600" style={{ overflowWrap: 'anywhere' }}>
          {sentence}
        </Typography>
      ))}
      {!readOnly && (
        <>
          <SingleSelect
            size="S"
            aria-label={formatMessage(message('article.role-of'), { name: label })}
            value={chosen}
            onChange={(value: string | number) => onChoose(name, String(value))}
          >
            <SingleSelectOption value={asFound}>{labelOf(name.proposals, roleWords)}</SingleSelectOption>
            {roleChoices
              .filter(({ list, role }) =>
                name.proposals.length > 1
                  ? true
                  : choiceKey({ list, role }) !== choiceKey(name.proposals[0] ?? { list, role }),
              )
              .map((choice) => (
                <SingleSelectOption key={choiceKey(choice)} value={choiceKey(choice)}>
                  {roleWords(choice)}
                </SingleSelectOption>
              ))}
          </SingleSelect>
          <Flex gap={2} wrap="wrap">
            {name.entry !== null && (
              <Button
                size="S"
                variant="secondary"
                onClick={() => onLink(name)}
                aria-label={formatMessage(message('article.link-name'), { name: label })}
              >
                {formatMessage(message('article.link'))}
              </Button>
            )}
            {name.entry === null && may.create[name.type] && (
              <Button
                size="S"
                variant="secondary"
                disabled={isBusy}
                onClick={() => onCreate(name, name.type)}
                aria-label={formatMessage(message(`article.create-${name.type}-name`), { name: label })}
              >
                {formatMessage(message(`article.create-${name.type}`))}
              </Button>
            )}
            <IconButton
              size="S"
              variant="tertiary"
              label={formatMessage(message('article.reject-name'), { name: label })}
              onClick={() => onReject(name)}
            >
              <Cross />
            </IconButton>
          </Flex>
          {name.entry === null && may.create[other] && (
            <TextButton disabled={isBusy} onClick={() => onCreate(name, other)}>
              {formatMessage(message(`article.create-instead-${other}`))}
            </TextButton>
          )}
        </>
      )}
    </Flex>
  );
});
UnlinkedRow.displayName = 'UnlinkedRow';
