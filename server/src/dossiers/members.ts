import type { DossierMember } from '../api/contracts/dossiers';
import type { Access, Version } from './access';
import { affiliationIn, selectBy } from './affiliations';
import { type Condition, every, heldAtIn, timeOf } from './dates';
import { seenFromOrganization } from './facts';
import { type Readable, among } from './readable';
import { type Reader, type Reading, given, reading } from './reader';
import type { Row } from './rows';
import { type Schema, inVersion, isThere, joinItems } from './schema';

/** Whose roles: everybody's, those without a known end, those that have ended, or those held at a partial date. */
export type When = 'ever' | 'now' | 'before' | { at: string };

/** @returns how statements speak of roles in organizations (`key`): what all begin with, and where they stand; null without the list */
export const rolesHeld = (schema: Schema, version: Version) => {
  const list = schema.list('person', 'affiliations');
  const select = selectBy.organization(schema, version);
  if (!list || !select) return null;
  const column = (name: string) => schema.column('held', list.component, name);
  return {
    select,
    key: column('organizationKey'),
    period: { from: column('from'), to: column('to'), asOf: column('asOf') },
    /** What to count in, up to a condition on `key`. */
    held: `${schema.tables.person} p ${joinItems(list, 'p', 'held')} where ${inVersion('p', version)}`,
  };
};

const statements = (schema: Schema, version: Version) => {
  const roles = rolesHeld(schema, version);
  if (!roles) return null;
  const { select, key, period, held } = roles;
  const there = isThere(schema, 'organization', version);
  return {
    period,
    rows: `${select} = ? and ${there}`,
    order: ` order by ${timeOf(period)}, p."name", p."id", held_m."order" limit ? offset ?`,
    count: `select count(*) "count" from ${held} and ${key} = ? and ${there}`,
  };
};

/** @returns the condition on affiliations with these columns */
export const conditionOf = (when: When, period: Parameters<typeof heldAtIn>[0]): Condition => {
  if (when === 'ever') return every([]);
  if (typeof when === 'object') return heldAtIn(period, when.at);
  const none = `(${period.to} is null or ${period.to} = '')`;
  return every([{ text: when === 'now' ? none : `not ${none}`, values: [] }]);
};

/** A part of a list: `start` of them are left out before, and there are at most `size`. */
export interface Part {
  start: number;
  size: number;
}

/**
 * @param readable the people whose roles may be in the answer
 * @returns people of an organization, oldest role first; none for those who may not find people
 */
export const membersOf = (
  { written }: Reader,
  documentId: string,
  when: When,
  { start, size }: Part,
  access: Access,
  readable: Readable = null,
): Reading<DossierMember[]> => {
  const texts = written(statements, access.version);
  if (!texts || !access.may.person) return given([]);
  const condition = conditionOf(when, texts.period);
  const seen = among('p', readable);
  const question = {
    text: texts.rows + condition.text + seen.text + texts.order,
    values: [documentId, documentId, ...condition.values, ...seen.values, size, start],
  };
  return reading(question, (rows: Row[]) =>
    rows.map((row) => seenFromOrganization(affiliationIn(row, access))),
  );
};

/** @returns how many there are */
export const countMembers = (
  { written }: Reader,
  documentId: string,
  when: When,
  { version, may }: Access,
  readable: Readable = null,
): Reading<number> => {
  const texts = written(statements, version);
  if (!texts || !may.person) return given(0);
  const condition = conditionOf(when, texts.period);
  const seen = among('p', readable);
  const question = {
    text: texts.count + condition.text + seen.text,
    values: [documentId, documentId, ...condition.values, ...seen.values],
  };
  return reading(question, ([row]: Array<{ count: number | string }>) => Number(row?.count ?? 0));
};
