import { useEffect, useState } from 'react';
import { Box, Flex, Loader, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { type MessageKey, message } from '../../translations';

/** Milliseconds after which somebody who waits wants to know why. */
const long = 4_000;

interface CheckingProps {
  what: MessageKey;
  /** What is said when it takes long. */
  patience?: MessageKey;
}

/** Says that something is under way; after a while, that it may take longer. */
export const Checking = ({ what, patience }: CheckingProps) => {
  const { formatMessage } = useIntl();
  const [takesLong, setTakesLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setTakesLong(true), long);
    return () => clearTimeout(timer);
  }, []);
  return (
    <Box role="status" padding={6}>
      <Flex direction="column" gap={3} alignItems="center">
        <Loader small>{formatMessage(message(what))}</Loader>
        <Typography aria-hidden>{formatMessage(message(what))}</Typography>
        {takesLong && patience && (
          <Typography textColor="neutral600" textAlign="center">
            {formatMessage(message(patience))}
          </Typography>
        )}
      </Flex>
    </Box>
  );
};
