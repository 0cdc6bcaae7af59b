import en from '../../admin/src/translations/en';
import { message, messagesOf } from '../../admin/src/translations';
import { components } from '../../server/src/model/components';
import { publicTypes } from '../../server/src/model';

const others = ['de', 'es', 'fr', 'zh-Hans'];

const ours = (messages: Record<string, string>) =>
  Object.fromEntries(Object.entries(messages).filter(([id]) => id.startsWith('newsroom.')));

const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

const labelIds = [
  ...Object.entries(publicTypes).flatMap(([type, { fields }]) =>
    Object.keys(fields).map((field) => `content-manager.content-types.plugin::newsroom.${type}.${field}`),
  ),
  ...Object.entries(components).flatMap(([uid, { fields }]) =>
    Object.keys(fields).map((field) => `content-manager.components.${uid}.${field}`),
  ),
  ...Object.values(publicTypes).map(({ schema }) => schema.info.displayName),
];

test.each(others)('%s has every message that English has, with the same placeholders', async (locale) => {
  const english = await messagesOf('en');
  const translated = ours(await messagesOf(locale));
  expect(Object.keys(translated).sort()).toEqual(Object.keys(english).sort());
  for (const [id, text] of Object.entries(english)) {
    expect({ id, has: placeholders(translated[id] ?? '') }).toEqual({ id, has: placeholders(text) });
  }
});

test.each(others)(
  '%s has a label for every field and content type of the model, and for nothing else',
  async (locale) => {
    const messages = await messagesOf(locale);
    const labels = Object.keys(messages).filter((id) => !id.startsWith('newsroom.'));
    expect(labels.sort()).toEqual([...labelIds].sort());
  },
);

test.each(['en', ...others])('%s leaves no message empty', async (locale) => {
  const empty = Object.entries(await messagesOf(locale)).filter(([, text]) => text.trim() === '');
  expect(empty).toEqual([]);
});

test('English leaves the labels to the schemas, where an administrator may change them', async () => {
  const messages = await messagesOf('en');
  expect(ours(messages)).toEqual(messages);
});

test('a language that the plugin does not speak has no messages, so that Strapi shows the English ones', async () => {
  expect(await messagesOf('ja')).toEqual({});
});

test('a message comes with its English text as the default', () => {
  expect(message('plugin.name')).toEqual({ id: 'newsroom.plugin.name', defaultMessage: en['plugin.name'] });
});
