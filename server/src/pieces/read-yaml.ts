import {
  type ErrorCode,
  type Node,
  type YAMLError,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  parseDocument,
} from 'yaml';
import type { Located } from './located';
import { complexity, tooDeepInYaml } from './nesting';
import type { Places } from './places';
import { type Report, quoted } from './problems';
import type { Place } from './types';

/** Most values that the aliases (`*name`) of one file may stand for, all together. */
export const MAX_ALIASED_VALUES = 10_000;

const remedies: Partial<Record<ErrorCode, string>> = {
  BAD_INDENT: 'Align the lines of one list or mapping, and close every bracket.',
  BAD_SCALAR_START: 'Put the text in quotation marks.',
  BLOCK_AS_IMPLICIT_KEY: "Put the text in quotation marks: it holds ': '.",
  MISSING_CHAR:
    'Close the quotation mark or bracket, and put a comma between the items of a list in brackets.',
  MULTIPLE_DOCS: 'Put all entries into one document: delete the --- in between.',
  TAB_AS_INDENT: 'Indent with spaces.',
  TAG_RESOLVE_FAILED: 'Delete the tag, or put the text in quotation marks.',
  UNEXPECTED_TOKEN: 'Align this line with those above, or put the text in quotation marks.',
};

const anyRemedy =
  'Mend this line; text with : # [ ] { } or quotation marks inside needs quotation marks around it.';

/** A tab at the start of a line makes it part of the text above, and then breaks something else. */
const remedyFor = ({ code, pos: [offset] }: YAMLError, source: string): string => {
  const lineStart = source.lastIndexOf('\n', offset - 1) + 1;
  const hasTab = /^ *\t/.test(source.slice(lineStart, offset + 1));
  return (hasTab ? remedies.TAB_AS_INDENT : remedies[code]) ?? anyRemedy;
};

const inOurWords: Partial<Record<ErrorCode, string>> = {
  MULTIPLE_DOCS: 'The file holds more than one YAML document.',
};

/** Thrown inside this file alone: the rest of the document cannot be relied on. */
class Unreadable extends Error {}

interface Anchored {
  value: Located;
  /** How many values it holds, aliases inside resolved. */
  size: number;
}

/** Walks a parsed document once, in the order of the file. */
const locate = (root: Node | null, places: Places, report: Report): Located => {
  const anchors = new Map<string, Anchored>();
  let aliased = 0;

  const placeOf = (node: Node): Place => {
    const [start, end] = node.range ?? [0, 0];
    return places.at(start, end - start);
  };

  const follow = (name: string, at: Place): Anchored => {
    const target = anchors.get(name);
    if (!target) {
      report.error('broken-yaml', at, `Nothing before this place is named &${name}.`, 'Write the value out.');
      throw new Unreadable();
    }
    aliased += target.size;
    if (aliased > MAX_ALIASED_VALUES) {
      const message = `The aliases up to here stand for more than ${MAX_ALIASED_VALUES} values.`;
      report.error('too-many-aliases', at, message, 'Write the values out instead of using * aliases.');
      throw new Unreadable();
    }
    return target;
  };

  const keyText = (key: unknown, within: Place): { key: string; at: Place } => {
    if (isScalar<unknown>(key)) return { key: String(key.source ?? key.value ?? ''), at: placeOf(key) };
    report.error(
      'wrong-value-type',
      within,
      'A key here is a list, a mapping or an alias.',
      'Write the key as a word.',
    );
    throw new Unreadable();
  };

  const visitMapping = (items: Array<{ key: unknown; value: unknown }>, at: Place): Anchored => {
    const found: Anchored = { value: { kind: 'mapping', at, entries: [] }, size: 1 };
    const lines = new Map<string, number>();
    for (const pair of items) {
      const { key, at: keyAt } = keyText(pair.key, at);
      const child = visit(pair.value as Node | null, keyAt);
      found.size += child.size;
      const first = lines.get(key);
      if (first !== undefined) {
        const message = `The key ${quoted(key)} stands here a second time; the first is in line ${first}.`;
        report.error('duplicate-key', keyAt, message, 'Keep one of them.');
      } else if (found.value.kind === 'mapping') {
        lines.set(key, keyAt.line);
        found.value.entries.push({ key, at: keyAt, value: child.value });
      }
    }
    return found;
  };

  const visitScalar = (value: unknown, source: string | undefined, at: Place): Located => {
    if (value === null || value === undefined) return { kind: 'nothing', at };
    if (typeof value === 'string') return { kind: 'text', at, text: value };
    return {
      kind: typeof value === 'boolean' ? 'true or false' : 'number',
      at,
      text: source ?? String(value),
    };
  };

  const visitNode = (node: Node, at: Place): Anchored => {
    if (isAlias(node)) return follow(node.source, at);
    if (isMap<unknown, unknown>(node)) return visitMapping(node.items, at);
    if (isSeq<Node | null>(node)) {
      const items = node.items.map((item) => visit(item, at));
      const size = items.reduce((sum, item) => sum + item.size, 1);
      return { value: { kind: 'list', at, items: items.map((item) => item.value) }, size };
    }
    const [value, source] = isScalar<unknown>(node) ? [node.value, node.source] : [null, undefined];
    return { value: visitScalar(value, source, at), size: 1 };
  };

  const visit = (node: Node | null, within: Place): Anchored => {
    if (!node) return { value: { kind: 'nothing', at: within }, size: 1 };
    const visited = visitNode(node, node.range ? placeOf(node) : within);
    if (!isAlias(node) && node.anchor) anchors.set(node.anchor, visited);
    return visited;
  };

  return visit(root, places.at(0)).value;
};

/**
 * Reads YAML 1.2 (and so JSON) without ever building more than the file holds.
 * @param source a whole file or its front matter
 * @param places finds the lines of the file from offsets in `source`
 * @returns the values with their places, or null when the source cannot be read (the report says why)
 */
export const readYaml = (source: string, places: Places, report: Report): Located | null => {
  const deep = tooDeepInYaml(source);
  if (deep !== null) {
    const message = `Lists and mappings are nested or indented deeper than ${complexity.yamlDepth} levels here.`;
    report.error(
      'too-complex',
      places.at(deep),
      message,
      'Write the values less deep: no format of ours needs more than four.',
    );
    return null;
  }
  const document = parseDocument(source, { prettyErrors: false, uniqueKeys: false });
  const [fault] = [...document.errors, ...document.warnings].sort((one, other) => one.pos[0] - other.pos[0]);
  if (fault) {
    const at = places.at(fault.pos[0], fault.pos[1] - fault.pos[0]);
    const message = inOurWords[fault.code] ?? `${fault.message}.`;
    report.error('broken-yaml', at, message, remedyFor(fault, source));
    return null;
  }
  try {
    return locate(document.contents, places, report);
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
};
