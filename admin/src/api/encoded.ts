/**
 * Strapi's admin puts parameters into an address as they are, so that `&`, `#`, `+` or `%` in a name would end it.
 *
 * @param params parameters of a request
 * @returns the same ones with every text encoded
 */
export const encoded = (params: object): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]: [string, unknown]) => [
      name,
      typeof value === 'string' ? encodeURIComponent(value) : value,
    ]),
  );
