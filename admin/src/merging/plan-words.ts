import type { IntlShape } from 'react-intl';
import type { MergePlan } from '../../../server/src/api/contracts/merges';
import { fieldLabel } from '../fields/field-label';
import { type MessageKey, message } from '../translations';

type Counted = MergePlan['links'][number]['links'];

/** One thing that a merge does, in words. */
export interface PlanLine {
  text: string;
  /** Names, values and exceptions that belong to it. */
  details: string[];
  /** Which versions of the entries it is about; null when that makes no difference. */
  versions: string | null;
}

export interface PlanSection {
  title: MessageKey;
  lines: PlanLine[];
}

interface Versioned extends Omit<PlanLine, 'versions'> {
  version: 'draft' | 'published';
}

const lists: Record<string, MessageKey> = {
  credits: 'merging.links.credits',
  mentions: 'merging.links.mentions',
  affiliations: 'merging.links.affiliations',
  ties: 'merging.links.ties',
};

const ownLists: Record<string, MessageKey> = {
  aliases: 'merging.items.aliases',
  affiliations: 'merging.items.affiliations',
  ties: 'merging.items.ties',
  sameAs: 'merging.items.sameAs',
};

/** @returns what a merge does, in words, section by section; sections with nothing in them are left out */
export const planWords = (plan: MergePlan, intl: IntlShape): PlanSection[] => {
  const { type, into } = plan;
  const say = (key: MessageKey, values: Record<string, string | number> = {}): string =>
    intl.formatMessage(message(key), values);

  const named = ({ count, examples }: Counted): string[] => {
    const names = examples.filter((name) => name !== '');
    if (names.length === 0) return [];
    const more = count - names.length;
    return [more > 0 ? say('merging.andMore', { names: names.join(', '), more }) : names.join(', ')];
  };

  /** Entries that links stand in are fewer than links when one has several: how many more there are is not known. */
  const standingIn = ({ count, examples }: Counted): string[] => {
    const names = examples.filter((name) => name !== '').join(', ');
    if (names === '') return [];
    return [count > examples.length ? say('merging.forExample', { names }) : names];
  };

  const doubled = ({ count }: Counted): string[] => (count > 0 ? [say('merging.doubles', { count })] : []);

  const language = (locale: string | null): string =>
    locale === null ? '' : ` (${intl.formatDisplayName(locale, { type: 'language' }) ?? locale})`;

  /** What is the same of drafts and of published versions is said once. */
  const together = (lines: Versioned[]): PlanLine[] => {
    const byText = new Map<string, { line: Versioned; versions: Set<string> }>();
    for (const line of lines) {
      const key = JSON.stringify([line.text, line.details]);
      const known = byText.get(key) ?? { line, versions: new Set<string>() };
      known.versions.add(line.version);
      byText.set(key, known);
    }
    return [...byText.values()].map(({ line: { text, details }, versions }) => ({
      text,
      details,
      versions: say(
        versions.size > 1
          ? 'merging.version.both'
          : versions.has('draft')
            ? 'merging.version.draft'
            : 'merging.version.published',
      ),
    }));
  };

  const links = plan.links.map(({ list, version, locale, links: moved, doubles }): Versioned => ({
    version,
    text: `${say(lists[list] ?? 'merging.links.other', { count: moved.count, list })}${language(locale)}`,
    details: [...standingIn(moved), ...doubled(doubles)],
  }));

  const items = plan.items.flatMap(({ list, version, added, doubles, dropped }): Versioned[] => {
    const what = ownLists[list] ?? 'merging.items.other';
    return [
      ...(added.count > 0
        ? [{ version, text: say(what, { count: added.count, list }), details: named(added) }]
        : []),
      ...(doubles.count > 0
        ? [
            {
              version,
              text: say('merging.items.there', { count: doubles.count }),
              details: named(doubles),
            },
          ]
        : []),
      ...(dropped.count > 0
        ? [
            {
              version,
              text: say('merging.items.dropped', { count: dropped.count }),
              details: named(dropped),
            },
          ]
        : []),
    ];
  });

  const fields = plan.fields.map(({ field, version, value }): Versioned => ({
    version,
    text: fieldLabel(intl, type, field),
    details: value === '' ? [] : [value],
  }));

  const address = (text: string): PlanLine => ({ text, details: [], versions: null });
  const name = into?.name || into?.documentId || '';
  const sections: PlanSection[] = [
    { title: 'merging.section.links', lines: together(links) },
    { title: 'merging.section.items', lines: together(items) },
    { title: 'merging.section.fields', lines: together(fields) },
    {
      title: 'merging.section.addresses',
      lines: plan.slugs.map((slug) => address(say('merging.slug', { slug, name }))),
    },
    {
      title: 'merging.section.hidden',
      lines: plan.hiddenLinks > 0 ? [address(say('merging.hidden', { count: plan.hiddenLinks, name }))] : [],
    },
  ];
  return sections.filter(({ lines }) => lines.length > 0);
};

const sentencesOf = (sections: PlanSection[]): string[] =>
  sections.flatMap(({ lines }) =>
    lines.map(({ text, details, versions }) =>
      [text, ...details, ...(versions ? [versions] : [])].join(' · '),
    ),
  );

/** @returns what a plan does that the one before it did not, and the other way round, in words */
export const planChange = (before: PlanSection[], now: PlanSection[]): { come: string[]; gone: string[] } => {
  const [old, fresh] = [sentencesOf(before), sentencesOf(now)];
  return {
    come: fresh.filter((sentence) => !old.includes(sentence)),
    gone: old.filter((sentence) => !fresh.includes(sentence)),
  };
};
