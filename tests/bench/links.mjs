import { measure } from './measure.mjs';
import { quietDatabase } from './quiet.mjs';

const inserted = 500;

/**
 * Fills one side with articles, each of which mentions the person once, in its draft and in its published version.
 * Written around the Document Service, which would take an hour: the same rows for both sides, and the keys for ours.
 */
const nameInArticles = async (strapi, side, person, count) => {
  const { connection: knex } = strapi.db;
  const tableOf = (uid) => strapi.db.metadata.get(uid).tableName;
  const articles = tableOf(`plugin::${side}.article`);
  const mentions = tableOf(`${side}.mention`);
  const { joinTable } = strapi.db.metadata.get(`${side}.mention`).attributes.person;
  const members = strapi.db.metadata.get(`plugin::${side}.article`).attributes.mentions.joinTable.name;
  const people = tableOf(`plugin::${side}.person`);
  const versions = await knex(people).where({ document_id: person }).select('id', 'published_at');
  const now = new Date();

  for (const { id: version, published_at: publishedAt } of versions) {
    for (let start = 0; start < count; start += inserted) {
      const size = Math.min(inserted, count - start);
      const [{ last: lastArticle }] = await knex(articles).max({ last: 'id' });
      const [{ last: lastMention }] = await knex(mentions).max({ last: 'id' });
      const numbers = Array.from({ length: size }, (_, index) => index + 1);
      const article = (number) => Number(lastArticle ?? 0) + number;
      const mention = (number) => Number(lastMention ?? 0) + number;
      await knex.batchInsert(
        articles,
        numbers.map((number) => ({
          id: article(number),
          document_id: `${person}-${start + number}`,
          title: `Names somebody ${start + number}`,
          slug: `${person}-${start + number}`,
          locale: 'en',
          created_at: now,
          updated_at: now,
          published_at: publishedAt && now,
        })),
        100,
      );
      await knex.batchInsert(
        mentions,
        numbers.map((number) => ({
          id: mention(number),
          role: 'mentioned',
          ...(side === 'newsroom' ? { person_key: person } : {}),
        })),
        100,
      );
      await knex.batchInsert(
        members,
        numbers.map((number) => ({
          entity_id: article(number),
          cmp_id: mention(number),
          component_type: `${side}.mention`,
          field: 'mentions',
          order: 1,
        })),
        100,
      );
      await knex.batchInsert(
        joinTable.name,
        numbers.map((number) => ({
          [joinTable.joinColumn.name]: mention(number),
          [joinTable.inverseJoinColumn.name]: version,
        })),
        100,
      );
    }
  }
};

/**
 * Publishes somebody whom many published articles name.
 * @returns one result that compares both sides, and one that compares Newsroom with itself at ten times the links
 */
export async function measureLinks({ strapi, rounds, links, more }) {
  const publishing = async (side, count) => {
    const documents = strapi.documents(`plugin::${side}.person`);
    const slug = `named-${count}-times`;
    const { documentId } = await documents.create({ data: { name: slug, slug }, status: 'published' });
    await nameInArticles(strapi, side, documentId, count);
    return () => documents.publish({ documentId });
  };
  const options = { rounds, warmUp: 1, settle: () => quietDatabase(strapi) };
  const [some, many] = [links, more].map((count) => `${count} articles`);
  const newsroom = await publishing('newsroom', links);
  return [
    await measure(
      `publish a person whom ${some} name`,
      { stock: await publishing('stock', links), newsroom },
      options,
    ),
    await measure(
      'publish a person whom many name',
      { [some]: newsroom, [many]: await publishing('newsroom', more) },
      options,
    ),
  ];
}
