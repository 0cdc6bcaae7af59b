/** Where a list of drafts, the latest first, goes on: behind the draft with this time and id. */
export interface Cursor {
  /** Milliseconds since 1970. */
  updatedAt: number;
  id: number;
}

/** @returns the cursor as a text for an address */
export const writeCursor = ({ updatedAt, id }: Cursor): string => `${updatedAt}-${id}`;

/** What columns of times and of ids hold on every database: the year 9999, and 31 bits. */
const latest = Date.UTC(9999, 11, 31);
const largestId = 2 ** 31 - 1;

/** @returns the cursor; null when the text is none of ours */
export const readCursor = (text: string): Cursor | null => {
  const [, updatedAt, id] = /^(\d{1,15})-(\d{1,15})$/.exec(text) ?? [];
  const cursor = { updatedAt: Number(updatedAt), id: Number(id) };
  return cursor.updatedAt <= latest && cursor.id <= largestId ? cursor : null;
};
