const chunk = 100;

/** Adds rows to a table that only we write. @returns their ids, in the order of the rows */
const insert = async (strapi, uid, rows) => {
  const table = () => strapi.db.getConnection(strapi.db.metadata.get(uid).tableName);
  const { last } = await table().max({ last: 'id' }).first();
  for (let start = 0; start < rows.length; start += chunk) {
    await strapi.db.query(uid).createMany({ data: rows.slice(start, start + chunk) });
  }
  return table()
    .where('id', '>', last ?? 0)
    .orderBy('id')
    .pluck('id');
};

const insertJoins = async (strapi, { name }, rows) => {
  for (let start = 0; start < rows.length; start += chunk) {
    await strapi.db.getConnection(name).insert(rows.slice(start, start + chunk));
  }
};

/** Newsroom keeps the documentId of what an item links to beside it. */
const keysOf = (links, targets) =>
  Object.fromEntries(
    Object.entries(links).map(([type, place]) => [`${type}Key`, targets[type].documentIds[place]]),
  );

/** Writes one list of component items: the items, their places in their entries, and what they link to. */
const insertList = async (strapi, uid, list, versions, targets) => {
  const keepsKeys = uid.startsWith('plugin::newsroom.');
  const { target: component, joinTable } = strapi.db.metadata.get(uid).attributes[list];
  const items = versions.flatMap(({ id, entry, state }) =>
    entry.lists[list].map((item, index) => ({ ...item, owner: id, state, order: index + 1 })),
  );
  const ids = await insert(
    strapi,
    component,
    items.map(({ fields, links }) => ({ ...fields, ...(keepsKeys ? keysOf(links, targets) : {}) })),
  );
  const places = items.map(({ owner, order }, index) => ({
    [joinTable.joinColumn.name]: owner,
    [joinTable.inverseJoinColumn.name]: ids[index],
    field: list,
    component_type: component,
    order,
  }));
  await insertJoins(strapi, joinTable, places);

  for (const type of ['person', 'organization']) {
    const join = strapi.db.metadata.get(component).attributes[type]?.joinTable;
    if (!join) continue;
    const links = items.flatMap(({ links, state }, index) =>
      links[type] === undefined
        ? []
        : [
            {
              [join.joinColumn.name]: ids[index],
              [join.inverseJoinColumn.name]: targets[type][state][links[type]],
            },
          ],
    );
    await insertJoins(strapi, join, links);
  }
};

/** Newsroom keeps who owns a slug; entries that do not come through the Document Service have to be told. */
const insertOwners = (strapi, type, entries) =>
  insert(
    strapi,
    'plugin::newsroom.slug-owner',
    entries.map(({ documentId, fields }) => ({
      type,
      language: fields.locale ?? '',
      slug: fields.slug,
      owner: documentId,
    })),
  );

/**
 * Writes entries, each as a draft and as a published version, straight into the tables: the Document Service would
 * take minutes, and what it costs is measured elsewhere.
 * @param {'newsroom' | 'stock'} side whose tables
 * @param {object} entries as `inventedEntries` gives them; types may be missing
 * @param {object} known what an earlier call gave, when entries link to entries of that call
 * @returns where each entry is, by type: what later entries need to link to them
 */
export async function fill(strapi, side, entries, known = {}) {
  const now = Date.now();
  const targets = { ...known };
  for (const type of ['organization', 'person', 'article'].filter((name) => entries[name])) {
    const uid = `plugin::${side}.${type}`;
    const versions = ['draft', 'published'].flatMap((state) =>
      entries[type].map((entry, place) => ({ entry, place, state })),
    );
    // A newsroom publishes one thing after the other: here a minute lies between two.
    const minutesAgo = (place) => new Date(now - (entries[type].length - place) * 60_000);
    const rows = versions.map(({ entry, place, state }) => ({
      ...entry.fields,
      documentId: entry.documentId,
      publishedAt: state === 'published' ? minutesAgo(place) : null,
    }));
    const ids = await insert(strapi, uid, rows);
    const count = entries[type].length;
    const documentIds = entries[type].map(({ documentId }) => documentId);
    targets[type] = { draft: ids.slice(0, count), published: ids.slice(count), documentIds };
    versions.forEach((version, index) => Object.assign(version, { id: ids[index] }));
    const [first] = entries[type];
    for (const list of Object.keys(first?.lists ?? {}))
      await insertList(strapi, uid, list, versions, targets);
    if (side === 'newsroom') await insertOwners(strapi, type, entries[type]);
  }
  return targets;
}
