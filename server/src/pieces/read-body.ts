import type { Link, LinkReference, Nodes, Root } from 'mdast';
import { oneLine } from '../directory/fold';
import { limits } from '../model/limits';
import { readAddress } from './entity-link';
import { tooComplexInMarkdown } from './nesting';
import type { Places } from './places';
import type { Report } from './problems';
import type { EntityType, Place } from './types';

/** `fromMarkdown` of mdast-util-from-markdown, handed in because CommonJS can only load it asynchronously. */
export type ParseMarkdown = (body: string) => Root;

/** A link such as `[Guo](person:guo-shengkun)`. */
export interface EntityLink {
  type: EntityType;
  /** The slug or name after the colon. */
  text: string;
  /** The words that are linked; null when there are none. */
  printed: string | null;
  /** The whole link. */
  at: Place;
  /** The slug or name within it; the link when that stands elsewhere in the file. */
  textAt: Place;
}

/** Every node in the order of the text, without recursion: hostile bodies nest deep. */
export function* nodesOf(root: Nodes): Generator<Nodes> {
  const waiting: Nodes[] = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    yield node;
    if ('children' in node) for (const child of [...node.children].reverse()) waiting.push(child);
  }
}

/** The words that a link shows; null for a bare address. */
const wordsOf = (link: Link | LinkReference, url: string): string | null => {
  let words = '';
  for (const node of nodesOf(link)) {
    if (node.type === 'text' || node.type === 'inlineCode') words += node.value;
    if (node.type === 'break') words += ' ';
  }
  const line = oneLine(words.replace(/\p{Cc}/gu, ' '));
  return line === '' || line === url ? null : line;
};

const definitionsIn = (root: Root): Map<string, string> => {
  const urls = new Map<string, string>();
  for (const node of nodesOf(root)) {
    // Markdown takes the first definition of a label.
    if (node.type === 'definition' && !urls.has(node.identifier)) urls.set(node.identifier, node.url);
  }
  return urls;
};

const isHtml = (node: Nodes): boolean => node.type === 'html' && !/^<!--[\s\S]*?-->$/.test(node.value.trim());

const warnOfHtml = (html: Place[], report: Report): void => {
  const [first] = html;
  if (!first) return;
  const times = html.length === 1 ? '' : ` in ${html.length} places; this is the first`;
  const remedy = 'Write it in Markdown: many sites show HTML as it stands, or drop it.';
  report.warning('raw-html', first, `The body has raw HTML${times}.`, remedy);
};

const isReadable = (body: string, places: Places, report: Report): boolean => {
  if (body.length > limits.body) {
    const message = `The body has ${body.length} characters, more than the ${limits.body} that fit.`;
    report.error('too-long', places.at(limits.body), message, 'Shorten it, or split the article.');
    return false;
  }
  const excess = tooComplexInMarkdown(body);
  if (!excess) return true;
  report.error(
    'too-complex',
    places.at(excess.offset),
    excess.message,
    'Simplify the text, or split the article.',
  );
  return false;
};

/**
 * Reads the links of a Markdown body that name people and organizations, and warns of what does not belong there.
 * @param parse reads Markdown into its tree, with positions
 * @param places finds the lines of the file from offsets in the body
 * @returns the links in the order of the text
 */
export const readBody = (
  body: string,
  parse: ParseMarkdown,
  places: Places,
  report: Report,
): EntityLink[] => {
  if (!isReadable(body, places, report)) return [];
  const root = parse(body);
  const definitions = definitionsIn(root);
  const html: Place[] = [];
  const links: EntityLink[] = [];

  for (const node of nodesOf(root)) {
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? start;
    const at = places.at(start, end - start);
    if (isHtml(node)) html.push(at);
    if (node.type === 'image') readAddress(node.url, true, at, report);
    if (node.type === 'imageReference') readAddress(definitions.get(node.identifier) ?? '', true, at, report);
    if (node.type !== 'link' && node.type !== 'linkReference') continue;

    const url = node.type === 'link' ? node.url : (definitions.get(node.identifier) ?? '');
    const address = readAddress(url, false, at, report);
    if (!address) continue;
    const printed = wordsOf(node, url);
    if (printed && printed.length > limits.name) {
      report.error('too-long', at, `The link has over ${limits.name} characters.`, 'Link the name alone.');
      continue;
    }
    const offset = body.slice(start, end).lastIndexOf(address.written);
    const textAt = offset === -1 ? at : places.at(start + offset, address.written.length);
    links.push({ type: address.type, text: address.text, printed, at, textAt });
  }
  warnOfHtml(html, report);
  return links;
};
