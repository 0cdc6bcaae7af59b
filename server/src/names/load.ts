import type { Core } from '@strapi/types';
import type { MatchedName } from '../api/contracts/names';
import { chunksOf } from '../links/chunks';
import type { Version } from '../links/statements';
import { uidOf } from '../model';
import { qualifiedTable } from '../model/qualified-table';
import type { Vocabulary } from '../model/vocabularies';
import type { Name, Named, NamedEntry } from './types';

type EntityType = NamedEntry['type'];

interface Row {
  id: number;
  documentId: string;
  slug: string | null;
  name: string | null;
  nativeName: string | null;
  shortName?: string | null;
  classification?: Vocabulary['classification'];
  disambiguation?: string | null;
}

interface Alias {
  owner: number;
  name: string | null;
  kind: MatchedName['kind'] | null;
}

interface Joined {
  joinTable?: { name: string; joinColumn: { name: string }; inverseJoinColumn: { name: string } };
}

const columns = {
  person: { disambiguation: 'o.disambiguation' },
  organization: { shortName: 'o.short_name', classification: 'o.classification' },
} as const;

/** Queries for one version of each entry of a type, and for the aliases of those. */
const queries = (strapi: Core.Strapi, type: EntityType, version: Version) => {
  const { connection: knex, metadata } = strapi.db;
  const { tableName, attributes } = metadata.get(uidOf(type));
  const owners = () => {
    const query = knex(`${qualifiedTable(strapi, tableName)} as o`);
    return version === 'draft' ? query.whereNull('o.published_at') : query.whereNotNull('o.published_at');
  };
  const { joinTable } = attributes.aliases as unknown as Joined;
  const common = { id: 'o.id', documentId: 'o.document_id', slug: 'o.slug', name: 'o.name' };
  return {
    entries: () => owners().select({ ...common, nativeName: 'o.native_name', ...columns[type] }),
    aliases: () => {
      if (!joinTable) return null;
      const { name, joinColumn, inverseJoinColumn } = joinTable;
      const items = qualifiedTable(strapi, metadata.get('newsroom.alias').tableName);
      return owners()
        .join(`${qualifiedTable(strapi, name)} as m`, `m.${joinColumn.name}`, 'o.id')
        .join(`${items} as c`, 'c.id', `m.${inverseJoinColumn.name}`)
        .where('m.field', 'aliases')
        .select({ owner: 'o.id', name: 'c.name', kind: 'c.kind' });
    },
  };
};

const entryOf = (type: EntityType, row: Row): NamedEntry => {
  const reference = { documentId: row.documentId, slug: row.slug ?? row.documentId, name: row.name ?? '' };
  return type === 'person'
    ? { type, ...reference, disambiguation: row.disambiguation ?? null }
    : {
        type,
        ...reference,
        shortName: row.shortName ?? null,
        classification: row.classification ?? 'other',
      };
};

const isName = (name: { name: string | null | undefined; kind: Name['kind'] }): name is Name =>
  Boolean(name.name);

const namedOf = (type: EntityType, rows: Row[], aliases: Alias[]): Named[] => {
  const aliasesOf = new Map<number, Alias[]>();
  for (const alias of aliases) aliasesOf.set(alias.owner, [...(aliasesOf.get(alias.owner) ?? []), alias]);
  return rows.map((row) => ({
    entry: entryOf(type, row),
    names: [
      { name: row.name, kind: 'name' as const },
      { name: row.shortName, kind: 'shortName' as const },
      { name: row.nativeName, kind: 'nativeName' as const },
      ...(aliasesOf.get(row.id) ?? []).map(({ name, kind }) => ({ name, kind: kind ?? ('full' as const) })),
    ].filter(isName),
  }));
};

/** @returns the names of everybody of whom there is such a version, in two statements a type */
export const loadAllNames = async (strapi: Core.Strapi, version: Version = 'published'): Promise<Named[]> => {
  let found: Named[] = [];
  for (const type of ['person', 'organization'] as const) {
    const { entries, aliases } = queries(strapi, type, version);
    // Not `push(...names)`: a call takes only so many arguments, and a table may have more rows.
    found = found.concat(namedOf(type, await entries(), (await aliases()) ?? []));
  }
  return found;
};

/** @returns the names of those of some entries of whom there is such a version, in two statements for 200 of them */
export const loadNames = async (
  strapi: Core.Strapi,
  type: EntityType,
  documentIds: string[],
  version: Version = 'published',
): Promise<Named[]> => {
  const found: Named[] = [];
  const { entries, aliases } = queries(strapi, type, version);
  for (const some of chunksOf(documentIds)) {
    const rows: Row[] = await entries().whereIn('o.document_id', some);
    const theirs: Alias[] = (await aliases()?.whereIn('o.document_id', some)) ?? [];
    found.push(...namedOf(type, rows, theirs));
  }
  return found;
};
