import type { ReactNode } from 'react';
import { Flex, Link, Status, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';

/** A list without marks and indentation. */
export const Rows = ({ label, children }: { label: string; children: ReactNode }) => (
  <Flex tag="ul" aria-label={label} direction="column" alignItems="stretch" gap={3} width="100%">
    {children}
  </Flex>
);

interface EntryRowProps {
  to: string;
  name: string;
  /** What else is known, each on a line of its own. */
  lines?: ReactNode[];
  /** In words, where it is not the usual one. */
  state?: string | null;
}

const anywhere = { overflowWrap: 'anywhere' } as const;

/** An entry of a list: its name as a link, what is known of it, and its state. */
export const EntryRow = ({ to, name, lines = [], state }: EntryRowProps) => (
  <Flex tag="li" direction="column" alignItems="flex-start" gap={1} style={anywhere}>
    <Link tag={NavLink} to={to} style={anywhere}>
      {name}
    </Link>
    {lines
      .filter((line) => line)
      .map((line, index) => (
        <Typography key={index} variant="pi" textColor="neutral600">
          {line}
        </Typography>
      ))}
    {state && (
      <Status size="XS" variant="secondary">
        <Typography variant="pi" fontWeight="bold" textColor="secondary700">
          {state}
        </Typography>
      </Status>
    )}
  </Flex>
);
