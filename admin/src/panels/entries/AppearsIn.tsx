import { useState } from 'react';
import { Flex, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { NamedAs } from '../../../../server/src/api/contracts/dossiers';
import type { EntryArticle } from '../../../../server/src/api/contracts/entry-panels';
import { vocabularies } from '../../../../server/src/model/vocabularies';
import { type EntryAddress, useEntryArticlesQuery } from '../../api/entry-panels';
import { entryAddress } from '../../entry-address';
import { dateInWords } from '../../fields/period-words';
import { message } from '../../translations';
import { EntryRow, Rows } from './EntryRow';
import { Pager } from './Pager';
import { Failed, Loading, Nothing } from './states';

const pageSize = 8;

const anyRole = 'any';

const allRoles: NamedAs[] = [...vocabularies.mentionRole, ...vocabularies.creditRole];

/** How readers and editors see different things, if they do. */
const stateOf = ({ publishedAt, namedIn }: EntryArticle) => {
  if (!publishedAt) return 'entries.state.draft';
  if (namedIn === 'both') return null;
  return namedIn === 'draft' ? 'entries.state.only-draft' : 'entries.state.only-published';
};

const Articles = ({ articles, label }: { articles: EntryArticle[]; label: string }) => {
  const intl = useIntl();
  const { formatMessage, formatList, formatDisplayName } = intl;
  const isOneLanguage = new Set(articles.map(({ locale }) => locale)).size <= 1;
  return (
    <Rows label={label}>
      {articles.map((article) => {
        const { documentId, locale, title, writtenOn, roles } = article;
        const state = stateOf(article);
        const about = [
          writtenOn && dateInWords(writtenOn, intl),
          !isOneLanguage && locale && formatDisplayName(locale, { type: 'language' }),
          formatList(
            roles.map((role) => formatMessage(message(`entries.role.${role}`))),
            { type: 'unit' },
          ),
        ];
        return (
          <EntryRow
            key={`${documentId} ${locale}`}
            to={entryAddress({ type: 'article', documentId, locale })}
            name={title || formatMessage(message('entries.untitled'))}
            lines={[about.filter(Boolean).join(' · ')]}
            state={state && formatMessage(message(state))}
          />
        );
      })}
    </Rows>
  );
};

/** The articles that name a person or an organization, newest first, by role if one likes. */
export const AppearsIn = ({ place, documentId }: EntryAddress) => {
  const { formatMessage } = useIntl();
  const [role, setRole] = useState(anyRole);
  const [page, setPage] = useState(1);
  const question = { place, documentId, page, pageSize, ...(role === anyRole ? {} : { role }) };
  const { data, error, isFetching, refetch } = useEntryArticlesQuery(question);
  const title = formatMessage(message('entries.appears'));
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  const { page: shown, pageCount, total } = data.meta.pagination;
  if (total === 0 && role === anyRole) {
    return <Nothing says={place === 'people' ? 'entries.appears.nobody' : 'entries.appears.nothing'} />;
  }
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%" aria-busy={isFetching}>
      <SingleSelect
        size="S"
        aria-label={formatMessage(message('entries.appears.role'))}
        value={role}
        onChange={(chosen: string | number) => {
          setRole(String(chosen));
          setPage(1);
        }}
      >
        <SingleSelectOption value={anyRole}>
          {formatMessage(message('entries.appears.any-role'))}
        </SingleSelectOption>
        {allRoles.map((one) => (
          <SingleSelectOption key={one} value={one}>
            {formatMessage(message(`entries.role.${one}`))}
          </SingleSelectOption>
        ))}
      </SingleSelect>
      <Typography variant="pi" textColor="neutral600" role="status">
        {formatMessage(message('entries.articles'), { count: total })}
      </Typography>
      {total > 0 && <Articles articles={data.data} label={title} />}
      <Pager label={title} page={shown} pageCount={pageCount} turn={setPage} />
    </Flex>
  );
};
