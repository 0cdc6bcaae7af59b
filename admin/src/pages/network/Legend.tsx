import { Box, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { Shape, colours } from '../../network/marks';
import { message } from '../../translations';

/** What the shapes and sizes of the picture mean. */
export const Legend = () => {
  const { formatMessage } = useIntl();
  return (
    <Flex gap={5} wrap="wrap" paddingTop={2}>
      {(['person', 'organization'] as const).map((kind) => (
        <Flex key={kind} gap={2}>
          <Box color={colours[kind]} display="flex">
            <svg width="14" height="14" viewBox="-7 -7 14 14" aria-hidden>
              <Shape type={kind} radius={6} />
            </svg>
          </Box>
          <Typography variant="pi">{formatMessage(message(`network.kind.${kind}`))}</Typography>
        </Flex>
      ))}
      <Typography variant="pi" textColor="neutral600">
        {formatMessage(message('network.legend'))}
      </Typography>
    </Flex>
  );
};
