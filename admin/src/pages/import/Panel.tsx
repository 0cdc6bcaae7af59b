import type { ReactNode } from 'react';
import { Box, Flex, Typography } from '@strapi/design-system';

interface PanelProps {
  title: string;
  /** Beside the title. */
  action?: ReactNode;
  children: ReactNode;
}

/** A part of the page with a heading. */
export const Panel = ({ title, action, children }: PanelProps) => (
  <Box tag="section" aria-label={title} background="neutral0" shadow="tableShadow" hasRadius padding={5}>
    <Flex justifyContent="space-between" alignItems="center" gap={2} paddingBottom={4} wrap="wrap">
      <Typography variant="delta" tag="h2">
        {title}
      </Typography>
      {action}
    </Flex>
    {children}
  </Box>
);
