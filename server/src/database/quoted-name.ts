/** @returns a name of a table, with its schema where there is one, as statements write it */
export const quotedName = (name: string): string =>
  name
    .split('.')
    .map((part) => `"${part}"`)
    .join('.');
