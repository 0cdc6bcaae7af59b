import { DesignSystemProvider } from '@strapi/design-system';
import { adminApi, Form, useForm } from '@strapi/strapi/admin';
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { IntlProvider } from 'react-intl';
import { Provider } from 'react-redux';
import { MemoryRouter } from 'react-router-dom';
import { ReadingPanel } from '../../admin/src/panels/article/ReadingPanel';
import { messagesOf } from '../../admin/src/translations';
import type {
  LinkedName,
  Reading,
  ReadingQuestion,
  UnlinkedName,
} from '../../server/src/api/contracts/readings';
import { adminStore } from '../setup/in-admin';

// Finding things by their roles takes long where others work too.
jest.setTimeout(180_000);

const unlinked = (name: string, more: Partial<UnlinkedName> = {}): UnlinkedName => ({
  type: 'person',
  entry: `id-${name.toLowerCase().replace(/\W/g, '')}`,
  name,
  proposals: [{ list: 'mentions', role: 'quoted', name, title: 'Dr.' }],
  printed: [name],
  at: [],
  sentences: [`“Yes,” said ${name}.`],
  draft: null,
  ...more,
});

const stranger = (name: string): UnlinkedName =>
  unlinked(name, {
    entry: null,
    draft: {
      name,
      prefix: null,
      givenName: 'Marta',
      familyName: 'Silva',
      affiliations: [{ organization: 'hi', role: 'engineer' }],
    },
  });

const linked = (name: string, more: Partial<LinkedName> = {}): LinkedName => ({
  type: 'person',
  entry: 'id-guo',
  name,
  state: 'published',
  roles: [{ list: 'mentions', role: 'quoted', index: 0 }],
  absent: false,
  at: [],
  ...more,
});

const reading = (more: Partial<Reading> = {}): Reading => ({
  linked: [],
  unlinked: [],
  affiliations: [],
  rejected: [],
  may: { edit: true, create: { person: true, organization: true }, affiliate: true },
  ...more,
});

interface Asked {
  method: string;
  path: string;
  body: unknown;
}

let asked: Asked[];
let answer: (request: Asked) => Response | Promise<Response>;
let forget = () => {};

const json = (body: object, status = 200) =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } });

const refused = (status: number) =>
  json({ data: null, error: { status, name: 'Refused', message: 'Refused' } }, status);

/** Lets the server answer each reading with the next of some, the last of them for ever. */
const serve = (...readings: Reading[]) => {
  let next = 0;
  answer = ({ path }) => {
    if (path.endsWith('/reading'))
      return json({ data: readings[Math.min(next++, readings.length - 1)] ?? {} });
    if (path.includes('/rejections')) return json({ data: [] });
    if (path.endsWith('/affiliations')) return json({ data: { added: true } });
    return json({ data: { documentId: 'new', name: 'New' } }, 201);
  };
};

const questions = () => asked.filter(({ path }) => path.endsWith('/reading'));
const lastQuestion = () => questions().at(-1)?.body as ReadingQuestion;

let values: () => Record<string, unknown>;

const Fields = () => {
  const title: string = useForm('Fields', ({ values: all }) => ('title' in all ? String(all.title) : ''));
  const onChange = useForm('Fields', (state) => state.onChange);
  values = useForm('Fields', (state) => state.getValues) as typeof values;
  return <input aria-label="Title" name="title" value={title} onChange={onChange} />;
};

interface Situation {
  form?: object;
  article?: string | null;
  status?: 'draft' | 'published';
  locale?: string;
}

/** Draws the panel in a form of Strapi's own, beside its title. */
const open = async ({
  form = { title: 'Talks' },
  article = 'art',
  status = 'draft',
  locale = 'en',
}: Situation = {}) => {
  const store = adminStore();
  forget = () => store.dispatch(adminApi.util.resetApiState());
  const { unmount } = render(
    <Provider store={store}>
      <MemoryRouter future={{ v7_startTransition: true, v7_relativeSplatPath: true }}>
        <IntlProvider locale={locale} messages={await messagesOf(locale)}>
          <DesignSystemProvider locale={locale}>
            <Form method="PUT" initialValues={form} disabled={status === 'published'}>
              <Fields />
              <ReadingPanel article={article} isSaved={article !== null} locale="en" status={status} />
            </Form>
          </DesignSystemProvider>
        </IntlProvider>
      </MemoryRouter>
    </Provider>,
  );
  return { user: userEvent.setup({ delay: null }), unmount };
};

const mentions = () => values().mentions as Array<Record<string, unknown>>;

