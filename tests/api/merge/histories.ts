import fc from 'fast-check';
import type { TestApp } from '../../setup/boot';
import { documents } from '../../setup/documents';
import type { Type } from './site';

/** An entry of a small site, by the numbers of those that it names. */
export interface Plan {
  /** Whether it is published, and whether its draft is changed afterwards. */
  state: 'draft' | 'published' | 'modified';
  /** For each item: its list, a role, and the number of the entry that it names. */
  items: Array<[second: boolean, role: number, organization: boolean, target: number]>;
  later: Array<[second: boolean, role: number, organization: boolean, target: number]>;
}

export interface SitePlan {
  articles: Plan[];
  people: Plan[];
  organizations: Plan[];
  merged: 'person' | 'organization';
}

const items = fc.array(fc.tuple(fc.boolean(), fc.nat({ max: 1 }), fc.boolean(), fc.nat({ max: 2 })), {
  maxLength: 4,
});

const entry: fc.Arbitrary<Plan> = fc.record({
  state: fc.constantFrom('draft', 'published', 'modified'),
  items,
  later: items,
});

const some = (count: number) => fc.array(entry, { minLength: count, maxLength: count });

/** Small sites: two of each type are merged, a third one is in between. */
export const sites: fc.Arbitrary<SitePlan> = fc.record({
  articles: some(2),
  people: some(3),
  organizations: some(3),
  merged: fc.constantFrom('person', 'organization'),
});

type Ids = Record<Type, string[]>;
type Data = Record<string, unknown>;

/** The lists of an entry; an item that names the same in the same role again is left out. */
const listsOf = (type: Type, list: Plan['items'], ids: Ids): Data => {
  const target = (kind: 'person' | 'organization', index: number) => ids[kind][index] ?? null;
  const party = (roles: string[]) => (item: Plan['items'][number]) => {
    const kind = item[2] ? 'organization' : 'person';
    return { role: roles[item[1]], name: `Printed ${item[3]}`, [kind]: target(kind, item[3]) };
  };
  const half = (second: boolean) => list.filter((item) => item[0] === second);
  if (type === 'article') {
    return {
      credits: half(false).map(party(['author', 'editor'])),
      mentions: half(true).map(party(['quoted', 'subject'])),
    };
  }
  if (type === 'person') {
    return {
      affiliations: list.map(([, role, , index]) => ({
        role: `role ${role}`,
        organization: target('organization', index),
      })),
    };
  }
  return {
    ties: list.map(([, role, , index]) => ({
      type: ['part of', 'member of'][role],
      organization: target('organization', index),
    })),
  };
};

/**
 * Builds a site as planned.
 * @returns the documentIds of its entries; the first of each type is to be merged into the second
 */
export const build = async (app: TestApp, plan: SitePlan): Promise<Ids> => {
  const ids: Ids = { article: [], person: [], organization: [] };
  const plans: Array<[Type, Plan[]]> = [
    ['organization', plan.organizations],
    ['person', plan.people],
    ['article', plan.articles],
  ];
  for (const [type, entries] of plans) {
    for (const [index] of entries.entries()) {
      const name = `${type} ${index}`;
      const data = type === 'article' ? { title: name } : { name, aliases: [{ name: `alias ${index % 2}` }] };
      const made = await documents(app, type).create({ data });
      ids[type].push(made.documentId);
    }
  }
  for (const [type, entries] of plans) {
    for (const [index, { state, items: list, later }] of entries.entries()) {
      const documentId = ids[type][index] ?? '';
      const status = state === 'draft' ? 'draft' : 'published';
      await documents(app, type).update({ documentId, data: listsOf(type, list, ids), status });
      if (state === 'modified') {
        await documents(app, type).update({ documentId, data: listsOf(type, later, ids) });
      }
    }
  }
  return ids;
};

const keyed: Record<Type, string[]> = {
  article: ['credits', 'mentions'],
  person: ['affiliations'],
  organization: ['ties'],
};

interface Named {
  owner: string;
  version: string;
  list: string;
  role: string;
  target: string;
}

/** Who is named where, by the hidden keys. */
export const whoIsNamedWhere = async (app: TestApp): Promise<Named[]> => {
  const named: Named[] = [];
  for (const type of Object.keys(keyed) as Type[]) {
    const rows: Array<Data & { documentId: string; publishedAt: unknown }> = await app.strapi.db
      .query(`plugin::newsroom.${type}`)
      .findMany({ populate: Object.fromEntries(keyed[type].map((list) => [list, true])) });
    for (const row of rows) {
      for (const list of keyed[type]) {
        for (const item of row[list] as Data[]) {
          named.push({
            owner: row.documentId,
            version: row.publishedAt ? 'published' : 'draft',
            list,
            role: String(item.role ?? item.type),
            target: String(item.personKey ?? item.organizationKey),
          });
        }
      }
    }
  }
  return named;
};

/** @returns the same as texts, each once, in order */
export const asSet = (named: Named[]): string[] =>
  [...new Set(named.map((one) => Object.values(one).join(' ')))].sort();

/** What a merge makes of who is named where: nothing is lost but links of an entry to itself. */
export const afterMerge = (
  named: Named[],
  from: string,
  into: string,
  isPublished: (documentId: string) => boolean,
): Named[] => {
  const to = (documentId: string) => (documentId === from ? into : documentId);
  return named
    .filter(({ owner, version }) => owner !== from || version === 'draft' || isPublished(into))
    .map((one) => ({ ...one, owner: to(one.owner), target: to(one.target), before: one }))
    .filter(({ owner, target, before }) => {
      const wasOwn = before.owner === into && before.target === into;
      return wasOwn || !(owner === into && target === into);
    })
    .map(({ before: _before, ...one }) => one);
};

/** Empties the site, so that one plan does not see another. */
export const clear = async (app: TestApp): Promise<void> => {
  const types = ['article', 'person', 'organization', 'slug-owner', 'former-slug', 'merge', 'merge-part'];
  const parts = ['credit', 'mention', 'affiliation', 'tie', 'alias'].map((name) => `newsroom.${name}`);
  for (const uid of [...types.map((type) => `plugin::newsroom.${type}`), ...parts]) {
    const where = uid.endsWith('slug-owner') ? { type: { $ne: 'turnstile' } } : {};
    await app.strapi.db.query(uid).deleteMany({ where });
  }
};
