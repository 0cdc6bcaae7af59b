import { withLinks } from './data.mjs';
import { measure } from './measure.mjs';
import { quietDatabase } from './quiet.mjs';

const nameField = { person: 'name', article: 'title' };
const linkedList = { person: 'affiliations', article: 'mentions' };

/**
 * Calls of the Document Service, for a person with an alias and an affiliation and for an article with ten links.
 * @returns one result for each operation and type
 */
export async function measureWrites({ strapi, entries, rounds }) {
  const linkTo = (type, place) => ({ documentId: entries[type][place].documentId });
  const entryOf = (type, round) => entries[type].at(round % entries[type].length);
  let written = 0;

  /** A new entry as somebody would write it. Stock Strapi makes no slugs outside its admin: there it is given. */
  const draft = (side, type, round) => {
    const { fields, lists } = entryOf(type, round);
    const { slug, ...others } = fields;
    const name = nameField[type];
    written += 1;
    return {
      ...others,
      ...withLinks(lists, linkTo),
      [name]: `${fields[name]} ${written}`,
      ...(side === 'stock' ? { slug: `${slug}-${written}` } : {}),
    };
  };

  /** What an editor does on a working day: another summary and another order of the links. */
  const edit = (_side, type, round) => {
    const { documentId, fields, lists } = entryOf(type, round);
    const list = linkedList[type];
    const turned = withLinks({ [list]: [...lists[list]].reverse() }, linkTo);
    written += 1;
    return { documentId, data: { ...turned, summary: `${fields.summary} ${written}` } };
  };

  const operations = {
    'create a draft': { prepare: draft, run: (documents, data) => documents.create({ data }) },
    'create and publish': {
      prepare: draft,
      async run(documents, data) {
        const { documentId } = await documents.create({ data });
        await documents.publish({ documentId });
      },
    },
    'update and publish': {
      prepare: edit,
      async run(documents, { documentId, data }) {
        await documents.update({ documentId, data });
        await documents.publish({ documentId });
      },
    },
  };

  const settle = () => quietDatabase(strapi);
  const results = [];
  for (const type of ['person', 'article']) {
    for (const [what, { prepare, run }] of Object.entries(operations)) {
      const contender = (side) => ({
        prepare: (round) => prepare(side, type, round),
        run: (given) => run(strapi.documents(`plugin::${side}.${type}`), given),
      });
      const contenders = { stock: contender('stock'), newsroom: contender('newsroom') };
      results.push(await measure(`${type}: ${what}`, contenders, { rounds, warmUp: 5, settle }));
    }
  }
  return results;
}
