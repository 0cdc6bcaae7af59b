import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { message } from '../../translations';

/** What RTK Query has of a request that went wrong. */
type QueryError = object;

const statusOf = (error: QueryError): unknown => ('status' in error ? error.status : undefined);

interface FailureProps {
  error: QueryError;
  onRetry: () => void;
}

/** Says why there is no network, and lets one try again where that may help. */
export const Failure = ({ error, onRetry }: FailureProps) => {
  const { formatMessage } = useIntl();
  const status = statusOf(error);
  const reason =
    status === 403 ? 'network.refused' : status === 404 ? 'network.gone' : ('network.failed' as const);
  return (
    <Box role="alert" background="neutral0" padding={8} hasRadius shadow="tableShadow">
      <Flex direction="column" gap={4}>
        <Typography textAlign="center">{formatMessage(message(reason))}</Typography>
        {reason === 'network.failed' && (
          <Button variant="secondary" onClick={onRetry}>
            {formatMessage(message('network.retry'))}
          </Button>
        )}
      </Flex>
    </Box>
  );
};
