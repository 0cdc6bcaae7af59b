import type { Nodes } from 'mdast';
import { tooComplexInMarkdown } from '../pieces/nesting';
import { type ParseMarkdown, nodesOf } from '../pieces/read-body';

/** A paragraph without markup. */
export interface PlainParagraph {
  text: string;
  /** For each unit of the text where it stands in the source. */
  offsets: number[];
}

const unitsFrom = (start: number, length: number): number[] =>
  Array.from({ length }, (_, unit) => start + unit);

const entity = /&#?[\p{L}\p{N}]{1,32};/uy;

const entityAt = (source: string, at: number): number => {
  entity.lastIndex = at;
  return entity.exec(source)?.[0].length ?? 0;
};

/**
 * Where each unit of a text node stands: the source has backslashes, entities and the marks of quotations and lists
 * between its lines, which the value lacks.
 */
const offsetsIn = (source: string, value: string, start: number): number[] => {
  const offsets: number[] = [];
  let at = 0;
  while (offsets.length < value.length) {
    const index = offsets.length;
    const coded = entityAt(source, at);
    const isEntity = coded > 0 && !value.startsWith(source.slice(at, at + coded), index);
    const next = isEntity || source[at] === value[index] ? at : source.indexOf(value[index] ?? '', at);
    const found = next === -1 ? at : next;
    offsets.push(start + found);
    // What an entity stands for is one character, which may take two units.
    if (isEntity && (value.codePointAt(index) ?? 0) > 0xffff) offsets.push(start + found);
    at = found + (isEntity ? coded : 1);
  }
  return offsets.slice(0, value.length);
};

/** The words of a block; images, HTML and what addresses are made of have none. */
const wordsOf = (block: Nodes, source: string): PlainParagraph => {
  const words: PlainParagraph = { text: '', offsets: [] };
  const add = (text: string, offsets: number[]): void => {
    words.text += text;
    for (const offset of offsets) words.offsets.push(offset);
  };
  for (const node of nodesOf(block)) {
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? start;
    if (node.type === 'text') add(node.value, offsetsIn(source.slice(start, end), node.value, start));
    if (node.type === 'break') add('\n', [start]);
    if (node.type === 'inlineCode') {
      add(node.value, unitsFrom(Math.max(start, source.indexOf(node.value, start)), node.value.length));
    }
  }
  return words;
};

const isBlock = ({ type }: Nodes): boolean => type === 'paragraph' || type === 'heading';

/** @returns the paragraphs of a plain text, parted by blank lines */
export const plainParagraphs = (source: string): PlainParagraph[] => {
  const paragraphs: PlainParagraph[] = [];
  let start = 0;
  for (const block of source.split(/(\n[^\S\n]*\n)/)) {
    const text = block.trim();
    const from = start + block.indexOf(text);
    if (text) paragraphs.push({ text, offsets: unitsFrom(from, text.length) });
    start += block.length;
  }
  return paragraphs;
};

/**
 * The paragraphs and headings of a Markdown text as they are read. What is too complex for the parser is taken for plain
 * text.
 * @param parse `fromMarkdown`, handed in because CommonJS can only load it asynchronously
 */
export const markdownParagraphs = (source: string, parse: ParseMarkdown): PlainParagraph[] => {
  if (tooComplexInMarkdown(source)) return plainParagraphs(source);
  const paragraphs: PlainParagraph[] = [];
  const waiting: Nodes[] = [parse(source)];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (isBlock(node)) {
      const paragraph = wordsOf(node, source);
      if (paragraph.text.trim() !== '') paragraphs.push(paragraph);
    } else if ('children' in node) for (const child of [...node.children].reverse()) waiting.push(child);
  }
  return paragraphs;
};
