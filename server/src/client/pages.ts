import type { PagedAnswer } from '../api/contracts/dossiers';

/** A list that comes in pages. Nothing is asked until it is gone through; `for await` goes through the items. */
export interface Paged<Item> extends AsyncIterable<Item> {
  /** Goes through whole pages, with their numbers and the total. */
  pages(): AsyncIterable<PagedAnswer<Item>>;
  /** @returns one page, counted from 1 */
  page(number: number): Promise<PagedAnswer<Item>>;
}

/** @param page asks for one page */
export const pagedBy = <Item>(page: (number: number) => Promise<PagedAnswer<Item>>): Paged<Item> => {
  async function* pages() {
    for (let number = 1, last = 1; number <= last; number += 1) {
      const answer = await page(number);
      yield answer;
      last = answer.meta.pagination.pageCount;
    }
  }
  async function* items() {
    for await (const { data } of pages()) yield* data;
  }
  return { page, pages, [Symbol.asyncIterator]: items };
};
