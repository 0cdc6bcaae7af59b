import { Box, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { UnpublishedEntry } from '../../../server/src/api/contracts/publish-together';
import { message } from '../translations';
import { EntryLink } from './EntryLink';

/** Linked entries that readers do not see at all. */
export const DraftList = ({ entries }: { entries: UnpublishedEntry[] }) => {
  const { formatMessage } = useIntl();
  if (entries.length === 0) return null;
  return (
    <Box tag="ul" paddingLeft={4} style={{ listStyle: 'disc' }}>
      {entries.map((entry) => (
        <Box tag="li" key={entry.documentId} paddingTop={1} paddingBottom={1}>
          <EntryLink {...entry} />
          {!entry.mayPublish && (
            <Typography tag="p" variant="pi" textColor="warning600">
              {formatMessage(message('publishing.not-yours'))}
            </Typography>
          )}
        </Box>
      ))}
    </Box>
  );
};
