import { useQueryParams } from '@strapi/strapi/admin';
import { Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { useEntryUsageQuery } from '../api/usage';
import type { Place } from '../content-manager';
import { message } from '../translations';
import { firstOf, touchedIn } from './touched';

/** The most entries that are asked about one by one. */
const atMost = 10;

/** A row of Strapi's lists, as far as it is known for sure. */
interface Row {
  documentId: string;
  name?: unknown;
  title?: unknown;
}

interface CountProps {
  place: Place;
  row: Row;
  locale?: string | undefined;
}

const nameOf = ({ name, title }: Row): string | null => {
  const given = name ?? title;
  return typeof given === 'string' && given !== '' ? given : null;
};

const Count = ({ place, row, locale }: CountProps) => {
  const { formatMessage } = useIntl();
  const { documentId } = row;
  const { data, isError, isFetching } = useEntryUsageQuery(
    { place, documentId, ...(locale ? { locale } : {}) },
    { refetchOnMountOrArgChange: true },
  );
  const counted = () => {
    if (isFetching) return formatMessage(message('entries.loading'));
    if (isError || !data) return formatMessage(message('entries.delete.unknown'));
    const published = touchedIn(data.published).total;
    const drafts = data.drafts ? touchedIn(data.drafts).total : 0;
    return formatMessage(message('entries.delete.counts'), { published, drafts });
  };
  return (
    <Flex tag="li" direction="column" alignItems="flex-start" style={{ overflowWrap: 'anywhere' }}>
      <Typography fontWeight="semiBold">
        {nameOf(row) ?? formatMessage(message('entries.untitled'))}
      </Typography>
      <Typography variant="pi" textColor="neutral600" role="status">
        {counted()}
      </Typography>
    </Flex>
  );
};

interface TouchedByManyProps {
  place: Place;
  documents: Row[];
}

/** How often each of some entries that somebody is about to delete is named, and what happens there. */
export const TouchedByMany = ({ place, documents }: TouchedByManyProps) => {
  const { formatMessage } = useIntl();
  const [{ query }] = useQueryParams<{ plugins?: { i18n?: { locale?: string } } }>();
  const { shown, more } = firstOf(documents, atMost);
  const locale = place === 'articles' ? query.plugins?.i18n?.locale : undefined;
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      <Flex
        tag="ul"
        direction="column"
        alignItems="stretch"
        gap={2}
        aria-label={formatMessage(message('entries.delete.named'))}
      >
        {shown.map((row) => (
          <Count key={row.documentId} place={place} row={row} locale={locale} />
        ))}
      </Flex>
      {more > 0 && (
        <Typography variant="pi" textColor="neutral600">
          {formatMessage(message('entries.delete.not-counted'), { count: more })}
        </Typography>
      )}
      <Typography>
        {formatMessage(
          message(place === 'articles' ? 'entries.delete.sources-go' : 'entries.delete.links-go'),
        )}
      </Typography>
    </Flex>
  );
};
