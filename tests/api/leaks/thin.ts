import { testedDatabase } from '../../setup/database';

/**
 * Of how many questions one is asked: no divisor of how many operators or parameters take turns, so that all of them stay
 * among those asked. What leaks rarely depends on the database, so that most is asked of one.
 */
const oneOf = testedDatabase === 'sqlite' ? 61 : 127;

/** The databases ask different parts of the whole. */
const first = { sqlite: 0, postgres: 11, mysql: 83 }[testedDatabase];

const all = process.env.NEWSROOM_LEAKS === 'all';

/** @returns some of the questions, each time the same; all of them, ten thousand, when NEWSROOM_LEAKS is `all` */
export const some = <Item>(items: Item[]): Item[] =>
  all ? items : items.filter((_, index) => index % oneOf === first % Math.min(oneOf, items.length));
