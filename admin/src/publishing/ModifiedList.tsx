import { Box, Checkbox, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { UnpublishedEntry } from '../../../server/src/api/contracts/publish-together';
import { message } from '../translations';
import { EntryLink } from './EntryLink';

interface ModifiedListProps {
  entries: UnpublishedEntry[];
  /** documentIds of those whose changes are to be published too. */
  ticked: string[];
  onTick: (ticked: string[]) => void;
  disabled: boolean;
}

/** Linked entries that are published, but have changed since; each stays as it is unless it is ticked. */
export const ModifiedList = ({ entries, ticked, onTick, disabled }: ModifiedListProps) => {
  const { formatMessage } = useIntl();
  const tick = (documentId: string, on: boolean) =>
    onTick(on ? [...ticked, documentId] : ticked.filter((other) => other !== documentId));
  return (
    <Box background="neutral100" hasRadius padding={4}>
      <Typography tag="h3" variant="delta">
        {formatMessage(message('publishing.modified'))}
      </Typography>
      <Typography tag="p" variant="pi" textColor="neutral600">
        {formatMessage(message('publishing.modified-hint'))}
      </Typography>
      <Box tag="ul" paddingTop={2}>
        {entries.map((entry) => (
          <Flex tag="li" key={entry.documentId} gap={2} paddingTop={1} paddingBottom={1}>
            <Checkbox
              aria-label={formatMessage(message('publishing.tick'), { name: entry.name ?? '' })}
              checked={ticked.includes(entry.documentId)}
              disabled={disabled || !entry.mayPublish}
              onCheckedChange={(on) => tick(entry.documentId, on === true)}
            />
            <span>
              <EntryLink {...entry} />
            </span>
          </Flex>
        ))}
      </Box>
    </Box>
  );
};
