import { Layouts, Page, Pagination, useQueryParams } from '@strapi/strapi/admin';
import {
  Badge,
  Box,
  Button,
  EmptyStateLayout,
  Flex,
  Link,
  LinkButton,
  Td,
  Tr,
  Typography,
} from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { NavLink } from 'react-router-dom';
import type { DoneMerge } from '../../../../server/src/api/contracts/merges';
import { useMergesQuery } from '../../api/merges';
import { entryAddress } from '../../entry-address';
import { mergeAddress } from '../../merging/addresses';
import { UndoButton } from '../../merging/UndoButton';
import { useWordsFor } from '../../merging/useWordsFor';
import { HeadedTable } from '../../components/HeadedTable';
import { message } from '../../translations';

const severalLines = { whiteSpace: 'normal', overflowWrap: 'anywhere' } as const;
const columns = [
  'merging.column.what',
  'merging.column.when',
  'merging.column.who',
  'merging.column.state',
] as const;

const MergeRow = ({ merge }: { merge: DoneMerge }) => {
  const { formatMessage, formatDate } = useIntl();
  const { type, from, into, by, mergedAt, undoneAt } = merge;
  const when = (time: string) => formatDate(time, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <Tr>
      <Td>
        <Typography style={severalLines}>
          {from.name || from.documentId} →{' '}
          <Link tag={NavLink} to={entryAddress({ type, documentId: into.documentId })} isExternal={false}>
            {into.name || into.documentId}
          </Link>
        </Typography>
      </Td>
      <Td>
        <Typography style={severalLines}>{when(mergedAt)}</Typography>
      </Td>
      <Td>
        <Typography style={severalLines}>{by ?? formatMessage(message('merging.byCode'))}</Typography>
      </Td>
      <Td>
        {undoneAt ? (
          <Badge>{formatMessage(message('merging.undoneOn'), { when: when(undoneAt) })}</Badge>
        ) : (
          <UndoButton merge={merge} />
        )}
      </Td>
    </Tr>
  );
};

/** The merges that were done, the latest first. */
export const MergesList = () => {
  const { formatMessage } = useIntl();
  const wordsFor = useWordsFor();
  const [{ query }] = useQueryParams<{ page?: string; pageSize?: string }>();
  const page = Math.max(1, Number(query.page) || 1);
  const pageSize = Math.min(100, Math.max(1, Number(query.pageSize) || 25));
  const { data: answer, error, isLoading, refetch } = useMergesQuery({ page, pageSize });
  const title = formatMessage(message('merges.title'));
  const total = answer?.meta.pagination.total ?? 0;

  return (
    <>
      <Page.Title>{title}</Page.Title>
      <Page.Main>
        <Layouts.Header
          title={title}
          subtitle={formatMessage(message('merging.subtitle'))}
          primaryAction={
            <Flex gap={2} wrap="wrap">
              {(['person', 'organization'] as const).map((type) => (
                <LinkButton key={type} tag={NavLink} to={mergeAddress(type, {})} variant="secondary">
                  {formatMessage(message(`merging.title.${type}`))}
                </LinkButton>
              ))}
            </Flex>
          }
        />
        <Layouts.Content>
          {isLoading && <Page.Loading />}
          {error && (
            <Box role="alert">
              <EmptyStateLayout
                content={wordsFor(error)}
                action={
                  <Button variant="secondary" onClick={refetch}>
                    {formatMessage(message('merging.retry'))}
                  </Button>
                }
              />
            </Box>
          )}
          {answer && !error && answer.data.length === 0 && (
            <EmptyStateLayout content={formatMessage(message('merging.noMerges'))} />
          )}
          {answer && !error && answer.data.length > 0 && (
            <>
              <HeadedTable label={title} columns={columns} rowCount={answer.data.length}>
                {answer.data.map((merge) => (
                  <MergeRow key={merge.id} merge={merge} />
                ))}
              </HeadedTable>
              <Pagination.Root total={total} pageCount={Math.ceil(total / pageSize)} defaultPageSize={25}>
                <Pagination.PageSize options={['10', '25', '50', '100']} />
                <Pagination.Links />
              </Pagination.Root>
            </>
          )}
        </Layouts.Content>
      </Page.Main>
    </>
  );
};
