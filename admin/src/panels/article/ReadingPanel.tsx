import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useForm } from '@strapi/strapi/admin';
import {
  Alert,
  Box,
  Button,
  Flex,
  Loader,
  TextButton,
  Typography,
  VisuallyHidden,
} from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { LinkedName } from '../../../../server/src/api/contracts/readings';
import { useKeptFocus } from '../../components/useKeptFocus';
import { message } from '../../translations';
import { faultMessages } from './faults';
import type { ArticleForm } from './form-values';
import { LinkedRow } from './LinkedRow';
import { RejectedRow } from './RejectedRow';
import { nameKey } from './roles';
import { Section } from './Section';
import { StatedRow } from './StatedRow';
import { UnlinkedRow } from './UnlinkedRow';
import { statedKey, useDecisions } from './useDecisions';
import { useFinding } from './useFinding';
import { type Context, useReading } from './useReading';
import { useRejections } from './useRejections';

interface ReadingPanelProps {
  article: string | null;
  /** Whether this language of it is saved. */
  isSaved: boolean;
  locale: string | null;
  status: 'draft' | 'published';
}

/** Hands each state of the form on and draws nothing: the panel itself is not drawn anew while somebody types. */
const FormWatcher = ({ onForm }: { onForm: (form: ArticleForm) => void }) => {
  const values: ArticleForm = useForm('FormWatcher', (state) => state.values);
  useEffect(() => onForm(values), [onForm, values]);
  return null;
};

const linkedKey = ({ entry, name }: LinkedName): string => entry ?? `name ${name}`;

/** Who is in an article and how they are linked, as its form is at this moment. */
export const ReadingPanel = ({ article, isSaved, locale, status }: ReadingPanelProps) => {
  const { formatMessage } = useIntl();
  const { place: panel, onFocus } = useKeptFocus<HTMLDivElement>();
  const getValues: () => ArticleForm = useForm('ReadingPanel', (state) => state.getValues);
  const [showsRejected, setShowsRejected] = useState(false);
  const readAgainRef = useRef(() => {});
  const rejections = useRejections(
    isSaved ? article : null,
    useCallback(() => readAgainRef.current(), []),
  );
  const context = useMemo<Context>(
    () => ({ article, locale, status, rejected: rejections.own }),
    [article, locale, status, rejections.own],
  );
  const { read, isBusy, fault, follow, readAgain, forgetFault } = useReading(context);
  readAgainRef.current = readAgain;
  const decisions = useDecisions({
    read,
    context: { ...context, article: isSaved ? article : null },
    rejections,
    readAgain,
  });
  const { said, say, isOpen } = decisions;

  const { find, lost } = useFinding({ panel, read, getValues, say });

  const watcher = <FormWatcher onForm={follow} />;
  const trouble = fault ?? decisions.failure;
  const dismiss = () => {
    forgetFault();
    decisions.forgetFailure();
  };
  const retry = () => {
    dismiss();
    readAgain();
  };
  const alert = trouble && (
    <Box width="100%" role="alert">
      <Alert
        variant="danger"
        closeLabel={formatMessage(message('article.close'))}
        onClose={dismiss}
        action={<TextButton onClick={retry}>{formatMessage(message('article.retry'))}</TextButton>}
      >
        {formatMessage(message(faultMessages[trouble]))}
      </Alert>
    </Box>
  );

  if (!read) {
    return (
      <Flex ref={panel} direction="column" alignItems="flex-start" gap={3} width="100%">
        {watcher}
        {alert ?? <Loader small>{formatMessage(message('article.loading'))}</Loader>}
      </Flex>
    );
  }

  const { reading } = read;
  const readOnly = status === 'published' || !reading.may.edit;
  const unlinked = reading.unlinked.filter((name) => isOpen(nameKey(name)));
  const known = unlinked.filter(({ entry }) => entry !== null);
  const stated = reading.affiliations.filter((one) => isOpen(statedKey(one)));
  const isEmpty = reading.unlinked.length + reading.linked.length + reading.affiliations.length === 0;

  return (
    <Flex
      ref={panel}
      tabIndex={-1}
      role="group"
      aria-label={formatMessage(message('article.title'))}
      style={{ outline: 'none' }}
      onFocus={onFocus}
      direction="column"
      alignItems="flex-start"
      gap={5}
      width="100%"
      aria-busy={isBusy}
    >
      {watcher}
      <VisuallyHidden role="status">{said}</VisuallyHidden>
      {lost !== null && lost === said && (
        <Typography aria-hidden textColor="warning700">
          {lost}
        </Typography>
      )}
      {alert}
      {isEmpty && <Typography textColor="neutral600">{formatMessage(message('article.nobody'))}</Typography>}
      {unlinked.length > 0 && (
        <Section
          title={formatMessage(message('article.unlinked'), { count: unlinked.length })}
          items={unlinked}
          keyOf={nameKey}
          action={
            !readOnly &&
            known.length > 1 && (
              <Button size="S" variant="secondary" onClick={() => decisions.linkAll(known)}>
                {formatMessage(message('article.link-all'))}
              </Button>
            )
          }
          draw={(name) => (
            <UnlinkedRow
              name={name}
              chosen={decisions.roleOf(name)}
              may={reading.may}
              readOnly={readOnly}
              isBusy={decisions.isBusy}
              onFind={find}
              onChoose={decisions.choose}
              onLink={decisions.link}
              onReject={decisions.reject}
              onCreate={decisions.create}
            />
          )}
        />
      )}
      {reading.linked.length > 0 && (
        <Section
          title={formatMessage(message('article.linked'), { count: reading.linked.length })}
          items={reading.linked}
          keyOf={linkedKey}
          draw={(name) => (
            <LinkedRow name={name} readOnly={readOnly} onFind={find} onUnlink={decisions.unlink} />
          )}
        />
      )}
      {stated.length > 0 && (
        <Section
          title={formatMessage(message('article.affiliations'), { count: stated.length })}
          items={stated}
          keyOf={statedKey}
          draw={(one) => (
            <StatedRow
              stated={one}
              canAdd={status === 'draft' && reading.may.affiliate}
              isSaved={isSaved}
              isBusy={decisions.isBusy}
              onAdd={decisions.affiliate}
            />
          )}
        />
      )}
      {reading.rejected.length > 0 && (
        <Box width="100%">
          <TextButton onClick={() => setShowsRejected(!showsRejected)} aria-expanded={showsRejected}>
            {formatMessage(message('article.rejected'), { count: reading.rejected.length })}
          </TextButton>
          {showsRejected && (
            <Flex direction="column" alignItems="stretch" gap={2} paddingTop={2}>
              {reading.rejected.map((rejection) => (
                <RejectedRow
                  key={nameKey(rejection)}
                  rejection={rejection}
                  readOnly={readOnly}
                  onUndo={decisions.undo}
                />
              ))}
            </Flex>
          )}
        </Box>
      )}
    </Flex>
  );
};
