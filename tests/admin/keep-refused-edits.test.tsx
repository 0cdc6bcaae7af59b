import { adminApi } from '@strapi/strapi/admin';
import { isEarlyWrite } from '../../admin/src/edit-view/keep-refused-edits';

const write = (model: string, endpoint = 'getDocument') => ({
  type: adminApi.internalActions.queryResultPatched.type,
  payload: {
    queryCacheKey: `${endpoint}({"collectionType":"collection-types","documentId":"abc","model":"${model}"})`,
    patches: [],
  },
});

test.each(['article', 'person', 'organization'])('an early write of our type %s is recognized', (type) => {
  expect(isEarlyWrite(write(`plugin::newsroom.${type}`))).toBe(true);
});

test.each([
  ['a write of another type', write('api::page.page')],
  ['a write of a list', write('plugin::newsroom.article', 'getAllDocuments')],
  ['any other action', { type: 'admin/login' }],
])('%s is let through', (_what, action) => {
  expect(isEarlyWrite(action)).toBe(false);
});
