import { randomBytes } from 'node:crypto';
import { paragraphs, personName } from '../invented.mjs';

/** About this many words has one of the invented paragraphs. */
const wordsOfParagraph = 64;

/**
 * Writes a long article that names many people of the directory, half of them linked.
 * @returns {Promise<{ account: { email: string, password: string }, article: string }>}
 */
export async function fillDesk(strapi, { words, names }) {
  const all = Array.from({ length: names }, (_, number) => personName(number * 10 + 1));
  const people = [];
  for (const name of all) {
    people.push(await strapi.documents('plugin::newsroom.person').create({ data: { name } }));
  }
  const body = paragraphs(Math.ceil(words / wordsOfParagraph), all).join('\n\n');
  const mentions = people
    .slice(0, names / 2)
    .map(({ documentId, name }) => ({ role: 'quoted', name, person: documentId }));
  const { documentId } = await strapi
    .documents('plugin::newsroom.article')
    .create({ data: { title: 'Talks go on', body, mentions } });
  const account = { email: 'editor@example.com', password: `Aa1${randomBytes(12).toString('hex')}` };
  const role = await strapi.db.query('admin::role').findOne({ where: { code: 'strapi-super-admin' } });
  await strapi
    .service('admin::user')
    .create({ ...account, firstname: 'Erin', lastname: 'Editor', isActive: true, roles: [role.id] });
  return { account, article: documentId };
}
