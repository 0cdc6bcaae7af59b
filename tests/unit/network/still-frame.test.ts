import type { NetworkNode } from '../../../admin/src/network/graph';
import { labelOf, labelSize, radiusOf, textWidth } from '../../../admin/src/network/sizes';
import { stillFrame } from '../../../admin/src/network/still-frame';

const node = (key: string, name: string): NetworkNode => ({
  ...{ key: `person:${key}`, type: 'person' as const, documentId: key, slug: key, name },
  ...{ depth: 1, links: 1, weight: 1 },
});

const nodes = [
  node('ann', 'Ann'),
  node('far', 'A name that goes far to the right'),
  node('left', 'Somebody on the left side'),
];
const places = new Map([
  ['person:ann', { x: 0, y: 0 }],
  ['person:far', { x: 160, y: 140 }],
  ['person:left', { x: -150, y: -120 }],
]);

test('a still picture has room for every node and its whole name', () => {
  const [width, height] = [320, 240];
  const { left, top, zoom } = stillFrame(nodes, places, width, height);
  expect(zoom).toBeLessThan(1);
  for (const one of nodes) {
    const { x = 0, y = 0 } = places.get(one.key) ?? {};
    const [onScreen, down] = [(x - left) * zoom, (y - top) * zoom];
    const half = Math.max(textWidth(labelOf(one.name)) / 2, radiusOf(one) * zoom);
    expect(onScreen - half).toBeGreaterThanOrEqual(0);
    expect(onScreen + half).toBeLessThanOrEqual(width);
    expect(down - radiusOf(one) * zoom).toBeGreaterThanOrEqual(0);
    expect(down + radiusOf(one) * zoom + labelSize * 1.5).toBeLessThanOrEqual(height);
  }
});

test('a small network is not drawn larger than it is, and one without nodes has a frame as well', () => {
  expect(stillFrame(nodes.slice(0, 1), places, 320, 240).zoom).toBe(1);
  expect(stillFrame([], places, 320, 240)).toEqual({ left: -160, top: -120, zoom: 1 });
});
