import { type Located, kindInWords } from './located';
import { placesIn } from './places';
import { type Report, fileStart } from './problems';
import { readMapping } from './read-mapping';
import type { Reader } from './read-values';
import { readYaml } from './read-yaml';

const readList = <Entry>(node: Located, readEntry: Reader<Entry>, key: string, report: Report): Entry[] =>
  node.kind === 'list' ? node.items.flatMap((item) => readEntry(item, key, report) ?? []) : [];

/**
 * Reads `people.yaml` or `organizations.yaml`: a list of entries, or a mapping with the list under one key.
 * @param key `people` or `organizations`
 * @returns the entries that could be read; the report says what is wrong with the others
 */
export const readDirectoryFile = <Entry>(
  text: string,
  key: string,
  readEntry: Reader<Entry>,
  report: Report,
): Entry[] => {
  const root = readYaml(text, placesIn(text), report);
  if (!root) return [];
  const list: Reader<Located> = (node) => node;
  const node = root.kind === 'mapping' ? readMapping(root, { [key]: list }, 'The file', report)?.[key] : root;
  if (!node) return [];
  if (node.kind === 'nothing') {
    report.error(
      'empty-file',
      fileStart,
      'The file has no entries.',
      "Write an entry, starting with '- name: …', or delete it.",
    );
  } else if (node.kind !== 'list') {
    const message = `The ${key} must be a list of entries, not ${kindInWords(node)}.`;
    report.error('wrong-value-type', node.at, message, "Begin each entry with '- name: …'.");
  }
  return readList(node, readEntry, key, report);
};
