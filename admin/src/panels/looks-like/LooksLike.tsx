import { useState } from 'react';
import { useNotification } from '@strapi/strapi/admin';
import { Box, Button, Flex, Link, LinkButton, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { NavLink } from 'react-router-dom';
import type { DistinctEntry, LookAlike } from '../../../../server/src/api/contracts/look-alikes';
import { useRejectMutation, useTakeBackMutation } from '../../api/look-alikes';
import { useKeptFocus } from '../../components/useKeptFocus';
import { entryAddress } from '../../entry-address';
import { type EntryType, mergeAddress } from '../../merging/addresses';
import { useAllowed } from '../../merging/useAllowed';
import { type Refusal, useWordsFor } from '../../merging/useWordsFor';
import { message } from '../../translations';
import { againstWords, factWords, reasonWords } from './reason-words';

const anywhere = { overflowWrap: 'anywhere' } as const;
const plain = { listStyle: 'none', padding: 0, margin: 0, width: '100%' } as const;

/** @returns what says that two entries are not the same one, or takes that back, and tells when it could not */
const useDecision = (type: EntryType, documentId: string) => {
  const { toggleNotification } = useNotification();
  const { formatMessage } = useIntl();
  const wordsFor = useWordsFor();
  const [reject, rejecting] = useRejectMutation();
  const [takeBack, takingBack] = useTakeBackMutation();
  const orSay = (answer: { data: unknown } | { error: Refusal }) => {
    if (!('error' in answer)) return;
    toggleNotification({
      type: 'danger',
      title: formatMessage(message('likeness.notRemembered')),
      message: wordsFor(answer.error),
    });
  };
  return {
    isBusy: rejecting.isLoading || takingBack.isLoading,
    reject: async (other: string) => orSay(await reject({ type, one: documentId, other })),
    takeBack: async (other: string) => orSay(await takeBack({ type, one: documentId, other })),
  };
};

interface LooksLikeProps {
  type: EntryType;
  documentId: string;
  alike: LookAlike[];
  distinct: DistinctEntry[];
}

/** The entries that look like one, each with why, and what to do about it. */
export const LooksLike = ({ type, documentId, alike, distinct }: LooksLikeProps) => {
  const intl = useIntl();
  const { formatMessage, formatDate } = intl;
  const decision = useDecision(type, documentId);
  const [shown, setShown] = useState(3);
  const { place, onFocus } = useKeptFocus<HTMLDivElement>();
  const { mayDecide, mayMerge } = useAllowed(type);

  return (
    <Flex onFocus={onFocus} direction="column" alignItems="stretch" gap={4} width="100%">
      <Flex tag="ul" direction="column" alignItems="stretch" gap={5} style={plain}>
        {alike.slice(0, shown).map(({ entry, reasons: [reason], against }) => (
          <Box key={entry.documentId} tag="li" style={anywhere}>
            <Link tag={NavLink} to={entryAddress({ type, documentId: entry.documentId })} isExternal={false}>
              {entry.name || entry.documentId}
            </Link>
            {reason && <Typography tag="p">{reasonWords(intl, reason)}</Typography>}
            {against.map((one) => (
              <Typography key={one.kind} tag="p" textColor="warning700">
                {againstWords(intl, one)}
              </Typography>
            ))}
            <Typography tag="p" variant="pi" textColor="neutral600">
              {factWords(intl, entry).join(' · ')}
            </Typography>
            <Flex gap={2} wrap="wrap" paddingTop={2}>
              {mayDecide && (
                <Button
                  type="button"
                  size="S"
                  variant="tertiary"
                  disabled={decision.isBusy}
                  onClick={() => decision.reject(entry.documentId)}
                  aria-label={formatMessage(message('likeness.rejectNamed'), { name: entry.name })}
                >
                  {formatMessage(message('likeness.reject'))}
                </Button>
              )}
              {mayMerge && (
                <LinkButton
                  size="S"
                  variant="secondary"
                  tag={NavLink}
                  to={mergeAddress(type, { from: entry.documentId, into: documentId })}
                  aria-label={formatMessage(message('likeness.mergeNamed'), { name: entry.name })}
                >
                  {formatMessage(message('likeness.merge'))}
                </LinkButton>
              )}
            </Flex>
          </Box>
        ))}
      </Flex>
      {alike.length > shown && (
        <Button type="button" variant="ghost" onClick={() => setShown(alike.length)}>
          {formatMessage(message('likeness.more'), { count: alike.length - shown })}
        </Button>
      )}
      <Box ref={place} tabIndex={-1} role="status">
        {distinct.map(({ documentId: other, name, by, at }) => (
          <Box key={other} paddingTop={1} style={anywhere}>
            <Typography variant="pi" textColor="neutral600">
              {formatMessage(message('likeness.distinct'), {
                name,
                by: by ?? formatMessage(message('merging.byCode')),
                when: formatDate(at, { dateStyle: 'medium' }),
              })}{' '}
            </Typography>
            {mayDecide && (
              <Button
                type="button"
                size="S"
                variant="ghost"
                disabled={decision.isBusy}
                onClick={() => decision.takeBack(other)}
                aria-label={formatMessage(message('likeness.takeBackNamed'), { name })}
              >
                {formatMessage(message('likeness.takeBack'))}
              </Button>
            )}
          </Box>
        ))}
      </Box>
    </Flex>
  );
};
