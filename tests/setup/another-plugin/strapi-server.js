// A plugin with one type: a site that takes it in changes its schema.
module.exports = {
  contentTypes: {
    thing: {
      schema: {
        kind: 'collectionType',
        collectionName: 'another_things',
        info: { singularName: 'thing', pluralName: 'things', displayName: 'Thing' },
        attributes: { name: { type: 'string' } },
      },
    },
  },
};
