import { type RefObject, useCallback, useEffect, useRef } from 'react';
import { select } from 'd3-selection';
import { type ZoomBehavior, type ZoomTransform, zoom, zoomIdentity } from 'd3-zoom';
import type { Point } from './sizes';

/** How far one may go away and come near. */
const nearest = 4;
const farthest = 0.15;

/** How far from the edges everything is kept when all of it is shown: names are wider than nodes. */
const margin = { across: 64, down: 44 };

const step = 1.3;

/** A network of few is not blown up any more than this. */
const closest = 1.6;

export interface View {
  /** How many pixels of the screen one of the picture has. */
  zoom: () => number;
  /** Where a point of the window is in the picture. */
  pointAt: (client: Point) => Point;
  closer: () => void;
  farther: () => void;
  panBy: (across: number, down: number) => void;
  /** Brings a point of the picture into sight, if it is not. */
  reveal: (point: Point) => void;
  /** Shows all of some points. */
  fit: (points: Iterable<Point>) => void;
  /** Whether somebody has moved the picture since `fit`. */
  isMoved: () => boolean;
}

/**
 * Lets a drawing be moved and scaled by mouse, wheel, fingers and from code. It is moved without React, frame by frame.
 * @param drawing the element that is moved inside the SVG
 * @param onZoom called after each change, with the zoom
 * @param onRest called when a movement has come to an end
 * @param onResize called when the window of the drawing has another size
 */
export const usePanAndZoom = (
  svg: RefObject<SVGSVGElement>,
  drawing: RefObject<SVGGElement>,
  onZoom: (zoom: number) => void,
  onRest: () => void,
  onResize: () => void,
): View => {
  const behaviour = useRef<ZoomBehavior<SVGSVGElement, unknown>>();
  const transform = useRef<ZoomTransform>(zoomIdentity);
  const moved = useRef(false);
  const told = useRef({ onZoom, onRest, onResize });
  told.current = { onZoom, onRest, onResize };

  const size = useCallback(() => {
    const { width = 0, height = 0 } = svg.current?.getBoundingClientRect() ?? {};
    return { width: width || 800, height: height || 600 };
  }, [svg]);

  useEffect(() => {
    const element = svg.current;
    if (!element) return undefined;
    const made = zoom<SVGSVGElement, unknown>()
      .scaleExtent([farthest, nearest])
      .extent(() => [
        [0, 0],
        [size().width, size().height],
      ])
      // Whoever takes hold of a node moves the node.
      .filter((event: Event) => {
        const onNode = event.target instanceof Element && event.target.closest('[data-node]') !== null;
        if (event instanceof MouseEvent && event.button !== 0) return false;
        return event.type === 'wheel' || !onNode;
      })
      .on('zoom', (event: { transform: ZoomTransform; sourceEvent: Event | null }) => {
        const zoomed = event.transform.k !== transform.current.k;
        transform.current = event.transform;
        if (event.sourceEvent) moved.current = true;
        drawing.current?.setAttribute('transform', event.transform.toString());
        if (zoomed) told.current.onZoom(event.transform.k);
      })
      .on('end', () => told.current.onRest());
    behaviour.current = made;
    const selection = select(element);
    selection.call(made).on('dblclick.zoom', null);
    const sizes = new ResizeObserver(() => told.current.onResize());
    sizes.observe(element);
    return () => {
      sizes.disconnect();
      selection.on('.zoom', null);
    };
  }, [svg, drawing, size]);

  const change = useCallback(
    (act: (made: ZoomBehavior<SVGSVGElement, unknown>, element: SVGSVGElement) => void) => {
      if (svg.current && behaviour.current) act(behaviour.current, svg.current);
    },
    [svg],
  );

  const panBy = useCallback(
    (across: number, down: number) =>
      change((made, element) => {
        moved.current = true;
        const { k } = transform.current;
        made.translateBy(select(element), across / k, down / k);
      }),
    [change],
  );

  const scaleBy = useCallback(
    (factor: number) =>
      change((made, element) => {
        moved.current = true;
        made.scaleBy(select(element), factor);
      }),
    [change],
  );

  const fit = useCallback(
    (points: Iterable<Point>) =>
      change((made, element) => {
        const all = [...points];
        const { width, height } = size();
        const [left, right] = [Math.min(...all.map(({ x }) => x)), Math.max(...all.map(({ x }) => x))];
        const [top, bottom] = [Math.min(...all.map(({ y }) => y)), Math.max(...all.map(({ y }) => y))];
        if (all.length === 0) return;
        const scale = Math.min(
          (width - 2 * margin.across) / Math.max(right - left, 1),
          (height - 2 * margin.down) / Math.max(bottom - top, 1),
          closest,
        );
        const k = Math.max(farthest, scale);
        moved.current = false;
        made.transform(
          select(element),
          zoomIdentity
            .translate(width / 2, height / 2)
            .scale(k)
            .translate(-(left + right) / 2, -(top + bottom) / 2),
        );
      }),
    [change, size],
  );

  const reveal = useCallback(
    ({ x, y }: Point) => {
      const [across, down] = transform.current.apply([x, y]);
      const { width, height } = size();
      const outside =
        Math.abs(across - width / 2) > width / 2 - margin.down ||
        Math.abs(down - height / 2) > height / 2 - margin.down;
      if (outside) panBy(width / 2 - across, height / 2 - down);
    },
    [panBy, size],
  );

  const pointAt = useCallback(
    ({ x, y }: Point) => {
      const { left = 0, top = 0 } = svg.current?.getBoundingClientRect() ?? {};
      const [across, down] = transform.current.invert([x - left, y - top]);
      return { x: across, y: down };
    },
    [svg],
  );

  const view = useRef<View>();
  view.current ??= {
    zoom: () => transform.current.k,
    pointAt,
    closer: () => scaleBy(step),
    farther: () => scaleBy(1 / step),
    panBy,
    reveal,
    fit,
    isMoved: () => moved.current,
  };
  return view.current;
};
