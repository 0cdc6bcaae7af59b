import type { Condition } from './dates';

/** Which drafts of a type an asker may see: those whose ids a statement gives; null when it is all of them. */
export type Readable = Condition | null;

/** @returns the condition that drafts (`alias`) are among them */
export const among = (alias: string, readable: Readable): Condition =>
  readable
    ? { text: ` and ${alias}."id" in (${readable.text})`, values: readable.values }
    : { text: '', values: [] };
