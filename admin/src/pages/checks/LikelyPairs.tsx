import { useState } from 'react';
import { useNotification } from '@strapi/strapi/admin';
import { Box, Button, Flex, Loader, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { LikelyPairAnswer } from '../../../../server/src/api/contracts/look-alikes';
import { useLikelyPairsQuery, useRejectMutation, useTakeBackMutation } from '../../api/look-alikes';
import { useKeptFocus } from '../../components/useKeptFocus';
import type { EntryType } from '../../merging/addresses';
import { useAllowed } from '../../merging/useAllowed';
import { type Refusal, useWordsFor } from '../../merging/useWordsFor';
import { message } from '../../translations';
import { LikelyPair } from './LikelyPair';

const pageSize = 10;
const anywhere = { overflowWrap: 'anywhere' } as const;
const plain = { listStyle: 'none', padding: 0, margin: 0 } as const;

/** Pairs of one type, with what was decided last. Draw it anew for the other type. */
export const LikelyPairs = ({ type }: { type: EntryType }) => {
  const { formatMessage } = useIntl();
  const { toggleNotification } = useNotification();
  const wordsFor = useWordsFor();
  const [page, setPage] = useState(1);
  const [last, setLast] = useState<{ one: string; other: string; names: string } | null>(null);
  const { data: answer, error, isFetching, refetch } = useLikelyPairsQuery({ type, page, pageSize });
  const [reject, { isLoading: isRejecting }] = useRejectMutation();
  const [takeBack, { isLoading: isTakingBack }] = useTakeBackMutation();
  const { mayDecide, mayMerge } = useAllowed(type);
  const { place, onFocus } = useKeptFocus<HTMLDivElement>();
  const isBusy = isRejecting || isTakingBack;
  const total = answer?.meta.pagination.total ?? 0;
  const pages = Math.max(1, Math.ceil(total / pageSize));
  // The last pair of the last page may have been decided about.
  if (answer && page > pages) setPage(pages);

  const fails = (done: { data: unknown } | { error: Refusal }): boolean => {
    if (!('error' in done)) return false;
    toggleNotification({
      type: 'danger',
      title: formatMessage(message('likeness.notRemembered')),
      message: wordsFor(done.error),
    });
    return true;
  };

  const decide = async ({ one, other }: LikelyPairAnswer) => {
    const pair = { one: one.documentId, other: other.documentId };
    if (!fails(await reject({ type, ...pair }))) setLast({ ...pair, names: `${one.name} / ${other.name}` });
  };

  const undo = async ({ one, other }: { one: string; other: string }) => {
    if (!fails(await takeBack({ type, one, other }))) setLast(null);
  };

  return (
    <Box onFocus={onFocus}>
      <Box ref={place} tabIndex={-1} role="status" paddingBottom={last ? 4 : 0} style={anywhere}>
        {last && (
          <Flex gap={2} wrap="wrap">
            <Typography>{formatMessage(message('likeness.remembered'), { names: last.names })}</Typography>
            <Button size="S" variant="ghost" disabled={isBusy} onClick={() => undo(last)}>
              {formatMessage(message('likeness.takeBack'))}
            </Button>
          </Flex>
        )}
      </Box>
      {error ? (
        <Flex role="alert" direction="column" alignItems="flex-start" gap={2}>
          <Typography>{wordsFor(error)}</Typography>
          <Button variant="secondary" onClick={refetch}>
            {formatMessage(message('merging.retry'))}
          </Button>
        </Flex>
      ) : !answer ? (
        <Loader>{formatMessage(message('likeness.looking'))}</Loader>
      ) : total === 0 ? (
        <Typography>{formatMessage(message('likeness.none'))}</Typography>
      ) : (
        <>
          <Flex tag="ul" direction="column" alignItems="stretch" gap={3} style={plain}>
            {answer.data.map((pair) => (
              <LikelyPair
                key={`${pair.one.documentId} ${pair.other.documentId}`}
                type={type}
                pair={pair}
                isBusy={isBusy}
                mayDecide={mayDecide}
                mayMerge={mayMerge}
                reject={() => decide(pair)}
              />
            ))}
          </Flex>
          {pages > 1 && (
            <Flex gap={3} paddingTop={4} justifyContent="center">
              <Button variant="tertiary" disabled={page <= 1 || isFetching} onClick={() => setPage(page - 1)}>
                {formatMessage(message('likeness.previous'))}
              </Button>
              <Typography>{formatMessage(message('likeness.page'), { page, pages })}</Typography>
              <Button
                variant="tertiary"
                disabled={page >= pages || isFetching}
                onClick={() => setPage(page + 1)}
              >
                {formatMessage(message('likeness.next'))}
              </Button>
            </Flex>
          )}
        </>
      )}
    </Box>
  );
};
