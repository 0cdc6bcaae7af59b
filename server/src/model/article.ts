import { contentType } from './content-type';
import { line, list, markdown, partialDate, picture, slug, text, webAddress } from './field';
import { limits } from './limits';

/** A piece of journalism in one language: schema.org NewsArticle. */
export const article = contentType({
  singularName: 'article',
  pluralName: 'articles',
  collectionName: 'newsroom_articles',
  displayName: 'Article',
  description: 'A piece of journalism: its text, who made it and who is in it',
  localized: true,
  mainField: 'title',
  sort: { by: 'updatedAt', order: 'DESC' },
  columns: ['title', 'writtenOn'],
  indexes: ['slug', 'title', 'written_on', 'published_at', 'updated_at'],
  fields: {
    title: {
      ...line('Title', 'The headline. Needed to publish.', limits.title, { required: true }),
      size: 8,
    },
    slug: {
      ...slug('title', 'The last part of the address. Made from the title when empty, then kept.'),
      size: 4,
    },
    subtitle: { ...line('Subtitle', 'The line below the headline.', limits.title), size: 12 },
    credits: list(
      'newsroom.credit',
      'Credits',
      'Who made the article: authors, photographers, translators …',
      limits.links,
    ),
    summary: text('Summary', 'Two or three sentences for lists, feeds and search engines. Plain text.'),
    dateline: {
      ...line('Dateline', 'Place (and date) where it was reported, as printed: BEIJING.'),
      size: 8,
    },
    writtenOn: {
      ...partialDate('Written on', 'As much as is known: 2017, 2017-06 or 2017-06-30.'),
      size: 4,
    },
    body: markdown(
      'Body',
      'The text, in Markdown. [Guo](person:guo-shengkun) links a name to the person with that slug.',
    ),
    mentions: list(
      'newsroom.mention',
      'Mentions',
      'Who is in the article: subjects, people quoted or cited, people in the picture, others named',
      limits.links,
    ),
    image: picture('Image', 'The lead picture.'),
    imageCaption: { ...text('Image caption', 'What the picture shows, and whom.'), size: 6 },
    authorNote: text('Author note', 'The closing line about the author.'),
    sourceUrl: webAddress('Source address', 'Where the piece first appeared (http or https).'),
  },
});
