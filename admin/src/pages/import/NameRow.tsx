import { useId, useState } from 'react';
import { Badge, Box, Button, Checkbox, Flex, Typography } from '@strapi/design-system';
import { ChevronDown, ChevronUp } from '@strapi/icons';
import { useIntl } from 'react-intl';
import type { FoundName } from '../../../../server/src/pieces/types';
import { message } from '../../translations';
import type { Choice } from './choices';
import { NameCorrection } from './NameCorrection';
import { PlaceButtons } from './PlaceButtons';

interface NameRowProps {
  found: FoundName;
  choice: Choice;
  /** Whether the text leaves anything to decide; Markdown says itself who is who. */
  isDecidable: boolean;
  onChange: (choice: Choice) => void;
  onJump: (line: number) => void;
}

/** A name that was found in a piece: whom it means and in which roles; to confirm, to correct or to drop. */
export const NameRow = ({ found, choice, isDecidable, onChange, onJump }: NameRowProps) => {
  const { formatMessage } = useIntl();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const isLinked = !choice.drop;
  const meant = choice.targetName ?? found.name;
  const isKnown = found.known !== null || choice.target !== undefined;
  const { drop: _drop, ...kept } = choice;
  const label = (
    <Typography fontWeight="bold" textDecoration={isLinked ? undefined : 'line-through'}>
      {meant}
    </Typography>
  );
  return (
    <Box
      tag="li"
      paddingTop={3}
      paddingBottom={3}
      borderStyle="solid"
      borderWidth="1px 0 0 0"
      borderColor="neutral150"
    >
      <Flex justifyContent="space-between" alignItems="center" gap={3} wrap="wrap">
        <Flex gap={3} alignItems="center" wrap="wrap">
          {isDecidable ? (
            <Checkbox
              checked={isLinked}
              aria-label={formatMessage(message('import.name.link'), { name: meant })}
              onCheckedChange={(isOn) => onChange(isOn === true ? kept : { ...kept, drop: true })}
            >
              {label}
            </Checkbox>
          ) : (
            label
          )}
          {isLinked &&
            (choice.roles ?? found.roles).map((role) => (
              <Badge key={role}>{formatMessage(message(`import.role.${role}`))}</Badge>
            ))}
          {!isKnown && isLinked && (
            <Typography variant="pi" textColor="warning700">
              {formatMessage(message('import.name.unknown'))}
            </Typography>
          )}
          {!isLinked && (
            <Typography variant="pi" textColor="neutral600">
              {formatMessage(message('import.name.dropped'))}
            </Typography>
          )}
        </Flex>
        <Flex gap={2} alignItems="center" wrap="wrap">
          <PlaceButtons lines={found.at.map(({ line }) => line)} onJump={onJump} />
          {isDecidable && isLinked && (
            <Button
              size="S"
              variant="tertiary"
              aria-expanded={isOpen}
              aria-controls={id}
              aria-label={formatMessage(message('import.correct.label'), { name: meant })}
              endIcon={isOpen ? <ChevronUp aria-hidden /> : <ChevronDown aria-hidden />}
              onClick={() => setOpen(!isOpen)}
            >
              {formatMessage(message('import.correct'))}
            </Button>
          )}
        </Flex>
      </Flex>
      {isOpen && isLinked && <NameCorrection id={id} found={found} choice={choice} onChange={onChange} />}
    </Box>
  );
};