beforeEach(() => {
  asked = [];
  sessionStorage.clear();
  Object.assign(window, { strapi: { backendURL: 'http://localhost' } });
  globalThis.fetch = async (input, init) => {
    const { pathname, searchParams } = new URL(String(input));
    const body: unknown = init?.body ? JSON.parse(String(init.body)) : Object.fromEntries(searchParams);
    const request = { method: init?.method ?? 'GET', path: pathname, body };
    asked.push(request);
    return answer(request);
  };
});
afterEach(() => act(forget));

test('one click links a name in the role that the text shows, as Strapi’s own relation field would', async () => {
  serve(reading({ unlinked: [unlinked('Jane Roe')] }), reading({ linked: [linked('Jane Roe')] }));
  const { user } = await open();
  expect(screen.getByText('Reading the article')).toBeTruthy();
  await user.click(await screen.findByRole('button', { name: 'Link Jane Roe' }));
  expect(mentions()).toEqual([
    {
      __temp_key__: 'a0',
      role: 'quoted',
      name: 'Jane Roe',
      title: 'Dr.',
      organization: { connect: [], disconnect: [] },
      person: {
        connect: [
          expect.objectContaining({
            id: 'id-janeroe',
            apiData: expect.objectContaining({ documentId: 'id-janeroe' }),
          }),
        ],
        disconnect: [],
      },
    },
  ]);
  expect(screen.queryByRole('button', { name: 'Link Jane Roe' })).toBeNull();
  screen.getByText(/^Linked Jane Roe/);
  await screen.findByText('Linked (1)');
  expect(lastQuestion().mentions).toMatchObject([
    { role: 'quoted', person: 'id-janeroe', organization: null },
  ]);
});

test('another role can be chosen, a credit too; and all are linked at once', async () => {
  serve(reading({ unlinked: [unlinked('Jane Roe'), unlinked('Tom Late'), stranger('Marta Silva')] }));
  const { user } = await open({
    form: { title: 'Talks', credits: [{ id: 7, __temp_key__: 'a5', role: 'author', name: 'Tom Late' }] },
  });
  await user.click(await screen.findByRole('combobox', { name: 'Role of Tom Late' }));
  await user.click(await screen.findByRole('option', { name: 'Author' }));
  await user.click(screen.getByRole('button', { name: 'Link all' }));
  expect(mentions()).toHaveLength(1);
  expect(values().credits).toMatchObject([
    { id: 7, name: 'Tom Late', person: { connect: [{ id: 'id-tomlate' }] } },
  ]);
  expect(screen.getByText('Not linked yet (1)')).toBeTruthy();
});

test('a person whom nobody knows is created as a draft from the text, and linked', async () => {
  serve(reading({ unlinked: [stranger('Marta Silva')] }));
  const { user } = await open();
  await user.click(await screen.findByRole('button', { name: 'Create person Marta Silva' }));
  await waitFor(() => expect(mentions()).toHaveLength(1));
  const created = asked.find(({ path }) => path.includes('collection-types'));
  expect(created).toEqual({
    method: 'POST',
    path: '/content-manager/collection-types/plugin::newsroom.person',
    body: {
      name: 'Marta Silva',
      prefix: null,
      givenName: 'Marta',
      familyName: 'Silva',
      affiliations: [
        {
          kind: 'other',
          role: 'engineer',
          organization: { connect: [{ documentId: 'hi' }] },
          source: { connect: [{ documentId: 'art', locale: 'en' }] },
        },
      ],
    },
  });
  expect(mentions()[0]?.person).toMatchObject({ connect: [{ id: 'new' }] });
});

test('when creating is refused, the form stays as it is and the panel says so', async () => {
  serve(reading({ unlinked: [stranger('Marta Silva')] }));
  const { user } = await open();
  const usual = answer;
  answer = (request) => (request.path.includes('collection-types') ? refused(403) : usual(request));
  await user.click(await screen.findByRole('button', { name: 'Create person Marta Silva' }));
  await screen.findByText(/could not do this, or you may not/);
  expect(values()).toEqual({ title: 'Talks' });
  expect(screen.getByRole('button', { name: 'Create person Marta Silva' })).toBeTruthy();
});

test('a rejected name goes, and can be asked about again', async () => {
  const rejection = { type: 'person' as const, entry: 'id-janeroe', name: 'Jane Roe' };
  serve(reading({ unlinked: [unlinked('Jane Roe')] }), reading({ rejected: [rejection] }), reading());
  const { user } = await open();
  await user.click(await screen.findByRole('button', { name: 'Reject Jane Roe' }));
  await user.click(await screen.findByRole('button', { name: '1 name rejected here' }));
  await user.click(screen.getByRole('button', { name: 'Ask about Jane Roe again' }));
  await screen.findByText(/Nobody is linked/);
  expect(asked.filter(({ path }) => path.endsWith('/art/rejections'))).toMatchObject([
    { method: 'POST', body: rejection },
    { method: 'DELETE', body: rejection },
  ]);
});

