/** How a request writes a path: `filters[id][$eq]`. */
export const parameter = ([name, ...inner]: string[]): string =>
  `${name ?? ''}${inner.map((key) => `[${key}]`).join('')}`;
