import { memo } from 'react';
import { Box } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { message } from '../translations';
import type { NetworkNode } from './graph';
import { Shape, colours } from './marks';
import { radiusOf } from './sizes';

/** The nodes of a picture as buttons; where they are is written into them by whoever arranges them. */
export const Nodes = memo(({ nodes }: { nodes: NetworkNode[] }) => {
  const { formatMessage } = useIntl();
  const describe = ({ name, type, links, depth }: NetworkNode) =>
    formatMessage(message(depth === 0 ? 'network.node.center' : 'network.node'), {
      name,
      kind: formatMessage(message(`network.kind.${type}`)),
      links,
    });
  return (
    <>
      {nodes.map((node) => (
        <Box
          key={node.key}
          tag="g"
          className="node"
          color={colours[node.type]}
          role="button"
          tabIndex={-1}
          aria-label={describe(node)}
          data-node={node.key}
          data-center={node.depth === 0 ? '' : undefined}
        >
          <Shape type={node.type} radius={radiusOf(node)} />
          <circle className="ring" r={radiusOf(node) * (node.type === 'person' ? 1 : 1.4) + 4} />
        </Box>
      ))}
    </>
  );
});
Nodes.displayName = 'Nodes';