test('what is rejected before the article is saved goes with each question, and is remembered once it is', async () => {
  serve(reading({ unlinked: [unlinked('Jane Roe')] }), reading());
  const { user, unmount } = await open({ article: null });
  await user.click(await screen.findByRole('button', { name: 'Reject Jane Roe' }));
  await waitFor(() => expect(questions()).toHaveLength(2));
  expect(lastQuestion()).toMatchObject({ article: null, rejected: [{ name: 'Jane Roe' }] });
  unmount();
  await open();
  await waitFor(() =>
    expect(asked.filter(({ path }) => path.endsWith('/art/rejections'))).toMatchObject([{ method: 'POST' }]),
  );
});

test('who is no longer in the text is unlinked, wherever the item stands by now', async () => {
  serve(
    reading({
      linked: [
        linked('Guo', {
          absent: true,
          roles: [0, 2].map((index) => ({ list: 'mentions', role: 'quoted', index })),
        }),
      ],
    }),
  );
  const item = (id: number, key: string) => ({ id, __temp_key__: key, name: key });
  const { user } = await open({
    form: { title: 'Talks', mentions: [item(1, 'a0'), item(2, 'a1'), item(3, 'a2')] },
  });
  await user.click(await screen.findByRole('button', { name: 'Unlink Guo' }));
  expect(mentions().map(({ id }) => id)).toEqual([2]);
});

test('a stated role is added to the person once the article is saved', async () => {
  const stated = {
    person: { entry: 'roe', name: 'Jane Roe' },
    organization: { entry: 'hi', name: 'Harbour Institute' },
    role: 'fellow',
    evidence: 'Jane Roe, a fellow at the Harbour Institute',
  };
  serve(reading({ affiliations: [stated] }), reading());
  const { user } = await open();
  await user.click(await screen.findByRole('button', { name: /^Add to the person: Jane Roe: fellow/ }));
  await screen.findByText(/Nobody is linked/);
  expect(asked.find(({ path }) => path.endsWith('/art/affiliations'))?.body).toEqual({
    person: 'roe',
    organization: 'hi',
    role: 'fellow',
    locale: 'en',
  });
});

test.each([
  ['in the Published tab', { status: 'published' as const }, {}],
  [
    'for readers',
    {},
    { may: { edit: false, create: { person: false, organization: false }, affiliate: false } },
  ],
])('%s there is the list and nothing to press', async (_where, situation, more) => {
  serve(
    reading({
      unlinked: [unlinked('Jane Roe'), stranger('Marta Silva')],
      linked: [linked('Guo', { absent: true })],
      ...more,
    }),
  );
  await open(situation);
  await screen.findByText('Jane Roe');
  expect(screen.queryAllByRole('button')).toEqual([]);
  expect(screen.queryAllByRole('combobox')).toEqual([]);
  expect(screen.getByRole('link', { name: 'Open Guo' }).getAttribute('href')).toBe(
    '/content-manager/collection-types/plugin::newsroom.person/id-guo',
  );
});

test('a name shows itself in its field, place after place, though the text has moved', async () => {
  const at = [0, 10].map((start) => ({ field: 'title' as const, start, end: start + 3 }));
  serve(reading({ linked: [linked('Guo', { at })] }));
  const { user } = await open({ form: { title: 'Guo meets Guo' } });
  const title = screen.getByRole<HTMLInputElement>('textbox', { name: 'Title' });
  const selected = () => [title.selectionStart, title.selectionEnd];
  title.scrollIntoView = () => {};
  const find = await screen.findByRole('button', { name: 'Find Guo in the text' });
  await user.click(find);
  expect(document.activeElement).toBe(title);
  expect(selected()).toEqual([0, 3]);
  await user.type(title, 'So ', { initialSelectionStart: 0, initialSelectionEnd: 0 });
  await user.click(find);
  expect(title.value.slice(...(selected() as [number, number]))).toBe('Guo');
  screen.getByText('Guo: place 2 of 2 in the text');
});

