import { contentType } from './content-type';
import { line, list, markdown, picture, slug, text, urls } from './field';
import { limits } from './limits';

/** A human being: Popolo Person, schema.org Person. */
export const person = contentType({
  singularName: 'person',
  pluralName: 'people',
  collectionName: 'newsroom_people',
  displayName: 'Person',
  description: 'Somebody who writes, is quoted or is named; with other names and roles in organizations',
  localized: false,
  mainField: 'name',
  sort: { by: 'name', order: 'ASC' },
  columns: ['name', 'disambiguation', 'affiliations', 'updatedAt'],
  indexes: ['slug', 'name', 'family_name', 'published_at', 'updated_at'],
  fields: {
    name: {
      ...line('Name', 'The full name as your newsroom writes it. Needed to publish.', limits.name, {
        required: true,
      }),
      size: 8,
    },
    slug: {
      ...slug('name', 'The last part of the address. Made from the name when empty, then kept.'),
      size: 4,
    },
    prefix: { ...line('Prefix', 'A title before the name: Dr., General.'), size: 3 },
    givenName: { ...line('Given name', ''), size: 3 },
    familyName: { ...line('Family name', 'Finds the person in a text by family name alone.'), size: 3 },
    suffix: { ...line('Suffix', 'After the name: Jr., MP.'), size: 3 },
    nativeName: line('Native name', 'The name in its own script: 郭声琨.'),
    disambiguation: line('Disambiguation', 'Tells namesakes apart: economist, born 1954.'),
    aliases: list(
      'newsroom.alias',
      'Other names',
      'Every other name under which texts know this person',
      limits.aliases,
    ),
    affiliations: list(
      'newsroom.affiliation',
      'Affiliations',
      'Roles in organizations, each with its dates and the article that says so',
      limits.links,
    ),
    summary: text('Summary', 'One or two sentences: who is this? Plain text.'),
    biography: markdown('Biography', 'A longer life, in Markdown.'),
    image: picture('Image', 'A portrait.'),
    sameAs: urls('Same as', 'Pages about the same person elsewhere, as a list of addresses: ["https://…"].'),
  },
});
