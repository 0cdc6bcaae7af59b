import type { Core } from '@strapi/types';
import { type Fault, faultsOfLinks, unlinked } from './faulty-links';
import { type CheckReport, type Finding, type Rule, rules } from './findings';
import { slugsUsedTwice } from './slugs-used-twice';
import type { Database } from './statements';
import { type LinkTable, type ListTables, linkTables } from './tables';

/** How many findings of a rule are told in full. */
const told = 200;

const sentences: Record<Rule, (target: string, link: string) => string> = {
  'key-differs': (target, link) =>
    `The ${link} is linked to '${target}', and the key beside it says otherwise.`,
  'row-missing': (target, link) =>
    `The link to the ${link} '${target}' is missing, and its key remembers it.`,
  'target-gone': (_target, link) => `The key of the ${link} names an entry that is not there any more.`,
  'link-lost': (target, link) =>
    `The published version has lost its link to the ${link} '${target}', which the draft has.`,
  'target-unpublished': (target, link) => `Names the ${link} '${target}', which is not published.`,
  unlinked: (label) => (label ? `'${label}' is linked to nobody.` : 'Is linked to nobody.'),
  'slug-twice': (target) => `The slug is also that of '${target}'.`,
};

const isPublished = (publishedAt: unknown) => publishedAt !== null && publishedAt !== undefined;

const findingOf = (rule: Rule, list: ListTables, link: LinkTable | null, fault: Fault): Finding => ({
  rule,
  level: rules[rule].level,
  type: list.owner,
  name: fault.name ?? '',
  slug: fault.slug,
  documentId: fault.documentId,
  locale: fault.locale || null,
  version: isPublished(fault.publishedAt) ? 'published' : 'draft',
  place: `${list.list} ${fault.position}`,
  target:
    link && fault.targetId
      ? {
          type: link.target,
          documentId: fault.targetId,
          locale: fault.targetLocale || null,
          name: fault.target ?? '',
        }
      : null,
  label: fault.label === null ? null : String(fault.label),
  message: sentences[rule](fault.target ?? fault.label ?? '', link?.field ?? ''),
  remedy: rules[rule].remedy,
});

type Query = ReturnType<typeof unlinked>;

const ask = async (query: Query, limit: number): Promise<{ total: number; faults: Fault[] }> => {
  const counted = await query.clone().clearSelect().count({ total: '*' }).first();
  const total = Number(counted?.total ?? 0);
  if (total === 0) return { total, faults: [] };
  return { total, faults: await query.orderBy(['o.document_id', 'o.id', 'm.order']).limit(limit) };
};

/** One query for each rule and link, in the order of the rules. */
const questions = (trx: Database, lists: ListTables[]) =>
  lists.flatMap((list) => [
    ...list.links.flatMap((link) =>
      (Object.keys(faultsOfLinks) as Array<keyof typeof faultsOfLinks>).map((rule) => ({
        rule: rule as Rule,
        list,
        link: link as LinkTable | null,
        query: faultsOfLinks[rule](trx, list, link),
      })),
    ),
    { rule: 'unlinked' as Rule, list, link: null, query: unlinked(trx, list) },
  ]);

/**
 * Looks through every link and slug of the site; changes nothing.
 * @returns how often each rule is broken, and the first 200 findings of each
 */
export const checkLinks = async (strapi: Core.Strapi): Promise<CheckReport> => {
  const counts = Object.fromEntries(Object.keys(rules).map((rule) => [rule, 0])) as Record<Rule, number>;
  const findings: Finding[] = [];
  for (const { rule, list, link, query } of questions(strapi.db.connection, linkTables(strapi))) {
    const room = Math.max(0, told - counts[rule]);
    const { total, faults } = await ask(query, Math.max(1, room));
    counts[rule] += total;
    findings.push(...faults.slice(0, room).map((fault) => findingOf(rule, list, link, fault)));
  }
  const slugs = await slugsUsedTwice(strapi, 50);
  counts['slug-twice'] = slugs.total;
  const order = Object.keys(rules);
  return {
    counts,
    findings: [...findings, ...slugs.findings.slice(0, told)].sort(
      (one, other) => order.indexOf(one.rule) - order.indexOf(other.rule),
    ),
  };
};
