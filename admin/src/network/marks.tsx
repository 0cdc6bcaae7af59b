import { memo } from 'react';
import { Box } from '@strapi/design-system';
import type { NetworkEdge, NetworkNode } from './graph';
import { type Places, labelOf, labelSize, radiusOf, widthOf } from './sizes';

/** Colours of the theme. Shapes tell people and organizations apart as well. */
export const colours = {
  person: 'primary600',
  organization: 'success600',
  line: 'neutral300',
  ink: 'neutral800',
  paper: 'neutral0',
} as const;

/** The shape of a node, around its middle. */
export const Shape = ({ type, radius }: { type: NetworkNode['type']; radius: number }) =>
  type === 'person' ? (
    <circle r={radius} fill="currentColor" />
  ) : (
    <rect x={-radius} y={-radius} width={2 * radius} height={2 * radius} rx={3} fill="currentColor" />
  );

/** Lines between nodes; where they lie is written into them by whoever arranges them. */
export const Lines = memo(({ edges, places }: { edges: NetworkEdge[]; places?: Places }) => (
  <Box tag="g" color={colours.line} aria-hidden>
    {edges.map((edge) => {
      const [from, to] = [places?.get(edge.from), places?.get(edge.to)];
      return (
        <line
          key={edge.key}
          className="edge"
          data-edge={edge.key}
          stroke="currentColor"
          strokeWidth={widthOf(edge)}
          strokeLinecap="round"
          {...(from && to ? { x1: from.x, y1: from.y, x2: to.x, y2: to.y } : {})}
        />
      );
    })}
  </Box>
));
Lines.displayName = 'Lines';

interface LabelsProps {
  nodes: NetworkNode[];
  places: Places;
  zoom: number;
}

/** Names below nodes, as high on the screen at every zoom, each on a rim of paper that keeps lines away. */
export const Labels = ({ nodes, places, zoom }: LabelsProps) => {
  const texts = nodes.flatMap((node) => {
    const place = places.get(node.key);
    if (!place) return [];
    return [
      <text key={node.key} data-label={node.key} x={place.x} y={place.y + radiusOf(node)} dy="1.1em">
        {labelOf(node.name)}
      </text>,
    ];
  });
  return (
    <g aria-hidden data-labels pointerEvents="none" textAnchor="middle" fontSize={labelSize / zoom}>
      <Box tag="g" color={colours.paper}>
        <g fill="none" stroke="currentColor" strokeWidth="0.3em" strokeLinejoin="round">
          {texts}
        </g>
      </Box>
      <Box tag="g" color={colours.ink}>
        <g fill="currentColor">{texts}</g>
      </Box>
    </g>
  );
};
