import '../setup/patience';
import type { DocumentActionComponent } from '@strapi/content-manager/strapi-admin';
import { DesignSystemProvider } from '@strapi/design-system';
import { adminApi } from '@strapi/strapi/admin';
import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { IntlProvider } from 'react-intl';
import { Provider } from 'react-redux';
import { MemoryRouter } from 'react-router-dom';
import { tellBeforeDelete } from '../../admin/src/deletion';
import { TouchedByMany } from '../../admin/src/deletion/TouchedByMany';
import { messagesOf } from '../../admin/src/translations';
import type { Usage, UsageItem } from '../../server/src/api/contracts/usage';
import { adminStore } from '../setup/in-admin';

const person = 'plugin::newsroom.person';

const item = (more: Partial<UsageItem> = {}): UsageItem => ({
  ...{ type: 'article', documentId: 'talks', locale: 'en', name: 'Talks', slug: 'talks' },
  ...{ list: 'mentions', position: 1, role: 'quoted', printed: 'Mr. Guo' },
  ...more,
});

const usage = (items: UsageItem[] = [], total = items.length, more: Partial<Usage> = {}): Usage => ({
  articles: { total, items },
  affiliations: { total: 0, items: [] },
  ties: { total: 0, items: [] },
  sources: { total: 0, items: [] },
  ...more,
});

const answered = (published: Usage, drafts: Usage | null) => ({ data: { published, drafts } });

let asked: URL[];
let answer: (url: URL) => Promise<[status: number, body: object]>;
let forget = () => {};

const serve = (...[status, body]: [number, object]) => {
  answer = async () => [status, body];
};

const providers = async (children: React.ReactNode) => {
  asked = [];
  globalThis.fetch = async (input) => {
    const url = new URL(String(input));
    asked.push(url);
    const [status, body] = await answer(url);
    return new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } });
  };
  const store = adminStore();
  forget = () => store.dispatch(adminApi.util.resetApiState());
  render(
    <Provider store={store}>
      <MemoryRouter
        initialEntries={['/list?plugins[i18n][locale]=fr']}
        future={{ v7_startTransition: true, v7_relativeSplatPath: true }}
      >
        <IntlProvider locale="en" messages={await messagesOf('en')} onError={() => {}}>
          <DesignSystemProvider locale="en">{children}</DesignSystemProvider>
        </IntlProvider>
      </MemoryRouter>
    </Provider>,
  );
};

const confirm = async () => {};

const strapisDelete: DocumentActionComponent = Object.assign(
  () => ({
    label: 'Delete entry',
    dialog: { type: 'dialog' as const, title: 'Confirmation', content: 'Are you sure?', onConfirm: confirm },
  }),
  { type: 'delete' as const, position: ['header' as const, 'table-row' as const] },
);

const described = (model: string, documentId?: string) =>
  tellBeforeDelete([strapisDelete])[0]?.({
    ...{ activeTab: 'draft', collectionType: 'collection-types', model },
    ...(documentId ? { documentId } : {}),
  });

/** Opens the dialog that Strapi would show before it deletes. */
const open = async (model = person) => {
  const { dialog } = described(model, 'guo') ?? {};
  await providers(dialog && 'content' in dialog ? (dialog.content as React.ReactNode) : null);
};

beforeEach(() => {
  Object.assign(window, { strapi: { backendURL: 'http://localhost' } });
});
afterEach(() => act(() => forget()));

test('deletes of other types, of what is not saved, and other actions stay as they are', () => {
  expect(described('api::page.page', 'guo')?.dialog).toMatchObject({ content: 'Are you sure?' });
  expect(described(person)?.dialog).toMatchObject({ content: 'Are you sure?' });
  const publish: DocumentActionComponent = () => null;
  expect(tellBeforeDelete([publish])).toEqual([publish]);
});

test('Strapi finds its own action in it: the place, the label, and what happens on confirming', () => {
  const [action] = tellBeforeDelete([strapisDelete]);
  expect(action?.type).toBe('delete');
  expect(action?.position).toEqual(['header', 'table-row']);
  expect(described(person, 'guo')).toMatchObject({
    ...{ label: 'Delete entry', dialog: { title: 'Confirmation', onConfirm: confirm } },
  });
});

