import { fill } from './fill.mjs';
import { headline, slugOf } from './invented.mjs';
import { measure } from './measure.mjs';
import { quietDatabase } from './quiet.mjs';

const shared = 'News in brief';

/** Articles that all have one title, with the slugs that they would have got one after the other. */
const crowd = (count) =>
  Array.from({ length: count }, (_, index) => ({
    documentId: `crowd${String(index).padStart(19, '0')}`,
    fields: {
      title: shared,
      slug: index === 0 ? slugOf(shared) : `${slugOf(shared)}-${index + 1}`,
      locale: 'en',
    },
    lists: {},
  }));

/**
 * Drafts of articles that get a free slug: with a title that nobody has, and with one that many have. Stock Strapi
 * looks for a free slug only when the admin asks for it, so here it is asked as the admin does.
 * @returns one result
 */
export async function measureSlugs({ strapi, first, count, rounds }) {
  const entries = { organization: [], person: [], article: crowd(count) };
  for (const side of ['stock', 'newsroom']) await fill(strapi, side, entries);
  const uids = strapi.plugin('content-manager').service('uid');
  let made = first;
  const fresh = () => headline((made += 1));

  const inStock = async (title) => {
    const contentTypeUID = 'plugin::stock.article';
    const slug = await uids.generateUIDField({
      contentTypeUID,
      field: 'slug',
      data: { title },
      locale: 'en',
    });
    await strapi.documents(contentTypeUID).create({ data: { title, slug } });
  };
  const inNewsroom = (title) => strapi.documents('plugin::newsroom.article').create({ data: { title } });

  return [
    await measure(
      `draft with a free slug among ${count} of one title`,
      {
        'stock, new title': { prepare: fresh, run: inStock },
        'stock, shared title': { prepare: () => shared, run: inStock },
        'newsroom, new title': { prepare: fresh, run: inNewsroom },
        'newsroom, shared title': { prepare: () => shared, run: inNewsroom },
      },
      { rounds, warmUp: 5, settle: () => quietDatabase(strapi) },
    ),
  ];
}
