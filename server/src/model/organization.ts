import { contentType } from './content-type';
import { choice, country, line, list, markdown, picture, slug, text, urls, webAddress } from './field';
import { limits } from './limits';

/** A body with a name: Popolo Organization, schema.org Organization. */
export const organization = contentType({
  singularName: 'organization',
  pluralName: 'organizations',
  collectionName: 'newsroom_organizations',
  displayName: 'Organization',
  description: 'A ministry, company, university …; with other names and ties to other organizations',
  localized: false,
  mainField: 'name',
  sort: { by: 'name', order: 'ASC' },
  columns: ['name', 'classification', 'country', 'updatedAt'],
  indexes: ['slug', 'name', 'short_name', 'classification', 'country', 'published_at', 'updated_at'],
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
    shortName: { ...line('Short name', 'How later sentences call it: Homeland Security.'), size: 6 },
    nativeName: line('Native name', 'The name in its own script: 公安部.'),
    classification: choice('classification', 'Classification', 'What kind of body it is.', 'other'),
    country: country('Country', 'Where it belongs; empty for international bodies.'),
    aliases: list('newsroom.alias', 'Other names', 'Every other name, acronyms too', limits.aliases),
    ties: list(
      'newsroom.tie',
      'Ties',
      'How it belongs to other organizations, each with its dates and the article that says so',
      limits.links,
    ),
    summary: text('Summary', 'One or two sentences: what is this? Plain text.'),
    description: markdown('Description', 'More, in Markdown.'),
    logo: picture('Logo', ''),
    url: webAddress('Website', 'Its own website (http or https).'),
    sameAs: urls(
      'Same as',
      'Pages about the same organization elsewhere, as a list of addresses: ["https://…"].',
    ),
  },
});
