import type { NetworkEdge } from './graph';
import type { Places, Point } from './sizes';

export type Direction = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight';

const towards: Record<Direction, Point> = {
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
};

/** @returns whether a key of the keyboard is an arrow */
export const isDirection = (key: string): key is Direction => Object.hasOwn(towards, key);

/**
 * @param others keys of the nodes among which to look
 * @returns the node that lies most in a direction from another one; undefined when none does
 */
export const nodeTowards = (
  from: string,
  direction: Direction,
  others: Iterable<string>,
  places: Places,
): string | undefined => {
  const start = places.get(from);
  const { x, y } = towards[direction];
  let best: { key: string; cost: number } | undefined;
  for (const key of others) {
    const place = places.get(key);
    if (!start || !place) continue;
    const [across, down] = [place.x - start.x, place.y - start.y];
    const ahead = across * x + down * y;
    const aside = Math.abs(across * y) + Math.abs(down * x);
    if (ahead <= 0 || aside > ahead * 2) continue;
    const cost = ahead + aside * 2;
    if (!best || cost < best.cost) best = { key, cost };
  }
  return best?.key;
};

const distanceTo = (point: Point, from: Point, to: Point): number => {
  const [width, height] = [to.x - from.x, to.y - from.y];
  const square = width * width + height * height;
  const along = square === 0 ? 0 : ((point.x - from.x) * width + (point.y - from.y) * height) / square;
  const at = Math.max(0, Math.min(1, along));
  return Math.hypot(point.x - from.x - at * width, point.y - from.y - at * height);
};

/** @returns the edge whose line passes a point most closely; undefined when none comes as near as `reach` */
export const edgeNear = (
  point: Point,
  edges: NetworkEdge[],
  places: Places,
  reach: number,
): NetworkEdge | undefined => {
  let best: { edge: NetworkEdge; distance: number } | undefined;
  for (const edge of edges) {
    const [from, to] = [places.get(edge.from), places.get(edge.to)];
    if (!from || !to) continue;
    const distance = distanceTo(point, from, to);
    if (distance <= reach && (!best || distance < best.distance)) best = { edge, distance };
  }
  return best?.edge;
};
