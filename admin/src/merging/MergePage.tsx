import { useState } from 'react';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { useSearchParams } from 'react-router-dom';
import type { DoneMerge } from '../../../server/src/api/contracts/merges';
import { useEntryNamedQuery } from '../api/look-alikes';
import { message } from '../translations';
import type { EntryType } from './addresses';
import { ChooseOther } from './ChooseOther';
import { MergeDone } from './MergeDone';
import { Planned } from './Planned';

const typeIn = (text: string | null): EntryType => (text === 'organization' ? 'organization' : 'person');

/** Merges two entries: choose them and the side that stays, see what moves, agree, and undo if it was wrong. */
export const MergePage = () => {
  const { formatMessage } = useIntl();
  const [given, setGiven] = useSearchParams();
  const [done, setDone] = useState<DoneMerge | null>(null);
  const type = typeIn(given.get('type'));
  const [from, into] = [given.get('from') || undefined, given.get('into') || undefined];
  const known = from ?? into;
  const { data: entry } = useEntryNamedQuery(
    { type, documentId: known ?? '' },
    { skip: !known || Boolean(from && into) },
  );
  const title = formatMessage(message(`merging.title.${type}`));

  const ask = (next: { from: string; into: string }) => {
    setDone(null);
    setGiven({ type, ...next }, { replace: true });
  };
  const choose = (documentId: string) => {
    if (!known) setGiven({ type, into: documentId }, { replace: true });
    else ask(into ? { from: documentId, into } : { from: from ?? '', into: documentId });
  };

  return (
    <>
      <Page.Title>{title}</Page.Title>
      <Page.Main>
        <Layouts.Header
          title={title}
          subtitle={
            entry?.name && !(from && into)
              ? formatMessage(message('merging.with'), { name: entry.name })
              : undefined
          }
        />
        <Layouts.Content>
          {done ? (
            <MergeDone done={done} undone={setDone} />
          ) : from && into ? (
            <Planned
              key={`${type} ${from} ${into}`}
              question={{ type, from, into }}
              swap={() => ask({ from: into, into: from })}
              done={setDone}
            />
          ) : (
            <ChooseOther key={known} type={type} known={known} choose={choose} />
          )}
        </Layouts.Content>
      </Page.Main>
    </>
  );
};
