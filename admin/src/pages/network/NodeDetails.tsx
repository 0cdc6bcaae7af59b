import { useState } from 'react';
import { Button, Flex, Link, TextButton, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { NavLink } from 'react-router-dom';
import { entryAddress } from '../../entry-address';
import { type Network, type NetworkNode, neighboursIn } from '../../network/graph';
import { message } from '../../translations';
import { Drawer } from './Drawer';

export interface NodeActs {
  onCenter: (key: string) => void;
  onExpand: (key: string) => void;
  onCollapse: (key: string) => void;
  onRemove: (key: string) => void;
}

interface NodeDetailsProps extends NodeActs {
  network: Network;
  node: NetworkNode;
  isExpanded: boolean;
  onNode: (key: string) => void;
  onEdge: (key: string) => void;
  onClose: () => void;
}

/** So many of those that a node is linked to are listed at first. */
const listedAtFirst = 15;

/** Who or what a node is, whom it is linked to, and what can be done with it. */
export const NodeDetails = ({
  network,
  node,
  isExpanded,
  onNode,
  onEdge,
  onClose,
  ...acts
}: NodeDetailsProps) => {
  const { formatMessage } = useIntl();
  const [all, setAll] = useState(false);
  const own = neighboursIn(network.edges).get(node.key) ?? new Map();
  const linked = network.nodes
    .flatMap((other) => {
      const edge = own.get(other.key);
      return edge ? [{ other, edge }] : [];
    })
    .sort((one, two) => two.edge.weight - one.edge.weight);
  const isCenter = node.key === network.center;
  return (
    <Drawer title={node.name} kind={formatMessage(message(`network.kind.${node.type}`))} onClose={onClose}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Typography>
          {formatMessage(message('network.counts'), { links: node.links, articles: node.weight })}
        </Typography>
        <Flex gap={2} wrap="wrap">
          {!isCenter && (
            <Button size="S" variant="secondary" onClick={() => acts.onCenter(node.key)}>
              {formatMessage(message('network.make-center'))}
            </Button>
          )}
          {!isCenter && (
            <Button
              size="S"
              variant="secondary"
              onClick={() => (isExpanded ? acts.onCollapse : acts.onExpand)(node.key)}
            >
              {formatMessage(message(isExpanded ? 'network.collapse' : 'network.expand'))}
            </Button>
          )}
          {!isCenter && (
            <Button size="S" variant="tertiary" onClick={() => acts.onRemove(node.key)}>
              {formatMessage(message('network.remove'))}
            </Button>
          )}
        </Flex>
        <Link tag={NavLink} to={entryAddress(node)}>
          {formatMessage(message('network.open-entry'))}
        </Link>
        {linked.length > 0 && (
          <>
            <Typography tag="h3" variant="sigma" textColor="neutral600">
              {formatMessage(message('network.linked-to'))}
            </Typography>
            <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
              {(all ? linked : linked.slice(0, listedAtFirst)).map(({ other, edge }) => (
                <Flex key={other.key} tag="li" justifyContent="space-between" gap={3}>
                  <TextButton onClick={() => onNode(other.key)}>{other.name}</TextButton>
                  <TextButton
                    onClick={() => onEdge(edge.key)}
                    aria-label={formatMessage(message('network.articles-with'), {
                      articles: edge.weight,
                      name: other.name,
                    })}
                  >
                    {formatMessage(message('network.articles'), { articles: edge.weight })}
                  </TextButton>
                </Flex>
              ))}
            </Flex>
            {!all && linked.length > listedAtFirst && (
              <TextButton onClick={() => setAll(true)}>
                {formatMessage(message('network.show-all'), { count: linked.length })}
              </TextButton>
            )}
          </>
        )}
      </Flex>
    </Drawer>
  );
};
