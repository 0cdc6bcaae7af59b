import { useState } from 'react';
import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { NavLink } from 'react-router-dom';
import type { EntryMember } from '../../../../server/src/api/contracts/entry-panels';
import { useEntryPeopleQuery } from '../../api/entry-panels';
import { entryAddress } from '../../entry-address';
import { periodInWords } from '../../fields/period-words';
import { message } from '../../translations';
import { EntryRow, Rows } from './EntryRow';
import { Pager } from './Pager';
import { Failed, Loading, Nothing } from './states';

const pageSize = 8;

const Member = ({ person, kind, role, source, isPublished, ...period }: EntryMember) => {
  const intl = useIntl();
  const { formatMessage } = intl;
  const held = role ?? formatMessage(message(`entries.kind.${kind}`));
  return (
    <EntryRow
      to={entryAddress({ type: 'person', documentId: person.documentId })}
      name={person.name || formatMessage(message('entries.untitled'))}
      lines={[
        [held, periodInWords(period, intl)].filter(Boolean).join(' · '),
        source &&
          formatMessage(message('entries.source'), {
            title: (
              <Link key="source" tag={NavLink} to={entryAddress({ type: 'article', ...source })}>
                {source.title}
              </Link>
            ),
          }),
      ]}
      state={isPublished ? null : formatMessage(message('entries.state.draft'))}
    />
  );
};

interface ListProps {
  documentId: string;
  when: 'now' | 'before';
}

const Members = ({ documentId, when }: ListProps) => {
  const { formatMessage } = useIntl();
  const [page, setPage] = useState(1);
  const { data, error, refetch } = useEntryPeopleQuery({
    ...{ place: 'organizations' as const, documentId },
    ...{ when, page, pageSize },
  });
  const title = formatMessage(message(`entries.people.${when}`));
  const answer = () => {
    if (error) return <Failed error={error} retry={() => void refetch()} />;
    if (!data) return <Loading />;
    const { total, pageCount, page: shown } = data.meta.pagination;
    if (total === 0) return <Nothing says={`entries.people.nobody-${when}`} />;
    return (
      <>
        <Rows label={title}>
          {data.data.map((member, index) => (
            <Member key={index} {...member} />
          ))}
        </Rows>
        <Pager label={title} page={shown} pageCount={pageCount} turn={setPage} />
      </>
    );
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={2} width="100%">
      <Typography tag="h3" variant="pi" fontWeight="bold">
        {title}
      </Typography>
      {answer()}
    </Flex>
  );
};

/** Who has a role in an organization now, and who had one before. */
export const People = ({ documentId }: { documentId: string }) => (
  <Flex direction="column" alignItems="stretch" gap={4} width="100%">
    <Members documentId={documentId} when="now" />
    <Box background="neutral150" height="1px" aria-hidden />
    <Members documentId={documentId} when="before" />
  </Flex>
);