describe('while somebody types', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  const pass = (milliseconds: number) => act(() => jest.advanceTimersByTimeAsync(milliseconds));

  test('200 characters take few questions, one at a time, the latest last; and the focus stays', async () => {
    serve(reading());
    let running = 0;
    let most = 0;
    const usual = answer;
    answer = async (request) => {
      most = Math.max(most, ++running);
      await new Promise((resolve) => setTimeout(resolve, 2_000));
      running -= 1;
      return usual(request);
    };
    await open({ form: { title: '' } });
    await pass(3_000);
    const before = questions().length;
    const title = screen.getByLabelText<HTMLInputElement>('Title');
    title.focus();
    for (let typed = 1; typed <= 200; typed += 1) {
      fireEvent.change(title, { target: { value: 'x'.repeat(typed) } });
      await pass(typed % 50 === 0 ? 1_100 : 150);
    }
    await pass(5_000);
    expect(questions().length - before).toBeLessThanOrEqual(5);
    expect(most).toBe(1);
    expect(lastQuestion().title).toHaveLength(200);
    expect(document.activeElement).toBe(title);
  });
});

test.each([
  ['an error of the server', () => refused(500), /could not do this/],
  ['a lost connection', () => Promise.reject(new TypeError('Failed to fetch')), /cannot be reached/],
  ['a text that is too long', () => refused(400), /too long/],
])('%s is said in words, leaves the form alone and can be tried again', async (_what, fail, words) => {
  serve(reading({ unlinked: [unlinked('Jane Roe')] }));
  const usual = answer;
  answer = fail;
  const { user } = await open();
  await screen.findByText(words);
  expect(values()).toEqual({ title: 'Talks' });
  answer = usual;
  await user.click(screen.getByText('Try again'));
  await screen.findByText('Jane Roe');
  expect(screen.queryByText(words)).toBeNull();
});

test('long lists show their beginning, and more when asked', async () => {
  serve(reading({ unlinked: Array.from({ length: 60 }, (_, index) => unlinked(`Name ${index}`)) }));
  const { user } = await open();
  expect(await screen.findAllByRole('button', { name: /^Link Name/ })).toHaveLength(10);
  await user.click(screen.getByRole('button', { name: 'Show 50 more' }));
  expect(screen.getAllByRole('button', { name: /^Link Name/ })).toHaveLength(40);
});

test('the focus goes on to the next name when one has gone', async () => {
  serve(reading({ unlinked: [unlinked('Jane Roe'), unlinked('Tom Late')] }));
  const { user } = await open();
  const link = await screen.findByRole('button', { name: 'Link Jane Roe' });
  link.focus();
  await user.keyboard('{Enter}');
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Link Tom Late' }));
});

describe('when what had the focus goes and no name comes after it, the focus stays in the panel', () => {
  const panel = () => screen.getByRole('group', { name: 'People and organizations' });
  const press = async (name: string) => {
    const user = userEvent.setup({ delay: null });
    (await screen.findByRole('button', { name })).focus();
    await user.keyboard('{Enter}');
  };

  test('after the last name was linked', async () => {
    serve(reading({ unlinked: [unlinked('Jane Roe')] }));
    await open();
    await press('Link Jane Roe');
    expect(document.activeElement).toBe(panel());
  });

  test('after all were linked: on the title of those that are left', async () => {
    serve(reading({ unlinked: [unlinked('Jane Roe'), unlinked('Tom Late'), stranger('Marta Silva')] }));
    await open();
    await press('Link all');
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Not linked yet (1)' }));
  });

  test('after a rejection was undone', async () => {
    const rejection = { type: 'person' as const, entry: 'id-janeroe', name: 'Jane Roe' };
    serve(reading({ rejected: [rejection] }), reading());
    await open();
    await press('1 name rejected here');
    await press('Ask about Jane Roe again');
    await waitFor(() => expect(document.activeElement).toBe(panel()));
  });
});

test('a name that is no longer there is said so for all to see, until something else is said', async () => {
  const at = [{ field: 'title' as const, start: 0, end: 3 }];
  serve(reading({ linked: [linked('Guo', { at })] }));
  const { user } = await open({ form: { title: 'Guo meets Li' } });
  const title = screen.getByRole<HTMLInputElement>('textbox', { name: 'Title' });
  const find = await screen.findByRole('button', { name: 'Find Guo in the text' });
  fireEvent.change(title, { target: { value: 'Li' } });
  await user.click(find);
  const said = screen.getAllByText('Guo is no longer there.');
  expect(said.map((element) => element.closest('[role=status]') !== null)).toEqual([true, false]);
  fireEvent.change(title, { target: { value: 'Guo' } });
  await user.click(find);
  expect(screen.queryByText('Guo is no longer there.')).toBeNull();
});
