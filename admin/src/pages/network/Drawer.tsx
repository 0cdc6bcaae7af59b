import { type ReactNode, useEffect, useId, useRef } from 'react';
import { Box, Flex, IconButton, Typography } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { message } from '../../translations';

interface DrawerProps {
  title: string;
  /** What stands above the title: what kind of thing it is about. */
  kind: string;
  onClose: () => void;
  children: ReactNode;
}

/** Details beside the network. It takes the focus when its subject changes; Escape closes it. */
export const Drawer = ({ title, kind, onClose, children }: DrawerProps) => {
  const { formatMessage } = useIntl();
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  const drawer = useRef<HTMLElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    // Where there is no room beside the network the details are below it, out of sight.
    drawer.current?.scrollIntoView({ block: 'nearest' });
  }, [title]);
  return (
    <Box
      ref={drawer}
      tag="section"
      aria-labelledby={id}
      background="neutral0"
      borderColor="neutral200"
      hasRadius
      padding={5}
      width={{ initial: '100%', large: '36rem' }}
      shrink={0}
      onKeyDown={(event: React.KeyboardEvent) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        onClose();
      }}
    >
      <Flex justifyContent="space-between" alignItems="flex-start" gap={2} paddingBottom={4}>
        <Box minWidth={0}>
          <Typography variant="sigma" textColor="neutral600" display="block">
            {kind}
          </Typography>
          <Typography
            ref={heading}
            id={id}
            tag="h2"
            variant="beta"
            tabIndex={-1}
            style={{ outline: 'none', overflowWrap: 'anywhere' }}
          >
            {title}
          </Typography>
        </Box>
        <IconButton label={formatMessage(message('network.close'))} onClick={onClose}>
          <Cross />
        </IconButton>
      </Flex>
      {children}
    </Box>
  );
};
