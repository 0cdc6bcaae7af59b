import { Badge, Box, Button, Flex, Grid, Link, Typography } from '@strapi/design-system';
import { ArrowsCounterClockwise } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { NavLink } from 'react-router-dom';
import type { MergePlan } from '../../../server/src/api/contracts/merges';
import { message } from '../translations';
import { entryAddress } from '../entry-address';
import type { EntryType } from './addresses';

type Side = NonNullable<MergePlan['from']>;

interface SideCardProps {
  type: EntryType;
  side: Side;
  stays: boolean;
}

const SideCard = ({ type, side: { documentId, name, slug, isPublished }, stays }: SideCardProps) => {
  const { formatMessage } = useIntl();
  return (
    <Box
      tag="section"
      aria-labelledby={`side-${documentId}`}
      background={stays ? 'success100' : 'neutral0'}
      borderColor={stays ? 'success200' : 'neutral200'}
      hasRadius
      padding={5}
      width="100%"
      style={{ overflowWrap: 'anywhere' }}
    >
      <Typography variant="sigma" textColor={stays ? 'success700' : 'neutral600'}>
        {formatMessage(message(stays ? 'merging.stays' : 'merging.goes'))}
      </Typography>
      <Typography id={`side-${documentId}`} tag="h2" variant="beta">
        {name || documentId}
      </Typography>
      <Flex gap={3} wrap="wrap" paddingTop={2} paddingBottom={2}>
        {slug && <Typography textColor="neutral700">{slug}</Typography>}
        <Badge>{formatMessage(message(isPublished ? 'merging.published' : 'merging.draft'))}</Badge>
      </Flex>
      <Typography tag="p" variant="pi" textColor="neutral700">
        {formatMessage(message(stays ? 'merging.staysHint' : 'merging.goesHint'))}
      </Typography>
      <Box paddingTop={2}>
        <Link tag={NavLink} to={entryAddress({ type, documentId })} isExternal={false}>
          {formatMessage(message('merging.open'))}
        </Link>
      </Box>
    </Box>
  );
};

interface SidesProps {
  type: EntryType;
  from: Side;
  into: Side;
  isBusy: boolean;
  swap: () => void;
}

/** The two entries side by side: which one goes, which one stays. */
export const Sides = ({ type, from, into, isBusy, swap }: SidesProps) => {
  const { formatMessage } = useIntl();
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Grid.Root gap={4}>
        <Grid.Item col={6} s={12} xs={12}>
          <SideCard type={type} side={into} stays />
        </Grid.Item>
        <Grid.Item col={6} s={12} xs={12}>
          <SideCard type={type} side={from} stays={false} />
        </Grid.Item>
      </Grid.Root>
      <Flex justifyContent="center">
        <Button variant="tertiary" startIcon={<ArrowsCounterClockwise />} disabled={isBusy} onClick={swap}>
          {formatMessage(message('merging.swap'))}
        </Button>
      </Flex>
    </Flex>
  );
};
