import { Box, Flex, IconButton } from '@strapi/design-system';
import { ArrowsOut, Minus, Plus } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { message } from '../translations';

interface ZoomButtonsProps {
  onCloser: () => void;
  onFarther: () => void;
  /** Shows the whole picture. */
  onAll: () => void;
}

/** What the wheel and two fingers do, as buttons in a corner of the picture. */
export const ZoomButtons = ({ onCloser, onFarther, onAll }: ZoomButtonsProps) => {
  const { formatMessage } = useIntl();
  return (
    <Box position="absolute" bottom="1.2rem" left="1.2rem">
      <Flex gap={1} role="group" aria-label={formatMessage(message('network.zoom'))}>
        <IconButton label={formatMessage(message('network.zoom.closer'))} onClick={onCloser}>
          <Plus />
        </IconButton>
        <IconButton label={formatMessage(message('network.zoom.farther'))} onClick={onFarther}>
          <Minus />
        </IconButton>
        <IconButton label={formatMessage(message('network.zoom.all'))} onClick={onAll}>
          <ArrowsOut />
        </IconButton>
      </Flex>
    </Box>
  );
};
