import { testedDatabase } from '../../setup/database';

/** No divisor of how many operators or parameters take turns, so that all of them stay among those asked. */
const oneOf = 31;

/** The databases ask different parts of the whole. */
const first = { sqlite: 0, postgres: 11, mysql: 21 }[testedDatabase];

const all = process.env.NEWSROOM_LEAKS === 'all';

/** @returns some of the questions, each time the same; all of them, ten thousand, when NEWSROOM_LEAKS is `all` */
export const some = <Item>(items: Item[]): Item[] =>
  all ? items : items.filter((_, index) => index % oneOf === first % Math.min(oneOf, items.length));
