import { type Located, hasKey, kindInWords, placeOf } from './located';
import { type Report, didYouMean, quoted } from './problems';
import type { Reader } from './read-values';

/** The keys of a mapping and how each is read. */
export type Shape = Record<string, Reader<unknown>>;

/** What a mapping holds: absent are keys that it does not have, and those whose value is wrong. */
export type Values<Keys extends Shape> = { [Key in keyof Keys]?: Exclude<ReturnType<Keys[Key]>, undefined> };

/** Keys that people write for ours, beyond spelling mistakes. */
export type Synonyms = Record<string, string>;

/**
 * Reads a mapping key by key and reports those that the shape does not have.
 * @param what the mapping, for messages: `A person`
 * @returns the values, or null when the node is no mapping (the report says so)
 */
export const readMapping = <Keys extends Shape>(
  node: Located,
  shape: Keys,
  what: string,
  report: Report,
  synonyms: Synonyms = {},
): Values<Keys> | null => {
  if (node.kind !== 'mapping') {
    const remedy = `Write its keys, such as '${Object.keys(shape)[0]}: …', in lines of their own.`;
    report.error('wrong-value-type', node.at, `${what} must be a mapping, not ${kindInWords(node)}.`, remedy);
    return null;
  }
  const known = Object.keys(shape);
  const values: Record<string, unknown> = {};
  for (const { key, at, value } of node.entries) {
    const read = known.includes(key) ? shape[key] : undefined;
    if (read) {
      const result = read(value, key, report);
      if (result !== undefined) values[key] = result;
      continue;
    }
    const synonym = Object.hasOwn(synonyms, key)
      ? ` Did you mean '${synonyms[key]}'?`
      : didYouMean(key, known);
    const message = `${what} has no key ${quoted(key)}.${synonym}`;
    report.error('unknown-key', at, message, `The keys are: ${known.join(', ')}.`);
  }
  return values as Values<Keys>;
};

/** Reports a period that ends before it begins; dates are compared as far as both are known. */
export const checkPeriod = (
  node: Located,
  { from, to }: { from?: string | null; to?: string | null },
  report: Report,
): void => {
  if (!from || !to) return;
  const known = Math.min(from.length, to.length);
  if (to.slice(0, known) >= from.slice(0, known)) return;
  report.error(
    'period-order',
    placeOf(node, 'to'),
    `'to' (${to}) is before 'from' (${from}).`,
    'Swap them, or mend one.',
  );
};

/** @returns the name of an entry, or null when it has none (the report says so) */
export const readName = (
  node: Located,
  name: string | null | undefined,
  what: string,
  report: Report,
): string | null => {
  if (name) return name;
  if (name === null || !hasKey(node, 'name')) {
    report.error(
      'missing-name',
      node.at,
      `${what} has no name.`,
      "Add 'name:' with the name as your newsroom writes it.",
    );
  }
  return null;
};
