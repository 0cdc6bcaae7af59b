import type { DossierMember } from '../api/contracts/dossiers';
import type { Access, Version } from './access';
import { affiliationIn } from './affiliations';
import type { ListOfEach, ListPart } from './articles-naming-each';
import { listed } from '../database/ask';
import { timeOf } from './dates';
import { seenFromOrganization } from './facts';
import { type Part, type When, conditionOf, rolesHeld } from './members';
import type { Asked } from './parts';
import type { Reader } from './reader';
import { type Row, grouped } from './rows';
import { type Schema, isEachThere } from './schema';

const statements = (schema: Schema, version: Version) => {
  const roles = rolesHeld(schema, version);
  if (!roles) return null;
  const { select, key, period, held } = roles;
  const there = isEachThere(schema, 'organization', key, version);
  const listedPeriod = {
    from: 'listed."held.from"',
    to: 'listed."held.to"',
    asOf: 'listed."held.asOf"',
  };
  return {
    period,
    rows: (marks: string, condition: string) =>
      `select * from (
         select listed.*, row_number() over (
           partition by listed."o.documentId"
           order by ${timeOf(listedPeriod)}, listed."p.name", listed."p.id", listed."position"
         ) "place" from (${select} in ${marks} and ${there}${condition}) listed
       ) placed where placed."place" > ? and placed."place" <= ? order by placed."place"`,
    count: (marks: string, condition: string) =>
      `select ${key} "entry", count(*) "count" from ${held}
       and ${key} in ${marks} and ${there}${condition} group by ${key}`,
  };
};

/**
 * People of several organizations at once: two statements at any number of them.
 * @param part which of the people of each organization
 * @returns the people of each organization, oldest role first, and how many roles there are, by its documentId; none for
 * those who may not find people
 */
export const membersOfEach = async (
  { ask, written }: Reader,
  documentIds: string[],
  when: When,
  { start, size }: Part,
  access: Access,
  asked: Asked<ListPart>,
): Promise<Map<string, ListOfEach<DossierMember>>> => {
  const texts = written(statements, access.version);
  if (!texts || documentIds.length === 0 || !access.may.person) return new Map();
  const { marks, values } = listed(documentIds);
  const condition = conditionOf(when, texts.period);
  const [counted, rows] = await Promise.all([
    asked.has('total')
      ? ask<{ entry: string; count: number | string }>(texts.count(marks, condition.text), [
          ...values,
          ...condition.values,
        ])
      : [],
    asked.has('items')
      ? ask<Row>(texts.rows(marks, condition.text), [...values, ...condition.values, start, start + size])
      : [],
  ]);
  const totals = new Map(counted.map(({ entry, count }) => [entry, Number(count)]));
  const members = grouped(rows, (row) => String(row['o.documentId']));
  return new Map(
    documentIds.map((documentId) => [
      documentId,
      {
        items: (members.get(documentId) ?? []).map((row) => seenFromOrganization(affiliationIn(row, access))),
        total: totals.get(documentId) ?? 0,
      },
    ]),
  );
};
