import {
  type SimulationNodeDatum,
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
} from 'd3-force';
import { type Network, neighboursIn } from './graph';
import { type Places, type Point, radiusOf } from './sizes';

/** A node while its place is looked for. */
interface Body extends SimulationNodeDatum {
  key: string;
  radius: number;
}

export interface Arrangement {
  /** Where each node is by now. */
  places: Map<string, Point>;
  /** Goes on for one step. @returns whether there is more to do */
  step: () => boolean;
}

/** So many steps bring what is new to rest; what has a place already moves less. */
const steps = { fresh: 300, known: 120 };

const goldenAngle = Math.PI * (3 - Math.sqrt(5));

/** Where a node begins: where it was, else beside one that has a place; the others are laid out in a spiral by d3. */
const beginnings = ({ nodes, edges }: Network, known: Places): Map<string, Point> => {
  const begin = new Map<string, Point>();
  const neighbours = neighboursIn(edges);
  nodes.forEach(({ key }, index) => {
    const before = known.get(key);
    if (before) begin.set(key, before);
    const other = [...(neighbours.get(key)?.keys() ?? [])].find((one) => known.has(one));
    const beside = !before && other !== undefined ? known.get(other) : undefined;
    if (!beside) return;
    const angle = index * goldenAngle;
    begin.set(key, { x: beside.x + 50 * Math.cos(angle), y: beside.y + 50 * Math.sin(angle) });
  });
  return begin;
};

/**
 * Looks for places of nodes, step by step, so that whoever draws can do other things in between. The same network gives
 * the same picture: nothing is left to chance or to the clock.
 * @param known where nodes were before
 */
export const arrange = (network: Network, known: Places = new Map()): Arrangement => {
  const begin = beginnings(network, known);
  const bodies = network.nodes.map((node): Body => ({
    key: node.key,
    radius: radiusOf(node),
    ...begin.get(node.key),
    ...(node.key === network.center ? { x: 0, y: 0, fx: 0, fy: 0 } : {}),
  }));
  const links = network.edges.map(({ from, to, weight }) => ({ source: from, target: to, weight }));
  const simulation = forceSimulation(bodies)
    .force('charge', forceManyBody<Body>().strength(-520).distanceMax(900))
    .force(
      'link',
      forceLink<Body, (typeof links)[number]>(links)
        .id(({ key }) => key)
        .distance(({ weight }) => 70 + 70 / weight),
    )
    .force(
      'collide',
      forceCollide<Body>(({ radius }) => radius + 7),
    )
    .force('x', forceX(0).strength(0.06))
    .force('y', forceY(0).strength(0.09))
    .stop();
  const isKnown = known.size > 0 && network.nodes.every(({ key }) => known.has(key));
  let left = isKnown ? steps.known : steps.fresh;
  if (isKnown) simulation.alpha(0.15);
  const places = new Map(bodies.map(({ key, x = 0, y = 0 }) => [key, { x, y }]));
  return {
    places,
    step() {
      simulation.tick();
      for (const { key, x = 0, y = 0 } of bodies) places.set(key, { x, y });
      left -= 1;
      return left > 0;
    },
  };
};

/** @returns the places of a network that is small enough to be arranged at once */
export const arranged = (network: Network): Places => {
  const arrangement = arrange(network);
  while (arrangement.step());
  return arrangement.places;
};
