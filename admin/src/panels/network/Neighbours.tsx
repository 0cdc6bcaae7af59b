import { useMemo } from 'react';
import { useAuth } from '@strapi/strapi/admin';
import { Box, Flex, Link, Loader, TextButton, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { NavLink } from 'react-router-dom';
import { useNetworkQuery } from '../../api/network';
import { entryAddress } from '../../entry-address';
import { networkAddress } from '../../network/addresses';
import { type Network, joined, neighboursIn } from '../../network/graph';
import { StaticPicture } from '../../network/StaticPicture';
import { permissionTo } from '../../permissions';
import { message } from '../../translations';

interface NeighboursProps {
  /** `person:` or `organization:` and the documentId. */
  center: string;
  status: 'published' | 'draft';
}

const nodesAtMost = 16;
const listed = 5;

const neighboursOf = ({ nodes, edges, center }: Network) => {
  const own = neighboursIn(edges).get(center);
  return nodes
    .flatMap((node) => {
      const articles = own?.get(node.key)?.weight;
      return articles ? [{ node, articles }] : [];
    })
    .sort((one, other) => other.articles - one.articles);
};

const useMayOpenNetwork = (): boolean => {
  const held = useAuth('Neighbours', ({ permissions }) => permissions);
  return permissionTo('read').every(({ action }) => held.some((permission) => permission.action === action));
};

/** Whom articles name together with an entry: a small picture, and the first of them in words. */
export const Neighbours = ({ center, status }: NeighboursProps) => {
  const { formatMessage } = useIntl();
  const mayOpen = useMayOpenNetwork();
  const { currentData, isFetching, error, refetch } = useNetworkQuery({ center, status, limit: nodesAtMost });
  const network = useMemo(() => (currentData ? joined([currentData.data]) : null), [currentData]);
  const say = (text: string) => <Typography textColor="neutral600">{text}</Typography>;

  if (error && !isFetching) {
    const refused = 'status' in error && error.status === 403;
    const gone = 'status' in error && error.status === 404;
    return (
      <Flex role="alert" direction="column" alignItems="flex-start" gap={2}>
        {say(
          formatMessage(
            message(refused ? 'network.refused' : gone ? 'network.panel.unpublished' : 'network.failed'),
          ),
        )}
        {!refused && !gone && (
          <TextButton onClick={() => void refetch()}>{formatMessage(message('network.retry'))}</TextButton>
        )}
      </Flex>
    );
  }
  if (!network) return <Loader small>{formatMessage(message('network.loading'))}</Loader>;

  const neighbours = neighboursOf(network);
  if (neighbours.length === 0) return say(formatMessage(message('network.panel.nobody')));
  const more = neighbours.length - listed + (currentData?.data.leftOut.nodes ?? 0);
  const name = network.nodes.find(({ key }) => key === network.center)?.name ?? '';
  const names = neighbours.map(({ node }) => node.name).join(', ');
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      <Box borderColor="neutral150" hasRadius background="neutral0">
        <StaticPicture
          network={network}
          label={formatMessage(message('network.panel.label'), { name, names })}
          width={280}
          height={220}
        />
      </Box>
      <Flex tag="ol" direction="column" alignItems="stretch" gap={1}>
        {neighbours.slice(0, listed).map(({ node, articles }) => (
          <Flex key={node.key} tag="li" justifyContent="space-between" gap={2}>
            <Link tag={NavLink} to={entryAddress(node)} style={{ overflowWrap: 'anywhere' }}>
              {node.name}
            </Link>
            <Typography variant="pi" textColor="neutral600" style={{ whiteSpace: 'nowrap' }}>
              {formatMessage(message('network.articles'), { articles })}
            </Typography>
          </Flex>
        ))}
      </Flex>
      {more > 0 && (
        <Typography variant="pi" textColor="neutral600">
          {formatMessage(message('network.panel.more'), { more })}
        </Typography>
      )}
      {mayOpen && (
        <Link tag={NavLink} to={networkAddress(center, status)}>
          {formatMessage(message('network.panel.open'))}
        </Link>
      )}
    </Flex>
  );
};
