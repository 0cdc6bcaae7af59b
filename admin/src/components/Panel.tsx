import type { ReactNode } from 'react';
import { Box } from '@strapi/design-system';

/** A white box in which a part of the page stands. */
export const Panel = ({ label, children }: { label?: string; children: ReactNode }) => (
  <Box
    tag="section"
    aria-label={label}
    background="neutral0"
    hasRadius
    shadow="tableShadow"
    padding={6}
    width="100%"
  >
    {children}
  </Box>
);
