import { Box, Button, Flex, Link, LinkButton, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { NavLink } from 'react-router-dom';
import type { LikelyPairAnswer, LookAlikeEntry } from '../../../../server/src/api/contracts/look-alikes';
import { entryAddress } from '../../entry-address';
import { type EntryType, mergeAddress } from '../../merging/addresses';
import { againstWords, factWords, reasonWords } from '../../panels/looks-like/reason-words';
import { message } from '../../translations';

const anywhere = { overflowWrap: 'anywhere' } as const;

const Side = ({ type, entry }: { type: EntryType; entry: LookAlikeEntry }) => {
  const intl = useIntl();
  return (
    <Box flex="1 1 14rem" style={anywhere}>
      <Link tag={NavLink} to={entryAddress({ type, documentId: entry.documentId })} isExternal={false}>
        {entry.name || entry.documentId}
      </Link>
      <Typography tag="p" variant="pi" textColor="neutral600">
        {factWords(intl, entry).join(' · ')}
      </Typography>
    </Box>
  );
};

interface PairProps {
  type: EntryType;
  pair: LikelyPairAnswer;
  isBusy: boolean;
  mayDecide: boolean;
  mayMerge: boolean;
  reject: () => void;
}

/** Two entries that may be one: what speaks for it and against it, and what to do about it. */
export const LikelyPair = ({
  type,
  pair: { one, other, reasons, against },
  isBusy,
  mayDecide,
  mayMerge,
  reject,
}: PairProps) => {
  const intl = useIntl();
  const { formatMessage } = intl;
  const names = { one: one.name, other: other.name };
  // Whoever is named more often is the likelier one to stay.
  const [into, from] = (other.articles ?? 0) > (one.articles ?? 0) ? [other, one] : [one, other];
  return (
    <Box tag="li" background="neutral0" hasRadius shadow="tableShadow" padding={4}>
      <Flex gap={4} wrap="wrap" alignItems="flex-start">
        <Side type={type} entry={one} />
        <Side type={type} entry={other} />
      </Flex>
      <Box paddingTop={2} paddingBottom={3} style={anywhere}>
        {reasons.slice(0, 2).map((reason) => (
          <Typography key={reason.kind} tag="p">
            {reasonWords(intl, reason)}
          </Typography>
        ))}
        {against.map((contradiction) => (
          <Typography key={contradiction.kind} tag="p" textColor="warning700">
            {againstWords(intl, contradiction)}
          </Typography>
        ))}
      </Box>
      <Flex gap={2} wrap="wrap">
        {mayDecide && (
          <Button
            size="S"
            variant="tertiary"
            disabled={isBusy}
            onClick={reject}
            aria-label={formatMessage(message('likeness.rejectPair'), names)}
          >
            {formatMessage(message('likeness.reject'))}
          </Button>
        )}
        {mayMerge && (
          <LinkButton
            size="S"
            variant="secondary"
            tag={NavLink}
            to={mergeAddress(type, { from: from.documentId, into: into.documentId })}
            aria-label={formatMessage(message('likeness.mergePair'), names)}
          >
            {formatMessage(message('likeness.merge'))}
          </LinkButton>
        )}
      </Flex>
    </Box>
  );
};
