import type { NetworkEdge, NetworkNode } from './graph';

export interface Point {
  x: number;
  y: number;
}

export type Places = ReadonlyMap<string, Point>;

/** @returns how far a node reaches from its middle: the more articles it shares with others, the farther */
export const radiusOf = ({ weight, depth }: Pick<NetworkNode, 'weight' | 'depth'>): number =>
  Math.min(24, 6 + 1.6 * Math.sqrt(weight)) + (depth === 0 ? 3 : 0);

/** @returns how wide the line of an edge is: the more articles name both ends, the wider */
export const widthOf = ({ weight }: Pick<NetworkEdge, 'weight'>): number =>
  Math.min(9, 0.8 + 1.2 * Math.sqrt(weight - 1));

/** The size of labels, in pixels of the screen. */
export const labelSize = 12;

const longest = 30;

/** @returns a name as a label has room for it */
export const labelOf = (name: string): string => {
  const letters = [...name];
  return letters.length <= longest
    ? name
    : `${letters
        .slice(0, longest - 1)
        .join('')
        .trimEnd()}…`;
};

/** Scripts whose signs are as wide as they are high. */
const wide = /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]/u;

/** @returns about how wide a text is, in pixels at the size of labels */
export const textWidth = (text: string): number =>
  [...text].reduce((sum, letter) => sum + labelSize * (wide.test(letter) ? 1 : 0.55), 0);
