import { headline, organizationName, paragraphs, personName, slugOf } from './invented.mjs';

const documentId = (type, number) => `${type}${String(number).padStart(24 - type.length, '0')}`;
const creditRoles = ['author', 'photographer'];
const mentionRoles = ['subject', 'quoted', 'cited', 'mentioned'];

const organization = (_index, number) => ({
  documentId: documentId('organization', number),
  fields: {
    name: organizationName(number),
    slug: slugOf(organizationName(number)),
    classification: 'ministry',
    country: 'CN',
    summary: 'A body that the talks were about.',
  },
  lists: { aliases: [{ fields: { name: `OR${number}`, kind: 'acronym' }, links: {} }] },
});

const person = (index, number, { organizations }) => ({
  documentId: documentId('person', number),
  fields: {
    name: personName(number),
    slug: slugOf(personName(number)),
    familyName: personName(number).split(' ')[1],
    summary: 'Somebody who took part in the talks.',
  },
  lists: {
    aliases: [{ fields: { name: `${personName(number)} the Elder`, kind: 'full' }, links: {} }],
    affiliations: [
      {
        fields: { kind: 'employee', role: 'deputy head', from: '2015' },
        links: { organization: index % organizations },
      },
    ],
  },
});

/** The last two are organizations; the links of neighbouring articles overlap. */
const mentions = (index, { people, organizations, mentions: length = 8 }) =>
  Array.from({ length }, (_, position) => {
    const [type, count] = position < length - 2 ? ['person', people] : ['organization', organizations];
    return {
      fields: { role: mentionRoles[position % mentionRoles.length], name: `number ${position}` },
      links: { [type]: (index * 3 + position * 17) % count },
    };
  });

const article = (index, number, size) => ({
  documentId: documentId('article', number),
  fields: {
    title: headline(number),
    slug: slugOf(headline(number)),
    summary: 'What was said at the talks, and by whom.',
    writtenOn: '2017-06-30',
    body: paragraphs(12, [personName(number)]).join('\n\n'),
    locale: 'en',
  },
  lists: {
    credits: creditRoles.map((role, position) => ({
      fields: { role, name: `number ${position}` },
      links: { person: (index + position) % size.people },
    })),
    mentions: mentions(index, size),
  },
});

/**
 * Invented entries as data: `fields`, and `lists` of component items whose `links` name an entry of a type by its
 * place in the same answer. The same arguments give the same entries.
 * @param {{ people: number, organizations: number, articles: number, mentions?: number }} size
 * @param {number} first the number of the first entry of each type: other numbers, other names
 */
export const inventedEntries = (size, first = 0) => {
  const some = (length, make) => Array.from({ length }, (_, index) => make(index, first + index, size));
  return {
    organization: some(size.organizations, organization),
    person: some(size.people, person),
    article: some(size.articles, article),
  };
};

/** @returns the articles from one number up to another of those that `inventedEntries` gives, where all are too many */
export const inventedArticles = (size, from, to) =>
  Array.from({ length: to - from }, (_, index) => article(from + index, from + index, size));

/**
 * @param {(type: string, place: number) => unknown} linkTo what stands for the entry that an item links to
 * @returns the lists of an entry with each link beside the fields of its item
 */
export const withLinks = (lists, linkTo) =>
  Object.fromEntries(
    Object.entries(lists).map(([list, items]) => [
      list,
      items.map(({ fields, links }) => ({
        ...fields,
        ...Object.fromEntries(Object.entries(links).map(([type, place]) => [type, linkTo(type, place)])),
      })),
    ]),
  );
