/** What PostgreSQL stores in no JSON: NUL, and halves of surrogate pairs, as when a message was cut within an emoji. */
const unstorable = /[\p{Cs}\0]/gu;

/** @returns the same value, as every database stores it */
export const storable = <Value>(value: Value): Value =>
  JSON.parse(JSON.stringify(value), (_key, part: unknown) =>
    typeof part === 'string' ? part.replace(unstorable, '\uFFFD') : part,
  );
