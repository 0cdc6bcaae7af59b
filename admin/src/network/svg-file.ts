import type { Network, NetworkNode } from './graph';
import { labelsWithRoom } from './labels';
import { type Places, labelOf, labelSize, radiusOf, textWidth, widthOf } from './sizes';

/** The colours of a file, which knows no theme. */
export interface Palette {
  paper: string;
  ink: string;
  faint: string;
  line: string;
  person: string;
  organization: string;
}

/** The words around the picture. */
export interface Legend {
  title: string;
  /** What was asked for, and what is left out. */
  notes: string[];
  person: string;
  organization: string;
}

const font = `font-family="-apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, 'Noto Sans', 'Noto Sans CJK SC', sans-serif"`;
const margin = 48;
const lineHeight = 18;

/** Control characters may not stand in XML, whatever stands in a name. */
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

const escaped = (text: string): string =>
  text
    .replace(forbidden, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');

const round = (value: number): number => Math.round(value * 10) / 10;

const shapeOf = (
  node: Pick<NetworkNode, 'type'>,
  x: number,
  y: number,
  radius: number,
  fill: string,
): string => {
  const [left, top, side] = [round(x - radius), round(y - radius), round(radius * 2)];
  return node.type === 'person'
    ? `<circle cx="${round(x)}" cy="${round(y)}" r="${round(radius)}" fill="${fill}"/>`
    : `<rect x="${left}" y="${top}" width="${side}" height="${side}" rx="3" fill="${fill}"/>`;
};

interface Frame {
  left: number;
  top: number;
  width: number;
  height: number;
}

const frameOf = (nodes: NetworkNode[], places: Places, legend: Legend): Frame => {
  const points = nodes.flatMap((node) => {
    const place = places.get(node.key);
    const half = Math.max(radiusOf(node), textWidth(labelOf(node.name)) / 2);
    return place ? [{ ...place, half, radius: radiusOf(node) }] : [];
  });
  const left = Math.min(...points.map(({ x, half }) => x - half), 0) - margin;
  const right = Math.max(...points.map(({ x, half }) => x + half), 0) + margin;
  const top = Math.min(...points.map(({ y, radius }) => y - radius), 0) - margin;
  const bottom = Math.max(...points.map(({ y, radius }) => y + radius + labelSize * 1.5), 0) + margin;
  const texts = [legend.title, ...legend.notes].map((text) => textWidth(text) * 1.1 + 2 * margin);
  return { left, top, width: Math.ceil(Math.max(right - left, ...texts)), height: Math.ceil(bottom - top) };
};

/**
 * Draws a network as a file that needs nothing else: colours and fonts stand in it.
 * @returns an SVG document, and its size in pixels
 */
export const svgFile = (
  { nodes, edges }: Network,
  places: Places,
  palette: Palette,
  legend: Legend,
): { text: string; width: number; height: number } => {
  const { left, top, width, height: drawn } = frameOf(nodes, places, legend);
  const head = margin + lineHeight * (1 + legend.notes.length);
  const foot = lineHeight * 2 + margin / 2;
  const height = head + drawn + foot;
  const colour = { person: palette.person, organization: palette.organization };
  const lines = edges.flatMap((edge) => {
    const [from, to] = [places.get(edge.from), places.get(edge.to)];
    if (!from || !to) return [];
    return [
      `<line x1="${round(from.x)}" y1="${round(from.y)}" x2="${round(to.x)}" y2="${round(to.y)}" stroke-width="${round(widthOf(edge))}"/>`,
    ];
  });
  const shapes = nodes.flatMap((node) => {
    const place = places.get(node.key);
    if (!place) return [];
    const shape = shapeOf(node, place.x, place.y, radiusOf(node), colour[node.type]);
    return [`<g><title>${escaped(node.name)}</title>${shape}</g>`];
  });
  const named = labelsWithRoom(nodes, places, 1);
  const labels = nodes.flatMap((node) => {
    const place = named.has(node.key) ? places.get(node.key) : undefined;
    if (!place) return [];
    const y = round(place.y + radiusOf(node) + labelSize * 1.1);
    return [`<text x="${round(place.x)}" y="${y}">${escaped(labelOf(node.name))}</text>`];
  });
  const sample = (type: 'person' | 'organization', x: number) =>
    `${shapeOf({ type }, x + 7, 0, 7, colour[type])}<text x="${x + 20}" y="4" font-size="${labelSize}" fill="${palette.ink}">${escaped(legend[type])}</text>`;
  const second = Math.ceil(textWidth(legend.person)) + 48;
  const notes = legend.notes.map(
    (note, index) =>
      `<text x="${margin}" y="${margin + lineHeight * (index + 1)}" font-size="${labelSize}" fill="${palette.faint}">${escaped(note)}</text>`,
  );
  const text = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" ${font}>`,
    `<title>${escaped(legend.title)}</title>`,
    `<rect width="${width}" height="${height}" fill="${palette.paper}"/>`,
    `<text x="${margin}" y="${margin}" font-size="18" font-weight="600" fill="${palette.ink}">${escaped(legend.title)}</text>`,
    ...notes,
    `<g transform="translate(${round(-left)} ${round(head - top)})">`,
    `<g stroke="${palette.line}" stroke-linecap="round">${lines.join('')}</g>`,
    ...shapes,
    `<g font-size="${labelSize}" text-anchor="middle" fill="${palette.ink}" stroke="${palette.paper}" stroke-width="3" stroke-linejoin="round" paint-order="stroke">${labels.join('')}</g>`,
    '</g>',
    `<g transform="translate(${margin} ${height - lineHeight})">${sample('person', 0)}${sample('organization', second)}</g>`,
    '</svg>',
  ].join('\n');
  return { text, width, height };
};
