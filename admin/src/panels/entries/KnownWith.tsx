import { Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { Companion } from '../../../../server/src/api/contracts/dossiers';
import type { NamedEntry } from '../../../../server/src/api/contracts/entry-panels';
import { type EntryAddress, useKnownWithQuery } from '../../api/entry-panels';
import { entryAddress } from '../../entry-address';
import { message } from '../../translations';
import { EntryRow, Rows } from './EntryRow';
import { Failed, Loading, Nothing } from './states';

interface CompanionsProps {
  type: 'person' | 'organization';
  companions: Companion<NamedEntry>[];
}

const Companions = ({ type, companions }: CompanionsProps) => {
  const { formatMessage } = useIntl();
  if (companions.length === 0) return null;
  const title = formatMessage(message(`entries.known-with.${type}`));
  return (
    <Flex direction="column" alignItems="stretch" gap={2} width="100%">
      <Typography tag="h3" variant="pi" fontWeight="bold">
        {title}
      </Typography>
      <Rows label={title}>
        {companions.map(({ entry, articles }) => (
          <EntryRow
            key={entry.documentId}
            to={entryAddress({ type, documentId: entry.documentId })}
            name={entry.name || formatMessage(message('entries.untitled'))}
            lines={[formatMessage(message('entries.articles'), { count: articles })]}
          />
        ))}
      </Rows>
    </Flex>
  );
};

/** The people and organizations that articles name most often together with one. */
export const KnownWith = (address: EntryAddress) => {
  const { formatMessage } = useIntl();
  const { data, error, refetch } = useKnownWithQuery(address);
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  const { people, organizations, articles } = data;
  if (people.length + organizations.length === 0) return <Nothing says="entries.known-with.nobody" />;
  return (
    <Flex direction="column" alignItems="stretch" gap={4} width="100%">
      <Companions type="person" companions={people} />
      <Companions type="organization" companions={organizations} />
      {articles.counted < articles.total && (
        <Typography variant="pi" textColor="neutral600">
          {formatMessage(message('entries.known-with.counted'), articles)}
        </Typography>
      )}
    </Flex>
  );
};
