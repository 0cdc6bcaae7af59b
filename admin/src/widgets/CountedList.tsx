import { Badge, Flex, Link, Typography } from '@strapi/design-system';
import { Link as RouterLink } from 'react-router-dom';

interface Counted {
  key: string;
  name: string;
  /** What stands below the name. */
  about: string;
  to: string;
  count: string;
}

const severalLines = { overflowWrap: 'anywhere' } as const;

/** Entries with a number each, as the widgets list them. */
export const CountedList = ({ items }: { items: Counted[] }) => (
  <Flex tag="ul" direction="column" alignItems="stretch" gap={3} width="100%">
    {items.map(({ key, name, about, to, count }) => (
      <Flex key={key} tag="li" gap={4} justifyContent="space-between">
        <Flex direction="column" alignItems="flex-start" style={severalLines}>
          <Link tag={RouterLink} to={to}>
            {name}
          </Link>
          <Typography variant="pi" textColor="neutral600">
            {about}
          </Typography>
        </Flex>
        <Badge shrink={0}>{count}</Badge>
      </Flex>
    ))}
  </Flex>
);
