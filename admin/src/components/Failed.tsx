import { useAPIErrorHandler } from '@strapi/strapi/admin';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { type MessageKey, message } from '../translations';

type ApiError = Parameters<ReturnType<typeof useAPIErrorHandler>['_unstableFormatAPIError']>[0];

interface FailedProps {
  /** What was tried. */
  title: MessageKey;
  error: ApiError | undefined;
  onRetry?: () => void;
}

/** Only what a server has said has a status; else it has said nothing. */
const isAnswer = (error: ApiError | undefined): error is ApiError =>
  Boolean(error && 'status' in error && error.status);

/** Says that a request failed and why, with a way to try again. */
export const Failed = ({ title, error, onRetry }: FailedProps) => {
  const { formatMessage } = useIntl();
  const { _unstableFormatAPIError: formatError } = useAPIErrorHandler();
  return (
    <Box role="alert" background="danger100" borderColor="danger200" hasRadius padding={4} width="100%">
      <Flex gap={4} justifyContent="space-between" wrap="wrap">
        <Flex direction="column" alignItems="flex-start" gap={1}>
          <Typography fontWeight="bold" textColor="danger700">
            {formatMessage(message(title))}
          </Typography>
          <Typography textColor="danger700">
            {isAnswer(error) ? formatError(error) : formatMessage(message('checks.no-answer'))}
          </Typography>
        </Flex>
        {onRetry && (
          <Button variant="danger-light" onClick={onRetry}>
            {formatMessage(message('checks.retry'))}
          </Button>
        )}
      </Flex>
    </Box>
  );
};
