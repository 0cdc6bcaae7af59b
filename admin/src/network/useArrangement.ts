import { type RefObject, useEffect, useRef, useState } from 'react';
import { arrange } from './arrange';
import type { Network } from './graph';
import type { Point } from './sizes';

/** Milliseconds of a frame that arranging may take: the rest is for drawing, and for whatever else goes on in the page. */
const sliceOfFrame = 8;

/** Drawing many nodes takes longer than finding places for them: it is done so often only, in milliseconds. */
const pauseOf = (network: Network): number => (network.nodes.length > 120 ? 300 : 0);

const wantsStillness = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

/**
 * Arranges a network in slices, so that the page stays responsive. Nodes that were there before begin where they were.
 * @param onMove called with every slice, or every now and then for many nodes; only at the end for those who want no motion
 * @returns the places, which change without React being told, and whether they are final
 */
export const useArrangement = (
  network: Network,
  onMove: () => void,
): { places: RefObject<Map<string, Point>>; settled: boolean } => {
  const places = useRef(new Map<string, Point>());
  const center = useRef(network.center);
  const [settled, setSettled] = useState(false);
  const told = useRef(onMove);
  told.current = onMove;

  useEffect(() => {
    const known = center.current === network.center ? places.current : new Map<string, Point>();
    center.current = network.center;
    const arrangement = arrange(network, known);
    const still = wantsStillness();
    places.current = arrangement.places;
    setSettled(false);
    let frame = 0;
    let drawn = performance.now();
    const slice = () => {
      const end = performance.now() + sliceOfFrame;
      let more = true;
      while (more && performance.now() < end) more = arrangement.step();
      if (!more || (!still && performance.now() - drawn >= pauseOf(network))) {
        told.current();
        drawn = performance.now();
      }
      if (more) frame = requestAnimationFrame(slice);
      else setSettled(true);
    };
    if (!still) told.current();
    frame = requestAnimationFrame(slice);
    return () => cancelAnimationFrame(frame);
  }, [network]);

  return { places, settled };
};
