import type { NetworkNode } from './graph';
import { type Places, labelOf, labelSize, radiusOf, textWidth } from './sizes';

/** What of a picture is seen, in its own measure, and pixels of the screen for one of it. */
export interface StillFrame {
  left: number;
  top: number;
  zoom: number;
}

const margin = 8;
/** Smaller than this nothing can be told apart, and long names may rather be cut. */
const smallest = 0.2;

const least = (values: number[]): number => Math.min(...values);
const most = (values: number[]): number => Math.max(...values);

/**
 * @param width in pixels, as is the height
 * @returns the frame in which every node and every name has room; names are as wide on the screen at every zoom
 */
export const stillFrame = (
  nodes: NetworkNode[],
  places: Places,
  width: number,
  height: number,
): StillFrame => {
  const points = nodes.flatMap((node) => {
    const place = places.get(node.key);
    return place ? [{ ...place, radius: radiusOf(node), half: textWidth(labelOf(node.name)) / 2 }] : [];
  });
  if (points.length === 0) return { left: -width / 2, top: -height / 2, zoom: 1 };
  const [roomX, roomY] = [width - 2 * margin, height - 2 * margin - labelSize * 1.5];
  const sides = points.flatMap((one) =>
    points
      .filter((other) => one.x >= other.x)
      .flatMap((other) => [
        roomX / (one.x - other.x + one.radius + other.radius),
        // One name ends on the right, the other begins on the left.
        ...(one.x > other.x ? [(roomX - one.half - other.half) / (one.x - other.x)] : []),
      ]),
  );
  const above = least(points.map(({ y, radius }) => y - radius));
  const below = most(points.map(({ y, radius }) => y + radius));
  const zoom = Math.max(least([1, ...sides, roomY / (below - above)]), smallest);
  const half = (point: (typeof points)[number]) => Math.max(point.half / zoom, point.radius);
  const [from, to] = [
    least(points.map((point) => point.x - half(point))),
    most(points.map((point) => point.x + half(point))),
  ];
  return {
    zoom,
    left: (from + to) / 2 - width / zoom / 2,
    top: (above + below + (labelSize * 1.5) / zoom) / 2 - height / zoom / 2,
  };
};
