import { useMemo } from 'react';
import { Box } from '@strapi/design-system';
import { arranged } from './arrange';
import type { Network } from './graph';
import { labelsWithRoom } from './labels';
import { Labels, Lines, Shape, colours } from './marks';
import { radiusOf } from './sizes';
import { stillFrame } from './still-frame';

interface StaticPictureProps {
  network: Network;
  /** What the picture shows, for those who do not see it. */
  label: string;
  /** In pixels. */
  width: number;
  height: number;
}

/** A small network as a picture only to look at. */
export const StaticPicture = ({ network, label, width, height }: StaticPictureProps) => {
  const { places, left, top, zoom } = useMemo(() => {
    const found = arranged(network);
    return { places: found, ...stillFrame(network.nodes, found, width, height) };
  }, [network, width, height]);
  const shown = labelsWithRoom(network.nodes, places, zoom);
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`${left} ${top} ${width / zoom} ${height / zoom}`}
      style={{ display: 'block', width: '100%', height: 'auto' }}
    >
      <Lines edges={network.edges} places={places} />
      {network.nodes.map((node) => {
        const { x = 0, y = 0 } = places.get(node.key) ?? {};
        return (
          <g key={node.key} transform={`translate(${x} ${y})`}>
            <Box tag="g" color={colours[node.type]}>
              <Shape type={node.type} radius={radiusOf(node)} />
            </Box>
          </g>
        );
      })}
      <Labels nodes={network.nodes.filter(({ key }) => shown.has(key))} places={places} zoom={zoom} />
    </svg>
  );
};
