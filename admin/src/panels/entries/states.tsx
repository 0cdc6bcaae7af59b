import { Box, Button, Flex, Loader, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { message, type MessageKey } from '../../translations';

/** Says that something is on its way. */
export const Loading = () => {
  const { formatMessage } = useIntl();
  return (
    <Flex role="status" justifyContent="center" width="100%" padding={2}>
      <Loader small>{formatMessage(message('entries.loading'))}</Loader>
    </Flex>
  );
};

/** A sentence instead of a list. */
export const Nothing = ({ says }: { says: MessageKey }) => {
  const { formatMessage } = useIntl();
  return (
    <Typography variant="omega" textColor="neutral600">
      {formatMessage(message(says))}
    </Typography>
  );
};

interface FailedProps {
  error: unknown;
  retry: () => void;
  /** What is said to somebody who may not read it. */
  forbidden?: MessageKey;
}

const statusOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'status' in error ? error.status : undefined;

/** Says that something could not be loaded, and asks again; those who may not read it are told so. */
export const Failed = ({ error, retry, forbidden = 'entries.forbidden' }: FailedProps) => {
  const { formatMessage } = useIntl();
  if (statusOf(error) === 403) return <Nothing says={forbidden} />;
  return (
    <Flex direction="column" alignItems="flex-start" gap={2} width="100%">
      <Box role="alert">
        <Typography variant="omega" textColor="danger600">
          {formatMessage(message('entries.failed'))}
        </Typography>
      </Box>
      <Button variant="tertiary" size="S" onClick={retry}>
        {formatMessage(message('entries.retry'))}
      </Button>
    </Flex>
  );
};
