import type { MessageKey } from '../../translations';

/** Rules of the import that say nearly the same have one title; the message says the rest. */
const titles: Array<[MessageKey, string[]]> = [
  ['import.rule.unreadable', ['binary-file', 'not-utf-8', 'control-character', 'empty-file']],
  [
    'import.rule.size',
    ['file-too-large', 'bundle-too-large', 'too-many-files', 'too-long', 'too-many', 'too-complex'],
  ],
  ['import.rule.size', ['too-many-aliases', 'too-many-problems']],
  ['import.rule.format', ['broken-yaml', 'missing-front-matter', 'unclosed-front-matter', 'duplicate-key']],
  ['import.rule.format', ['unknown-key', 'unknown-value', 'wrong-value-type', 'refused']],
  ['import.rule.value', ['bad-country', 'bad-date', 'bad-language', 'bad-slug', 'bad-url', 'period-order']],
  ['import.rule.value', ['missing-name', 'missing-target', 'missing-title']],
  ['import.rule.nobody', ['unknown-person', 'unknown-organization', 'unknown-entry', 'unknown-article']],
  ['import.rule.nobody', ['unknown-decision']],
  ['import.rule.ambiguous', ['ambiguous-name', 'similar-name', 'wrong-type', 'two-targets']],
  ['import.rule.link', ['bad-link', 'unsafe-link', 'unknown-scheme', 'raw-html']],
  ['import.rule.twice', ['duplicate-slug', 'repeated-alias', 'repeated-link', 'alias-cycle', 'shared-alias']],
  ['import.rule.unlinked', ['unlinked-name']],
  ['import.rule.edited', ['edited-meanwhile', 'body-kept']],
  ['import.rule.draft', ['unpublished-edits', 'not-published']],
  ['import.rule.permission', ['no-permission']],
  ['import.rule.changed', ['changed-meanwhile']],
  ['import.rule.nothing', ['unknown-file', 'no-pieces']],
  ['import.rule.locale', ['unknown-locale']],
];

/** @returns the key of a problem's title */
export const titleOfRule = (rule: string): MessageKey =>
  titles.find(([, rules]) => rules.includes(rule))?.[0] ?? 'import.rule.other';
