import type { ReactNode } from 'react';
import { Box, Flex, Typography } from '@strapi/design-system';

interface NoticeProps {
  tone: 'danger' | 'warning' | 'success' | 'primary';
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}

/** Something that has happened, said aloud by screen readers: at once when it is bad. */
export const Notice = ({ tone, title, children, action }: NoticeProps) => (
  <Box
    role={tone === 'danger' ? 'alert' : 'status'}
    background={`${tone}100`}
    borderColor={`${tone}200`}
    hasRadius
    padding={4}
  >
    <Flex justifyContent="space-between" alignItems="center" gap={4} wrap="wrap">
      <Box>
        <Typography fontWeight="bold" textColor={`${tone}700`} tag="p">
          {title}
        </Typography>
        {children && (
          <Typography textColor="neutral800" tag="div">
            {children}
          </Typography>
        )}
      </Box>
      {action}
    </Flex>
  </Box>
);
