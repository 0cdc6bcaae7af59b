/** Longest values, in UTF-16 units; most items of a list. The import, the API and the admin share them. */
export const limits = {
  name: 255,
  title: 255,
  slug: 200,
  shortText: 500,
  url: 2000,
  summary: 2000,
  body: 1_000_000,
  aliases: 100,
  sameAs: 50,
  links: 500,
} as const;
