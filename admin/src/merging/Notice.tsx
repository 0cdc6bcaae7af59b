import type { ReactNode } from 'react';
import { Box, Typography } from '@strapi/design-system';

interface NoticeProps {
  tone: 'warning' | 'danger';
  title: string;
  children?: ReactNode;
}

/** Something that stands against what somebody wants to do; announced when it appears, and it stays. */
export const Notice = ({ tone, title, children }: NoticeProps) => (
  <Box
    role="alert"
    background={`${tone}100`}
    borderColor={`${tone}200`}
    hasRadius
    padding={5}
    style={{ overflowWrap: 'anywhere' }}
  >
    <Typography tag="p" fontWeight="bold" textColor="neutral800">
      {title}
    </Typography>
    {children}
  </Box>
);
