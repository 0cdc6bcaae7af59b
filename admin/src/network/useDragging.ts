import { type PointerEvent, type RefObject, useEffect, useRef } from 'react';
import type { Point } from './sizes';

/** Who moves less than so many pixels has clicked. */
const clickReach = 4;

/** @returns the key of the node that something of the picture belongs to */
export const nodeOf = (target: EventTarget | null): string | null =>
  target instanceof Element ? (target.closest('[data-node]')?.getAttribute('data-node') ?? null) : null;

/**
 * Lets nodes be moved with the pointer.
 * @param pointAt where a point of the window is in the picture
 * @returns what begins a movement, and whether the last one was more than a click
 */
export const useDragging = (
  places: RefObject<Map<string, Point>>,
  pointAt: (client: Point) => Point,
  { onMove, onDrop }: { onMove: (key: string) => void; onDrop: () => void },
) => {
  const dragged = useRef(false);
  const end = useRef<() => void>();
  useEffect(() => () => end.current?.(), []);

  const begin = ({ target, button, clientX, clientY }: PointerEvent): void => {
    const key = nodeOf(target);
    dragged.current = false;
    if (key === null || button !== 0) return;
    const move = (event: globalThis.PointerEvent) => {
      const far = Math.hypot(event.clientX - clientX, event.clientY - clientY) >= clickReach;
      if (!far && !dragged.current) return;
      dragged.current = true;
      places.current?.set(key, pointAt({ x: event.clientX, y: event.clientY }));
      onMove(key);
    };
    const stop = () => {
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', stop);
      window.removeEventListener('pointercancel', stop);
      end.current = undefined;
      if (dragged.current) onDrop();
    };
    end.current = stop;
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', stop);
    window.addEventListener('pointercancel', stop);
  };

  return { begin, wasDragged: () => dragged.current };
};
