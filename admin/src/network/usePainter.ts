import { type RefObject, useLayoutEffect, useRef } from 'react';
import { type Network, type NetworkEdge, neighboursIn } from './graph';
import { type Places, labelSize, radiusOf } from './sizes';

interface Elements {
  nodes: Map<string, Element>;
  edges: Map<string, Element>;
  neighbours: Map<string, Map<string, NetworkEdge>>;
  radius: Map<string, number>;
}

const byKey = (drawing: Element, attribute: string): Map<string, Element> =>
  new Map(
    [...drawing.querySelectorAll(`[${attribute}]`)].map((element) => [
      element.getAttribute(attribute) ?? '',
      element,
    ]),
  );

const placeLine = (element: Element | undefined, edge: NetworkEdge, places: Places): void => {
  const [from, to] = [places.get(edge.from), places.get(edge.to)];
  if (!element || !from || !to) return;
  element.setAttribute('x1', String(from.x));
  element.setAttribute('y1', String(from.y));
  element.setAttribute('x2', String(to.x));
  element.setAttribute('y2', String(to.y));
};

/** Writes places and highlights into what React has drawn: hundreds of nodes move in a frame, and React need not know. */
export const usePainter = (drawing: RefObject<SVGGElement>, network: Network) => {
  const drawn = useRef<Elements>({
    nodes: new Map(),
    edges: new Map(),
    neighbours: new Map(),
    radius: new Map(),
  });

  useLayoutEffect(() => {
    if (!drawing.current) return;
    drawn.current = {
      nodes: byKey(drawing.current, 'data-node'),
      edges: byKey(drawing.current, 'data-edge'),
      neighbours: neighboursIn(network.edges),
      radius: new Map(network.nodes.map((node) => [node.key, radiusOf(node)])),
    };
  }, [drawing, network]);

  const painter = useRef({
    neighboursOf: (key: string): string[] => [...(drawn.current.neighbours.get(key)?.keys() ?? [])],

    node: (key: string) => drawn.current.nodes.get(key),

    /** Puts everything into its place. */
    all(edges: NetworkEdge[], places: Places): void {
      for (const [key, element] of drawn.current.nodes) {
        const { x = 0, y = 0 } = places.get(key) ?? {};
        element.setAttribute('transform', `translate(${x} ${y})`);
      }
      for (const edge of edges) placeLine(drawn.current.edges.get(edge.key), edge, places);
    },

    /** Puts one node, its lines and its name into their places. */
    one(key: string, places: Places): void {
      const { nodes, edges, neighbours, radius } = drawn.current;
      const { x = 0, y = 0 } = places.get(key) ?? {};
      nodes.get(key)?.setAttribute('transform', `translate(${x} ${y})`);
      for (const edge of neighbours.get(key)?.values() ?? []) placeLine(edges.get(edge.key), edge, places);
      for (const label of drawing.current?.querySelectorAll('[data-label]') ?? []) {
        if (label.getAttribute('data-label') !== key) continue;
        label.setAttribute('x', String(x));
        label.setAttribute('y', String(y + (radius.get(key) ?? 0)));
      }
    },

    /** Keeps names as high on the screen at every zoom. */
    zoomed(zoom: number): void {
      drawing.current?.querySelector('[data-labels]')?.setAttribute('font-size', String(labelSize / zoom));
    },

    /** Makes a node stand out with those that it is linked to; nobody when there is none. */
    look(key: string | null): void {
      const { nodes, edges, neighbours } = drawn.current;
      const own = key === null ? undefined : neighbours.get(key);
      const lines = new Set([...(own?.values() ?? [])].map((edge) => edge.key));
      for (const [one, element] of nodes) {
        element.toggleAttribute('data-near', one === key || own?.has(one) === true);
      }
      for (const [one, element] of edges) element.toggleAttribute('data-near', lines.has(one));
    },

    /** Marks the one node or edge that has a key. */
    mark(attribute: 'data-chosen' | 'data-over', key: string | null): void {
      for (const element of drawing.current?.querySelectorAll(`[${attribute}]`) ?? []) {
        element.removeAttribute(attribute);
      }
      if (key === null) return;
      (drawn.current.nodes.get(key) ?? drawn.current.edges.get(key))?.toggleAttribute(attribute, true);
    },

    /** Lets Tab reach one node; arrows lead on from there. */
    reachable(key: string): void {
      for (const [one, element] of drawn.current.nodes) {
        element.setAttribute('tabindex', one === key ? '0' : '-1');
      }
    },
  });
  return painter.current;
};

export type Painter = ReturnType<typeof usePainter>;
