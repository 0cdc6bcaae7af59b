import type { NetworkNode } from './graph';
import { type Places, labelOf, labelSize, radiusOf, textWidth } from './sizes';

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const overlap = (one: Box, other: Box): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

/**
 * Which names there is room for. A label stands below its node and is as high on the screen at every zoom: the closer one
 * looks, the more names there are.
 * @param nodes the ones first whose names matter most
 * @param zoom pixels of the screen for one of the picture
 * @param wanted nodes whose names are shown in any case
 * @returns keys of nodes
 */
export const labelsWithRoom = (
  nodes: NetworkNode[],
  places: Places,
  zoom: number,
  wanted: ReadonlySet<string> = new Set(),
): Set<string> => {
  const shown = new Set<string>();
  const taken: Box[] = [];
  const byImportance = [...nodes].sort(
    (one, other) =>
      Number(wanted.has(other.key)) - Number(wanted.has(one.key)) ||
      Number(other.depth === 0) - Number(one.depth === 0) ||
      other.weight - one.weight,
  );
  for (const node of byImportance) {
    const place = places.get(node.key);
    if (!place) continue;
    const half = textWidth(labelOf(node.name)) / 2 + 2;
    const top = (place.y + radiusOf(node)) * zoom;
    const box = {
      left: place.x * zoom - half,
      right: place.x * zoom + half,
      top,
      bottom: top + labelSize * 1.4,
    };
    if (!wanted.has(node.key) && taken.some((other) => overlap(box, other))) continue;
    taken.push(box);
    shown.add(node.key);
  }
  return shown;
};
