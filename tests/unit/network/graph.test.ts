import { arrange, arranged } from '../../../admin/src/network/arrange';
import { type Part, edgeKey, joined } from '../../../admin/src/network/graph';
import { labelsWithRoom } from '../../../admin/src/network/labels';
import { type Direction, edgeNear, nodeTowards } from '../../../admin/src/network/nearest';

/** A part from edges such as `ann bob 2`, where capitals are organizations. */
const part = (center: string, ...links: string[]): Part => {
  const edges = links.map((link) => {
    const [from = '', to = '', weight = '1'] = link.split(' ');
    const articles = Array.from({ length: Number(weight) }, (_, index) => `${from}-${to}-${index}`);
    return { from, to, weight: Number(weight), articles };
  });
  const keys = new Set([center, ...edges.flatMap(({ from, to }) => [from, to])]);
  return {
    center,
    nodes: [...keys].map((key) => ({
      ...{ key, documentId: key, slug: key, name: key, depth: key === center ? 0 : 1 },
      type: 'person' as const,
    })),
    edges,
    leftOut: { nodes: 0, edges: 0 },
    articles: {},
  };
};

const around = part('ann', 'ann bob 2', 'ann cat 1', 'bob cat 1');

describe('joined networks', () => {
  test('count links and articles, the center first, then the strongest', () => {
    const { nodes } = joined([around]);
    expect(nodes.map(({ key, depth, links, weight }) => [key, depth, links, weight])).toEqual([
      ['ann', 0, 2, 3],
      ['bob', 1, 2, 3],
      ['cat', 1, 2, 2],
    ]);
  });

  test('have each node and edge once, with the steps from the center and the weight of who saw most', () => {
    const { nodes, edges } = joined([around, part('bob', 'ann bob 1', 'bob dan 1', 'dan eve 1')]);
    expect(nodes.map(({ key, depth }) => `${key} ${depth}`)).toEqual([
      ...['ann 0', 'bob 1', 'cat 1', 'dan 2', 'eve 3'],
    ]);
    const both = edges.find(({ key }) => key === edgeKey('bob', 'ann'));
    expect(both).toMatchObject({ weight: 2, articles: ['ann-bob-0', 'ann-bob-1'] });
    expect(edges).toHaveLength(5);
  });

  test('lose with a removed node whatever only it links to the center, but never the center', () => {
    const parts: [Part, Part] = [around, part('bob', 'ann bob 1', 'bob dan 1')];
    const keysWithout = (...removed: string[]) => joined(parts, new Set(removed)).nodes.map(({ key }) => key);
    expect(keysWithout('bob')).toEqual(['ann', 'cat']);
    expect(keysWithout('cat')).toEqual(['ann', 'bob', 'dan']);
    expect(keysWithout('ann')).toContain('ann');
  });
});

describe('an arrangement', () => {
  const network = joined([around, part('bob', 'bob dan 1', 'dan eve 3')]);

  test('is the same for the same network, with everybody apart from each other', () => {
    const places = arranged(network);
    expect([...arranged(network)]).toEqual([...places]);
    const points = [...places.values()];
    for (const [index, one] of points.entries()) {
      for (const other of points.slice(index + 1)) {
        expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(15);
      }
    }
    expect(places.get('ann')).toEqual({ x: 0, y: 0 });
  });

  test('goes on from where nodes were, those that are new beginning beside somebody they are linked to', () => {
    const known = new Map([...arranged(joined([around]))]);
    const { places } = arrange(network, known);
    expect(places.get('cat')).toEqual(known.get('cat'));
    const [bob, dan] = [places.get('bob'), places.get('dan')];
    expect(Math.hypot((bob?.x ?? 0) - (dan?.x ?? 999), (bob?.y ?? 0) - (dan?.y ?? 999))).toBeCloseTo(50);
  });
});

describe('names in the picture', () => {
  const { nodes } = joined([around]);
  const close = new Map([
    ['ann', { x: 0, y: 0 }],
    ['bob', { x: 10, y: 4 }],
    ['cat', { x: 400, y: 0 }],
  ]);

  test('do not overlap: the more important one stays, until one looks closer', () => {
    expect([...labelsWithRoom(nodes, close, 1)]).toEqual(['ann', 'cat']);
    expect(labelsWithRoom(nodes, close, 8).size).toBe(3);
  });

  test('are there in any case when somebody wants one', () => {
    expect([...labelsWithRoom(nodes, close, 1, new Set(['bob']))]).toEqual(['bob', 'cat']);
  });
});

describe('what is nearest', () => {
  const places = new Map([
    ['ann', { x: 0, y: 0 }],
    ['bob', { x: 100, y: 20 }],
    ['cat', { x: -20, y: -100 }],
  ]);
  const { edges } = joined([around]);

  test('an arrow leads to whoever lies that way, and nowhere when nobody does', () => {
    const towards = (direction: Direction) => nodeTowards('ann', direction, ['bob', 'cat'], places);
    expect(towards('ArrowRight')).toBe('bob');
    expect(towards('ArrowUp')).toBe('cat');
    expect(towards('ArrowLeft')).toBeUndefined();
    expect(towards('ArrowDown')).toBeUndefined();
  });

  test('a line is found by a point near it, between its ends', () => {
    expect(edgeNear({ x: 50, y: 13 }, edges, places, 5)?.key).toBe('ann bob');
    expect(edgeNear({ x: 50, y: 30 }, edges, places, 5)).toBeUndefined();
    expect(edgeNear({ x: 300, y: 60 }, edges, places, 5)).toBeUndefined();
  });
});