test('the dialog says where readers and editors find the entry named, what goes and what stays', async () => {
  const drafts = [item(), item({ documentId: 'new', name: '<b>New</b>', printed: null, role: 'cited' })];
  serve(200, answered(usage([item()], 7), usage(drafts, 9)));
  await open();
  expect(screen.getByText('Are you sure?')).toBeTruthy();
  const readers = await screen.findByRole('list', { name: 'Readers see it named in 7 places' });
  expect(within(readers).getByRole('listitem').textContent).toBe('Talks · Quoted · English');
  expect(screen.getByText('and 6 more places')).toBeTruthy();
  const editors = screen.getByRole('list', { name: 'Named in 9 places of drafts' });
  expect(within(editors).getByRole('listitem').textContent).toBe('<b>New</b> · Cited · English');
  expect(screen.getByText(/When you confirm, these links go/)).toBeTruthy();
  expect(screen.getByText(/^Articles keep the name as they print it: Mr\. Guo\./)).toBeTruthy();
  expect(asked.map(({ pathname, search }) => pathname + search)).toEqual([
    '/newsroom/people/guo/usage?locale=*',
  ]);
});

test('affiliations and ties stay without the organization; of an article, without the source', async () => {
  const held = item({ type: 'person', list: 'affiliations', role: 'minister', printed: null, locale: null });
  const affiliations = { total: 1, items: [held] };
  serve(200, answered(usage([], 0, { affiliations }), usage([], 0, { affiliations })));
  await open('plugin::newsroom.organization');
  expect(await screen.findByText('Affiliations and ties stay, without the organization.')).toBeTruthy();
  expect(screen.getByText('The same places as in what is published.')).toBeTruthy();
  act(() => forget());
  await open('plugin::newsroom.article');
  expect(await screen.findByText(/that have it as their source stay, without the source/)).toBeTruthy();
  expect(screen.getByText('Readers see it as the source in 1 place')).toBeTruthy();
});

test('nothing else is said of what nobody names', async () => {
  serve(200, answered(usage(), usage()));
  await open();
  expect(await screen.findByText('No other entry links to this one.')).toBeTruthy();
});

test('an answer that does not come is said, and asked for again', async () => {
  serve(500, { error: { status: 500, name: 'Error', message: 'No' } });
  await open();
  const user = userEvent.setup({ delay: null });
  await screen.findByText(/This could not be loaded/);
  serve(200, answered(usage(), usage()));
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('No other entry links to this one.')).toBeTruthy();
});

test('who may not see it is told that the links go all the same', async () => {
  serve(403, { error: { status: 403, name: 'ForbiddenError', message: 'No' } });
  await open();
  expect(await screen.findByText(/Deleting it removes the links all the same/)).toBeTruthy();
});

test('of several entries the dialog counts the first ten, and says how many it does not', async () => {
  answer = async ({ pathname }) =>
    pathname.includes('/e1/')
      ? [500, { error: { status: 500, name: 'Error', message: 'No' } }]
      : [200, answered(usage([item()]), usage([item(), item({ position: 2 })]))];
  const documents = Array.from({ length: 12 }, (_, number) => ({
    ...{ documentId: `e${number}`, title: `Entry ${number}` },
  }));
  await providers(<TouchedByMany place="articles" documents={documents} />);
  const list = screen.getByRole('list', { name: 'How often each is named' });
  await waitFor(() => expect(within(list).queryByText('Loading …')).toBeNull());
  const lines = within(list)
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);
  expect(lines).toHaveLength(10);
  expect(lines[0]).toBe('Entry 0Readers see it named in 1 place, 2 places in drafts');
  expect(lines[1]).toBe('Entry 1Where it is named could not be found out.');
  expect(screen.getByText('2 more entries that are not listed here')).toBeTruthy();
  expect(asked).toHaveLength(10);
  expect(asked[0]?.search).toBe('?locale=fr');
});
