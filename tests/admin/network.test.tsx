import type { ReactNode } from 'react';
import { DesignSystemProvider } from '@strapi/design-system';
import { NotificationsProvider, adminApi } from '@strapi/strapi/admin';
import { act, render, renderHook, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { IntlProvider } from 'react-intl';
import { Provider } from 'react-redux';
import { MemoryRouter, useLocation } from 'react-router-dom';
import { joined } from '../../admin/src/network/graph';
import { type NetworkState, start } from '../../admin/src/network/question';
import { useMissingInWords } from '../../admin/src/pages/network/LeftOut';
import { NetworkBody } from '../../admin/src/pages/network/NetworkBody';
import { useNetworkInWords } from '../../admin/src/pages/network/useNetworkInWords';
import { messagesOf } from '../../admin/src/translations';
import type { NetworkAnswer } from '../../server/src/api/contracts/network';
import { adminStore } from '../setup/in-admin';

const person = (id: string, name: string, depth: number) => ({
  ...{ key: `person:${id}`, type: 'person' as const, documentId: id, slug: id, name, depth },
});

const agency = {
  ...{ key: 'organization:agency', type: 'organization' as const, documentId: 'agency', slug: 'agency' },
  ...{ name: '<b>Agency</b>', shortName: null, classification: 'agency' as const, depth: 1 },
};

const aroundAnn: NetworkAnswer = {
  data: {
    center: 'person:ann',
    nodes: [person('ann', 'Ann', 0), person('bob', 'Bob', 1), agency],
    edges: [
      { from: 'person:ann', to: 'person:bob', weight: 7, articles: ['talks'] },
      { from: 'organization:agency', to: 'person:ann', weight: 1, articles: ['report'] },
    ],
    leftOut: { nodes: 34, edges: 120 },
    articles: {
      talks: { slug: 'talks', locale: 'fr', title: 'Les pourparlers', writtenOn: '2015-09' },
      report: { slug: 'report', locale: 'en', title: 'A report', writtenOn: null },
    },
  },
  meta: { hidden: [] },
};

const aroundBob: NetworkAnswer = {
  data: {
    center: 'person:bob',
    nodes: [person('bob', 'Bob', 0), person('ann', 'Ann', 1), person('dan', 'Dan', 1)],
    edges: [{ from: 'person:bob', to: 'person:dan', weight: 1, articles: [] }],
    leftOut: { nodes: 0, edges: 0 },
    articles: {},
  },
  meta: { hidden: [] },
};

const suggestions = { data: [{ ...person('ann', 'Ann', 0), articles: 3 }], meta: { hidden: [] } };

const articles = {
  data: [
    { documentId: 'talks', slug: 'talks', locale: 'fr', title: 'Les pourparlers', writtenOn: '2015-09' },
  ],
  meta: { total: 7 },
};

let asked: URL[];
let forget = () => {};
let failure: number | null;

/** What the server answers: networks by their center, and a failure when there is to be one. */
const answerTo = (url: URL): object => {
  if (url.pathname.endsWith('/graph/suggestions')) return suggestions;
  if (url.pathname.endsWith('/graph/articles')) return articles;
  if (url.pathname.endsWith('/names')) {
    return {
      data: [{ ...person('ann', 'Ann', 0), matched: { name: 'Anna Blume', kind: 'full', match: 'word' } }],
    };
  }
  return url.searchParams.get('center') === 'person:bob' ? aroundBob : aroundAnn;
};

beforeEach(() => {
  Object.assign(window, { strapi: { backendURL: 'http://localhost' } });
  asked = [];
  failure = null;
  globalThis.fetch = async (input) => {
    const url = new URL(String(input));
    asked.push(url);
    const error = { status: failure, name: 'Error', message: 'no' };
    const body = failure === null ? answerTo(url) : { data: null, error };
    return new Response(JSON.stringify(body), {
      status: failure ?? 200,
      headers: { 'Content-Type': 'application/json' },
    });
  };
});
afterEach(() => act(forget));

const Address = () => <output data-testid="address">{useLocation().search}</output>;

const address = () => new URLSearchParams(screen.getByTestId('address').textContent ?? '');

/** Opens the page at an address. */
const open = async (search = '') => {
  const store = adminStore();
  forget = () => store.dispatch(adminApi.util.resetApiState());
  render(
    <Provider store={store}>
      <MemoryRouter
        initialEntries={[`/plugins/newsroom/network${search}`]}
        future={{ v7_startTransition: true, v7_relativeSplatPath: true }}
      >
        <IntlProvider locale="en" messages={await messagesOf('en')}>
          <DesignSystemProvider locale="en">
            <NotificationsProvider>
              <NetworkBody />
              <Address />
            </NotificationsProvider>
          </DesignSystemProvider>
        </IntlProvider>
      </MemoryRouter>
    </Provider>,
  );
  return userEvent.setup({ delay: null });
};

const graphQuestions = () => asked.filter(({ pathname }) => pathname.endsWith('/newsroom/graph'));

const node = (name: RegExp) => screen.findByRole('button', { name });

test('without a center there is a search, and names to begin with', async () => {
  const user = await open();
  await user.click(await screen.findByRole('button', { name: 'Ann (3)' }));
  await node(/^Ann, Person, in the centre, 2 links$/);
  expect(address().get('center')).toBe('person:ann');
  expect(graphQuestions()).toHaveLength(1);
});

test('a name is found by another name, and Enter takes the best match', async () => {
  const user = await open();
  const search = screen.getByRole('combobox', { name: 'Search for a person or an organization' });
  await user.type(search, 'blume');
  await screen.findByRole('option', { name: /Ann Person · Anna Blume/ });
  await user.keyboard('{Enter}');
  await waitFor(() => expect(address().get('center')).toBe('person:ann'));
});

test('the picture says how big the network is and what is left out, and more can be asked for', async () => {
  const user = await open('?center=person:ann');
  await screen.findByText('2 people, 1 organization, 2 links');
  screen.getByText('Not shown: 34 more people and organizations and 120 weaker links.');
  await user.click(screen.getByRole('button', { name: 'Show up to 100' }));
  await waitFor(() => expect(graphQuestions().at(-1)?.searchParams.get('limit')).toBe('100'));
  expect(address().get('limit')).toBe('100');
});

test('a node opens its details, in which it can be expanded, collapsed and removed', async () => {
  const user = await open('?center=person:ann');
  await user.click(await node(/^Bob, Person, 1 link$/));
  const details = screen.getByRole('region', { name: 'Bob' });
  expect(document.activeElement).toBe(within(details).getByRole('heading', { name: 'Bob' }));
  expect(within(details).getByRole('link', { name: 'Open the entry' }).getAttribute('href')).toBe(
    '/content-manager/collection-types/plugin::newsroom.person/bob',
  );

  await user.click(within(details).getByRole('button', { name: 'Expand' }));
  await node(/^Dan, Person, 1 link$/);
  expect(address().get('expanded')).toBe('person:bob');
  await user.click(within(details).getByRole('button', { name: 'Collapse' }));
  await waitFor(() => expect(screen.queryByRole('button', { name: /^Dan/ })).toBeNull());

  await user.click(within(details).getByRole('button', { name: 'Remove from the picture' }));
  await waitFor(() => expect(screen.queryByRole('button', { name: /^Bob/ })).toBeNull());
  // The button that was pressed is gone: the focus is where the page says how big the network is.
  expect(document.activeElement?.textContent).toBe('1 person, 1 organization, 1 link');
  await user.click(screen.getByRole('button', { name: 'Bring back' }));
  await node(/^Bob/);
});

test('the articles behind an edge are listed with their dates and lead to their language', async () => {
  const user = await open('?center=person:ann');
  await user.click(await node(/^Ann/));
  await user.click(screen.getByRole('button', { name: '7 articles with Bob' }));
  const details = await screen.findByRole('region', { name: 'Ann and Bob' });
  await within(details).findByText('7 articles name both');
  const link = within(details).getByRole('link', { name: 'Les pourparlers' });
  expect(link.getAttribute('href')).toContain('plugin::newsroom.article/talks?plugins[i18n][locale]=fr');
  within(details).getByText('September 2015 · French');
  within(details).getByText('6 older articles are not listed');
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('region', { name: 'Ann and Bob' })).toBeNull();
});

test('the table has every node with its counts and every edge with its articles, and the same actions', async () => {
  const user = await open('?center=person:ann&view=table');
  const nodes = await screen.findByRole('table', { name: 'People and organizations' });
  const cellsOf = (table: HTMLElement) =>
    within(table)
      .getAllByRole('row')
      .slice(1)
      .map((row) => [...row.children].map(({ textContent }) => textContent));
  expect(cellsOf(nodes).map((cells) => cells.slice(0, 5))).toEqual([
    ['Ann', 'Person', '2', '8', '0'],
    ['Bob', 'Person', '1', '7', '1'],
    ['<b>Agency</b>', 'Organization', '1', '1', '1'],
  ]);
  const edges = screen.getByRole('table', { name: 'Links' });
  expect(cellsOf(edges)).toEqual([
    ['Ann and Bob', '7', 'Les pourparlers · September 2015All 7 articles'],
    ['<b>Agency</b> and Ann', '1', 'A report'],
  ]);
  await user.click(screen.getByRole('button', { name: 'All 7 articles that name Ann and Bob' }));
  await screen.findByRole('region', { name: 'Ann and Bob' });
  await user.click(screen.getByRole('button', { name: 'Make it the centre: Bob' }));
  await waitFor(() => expect(address().get('center')).toBe('person:bob'));
  expect(address().get('view')).toBe('table');
});

test('arrow keys lead from node to node, Enter opens, and one node is reached with Tab', async () => {
  const user = await open('?center=person:ann');
  const ann = await node(/^Ann/);
  await waitFor(() => expect(screen.getByRole('application').getAttribute('aria-busy')).toBe('false'));
  const reachable = () => [...document.querySelectorAll('[data-node][tabindex="0"]')];
  expect(reachable()).toEqual([ann]);
  act(() => ann.focus());
  const arrows = ['{ArrowRight}', '{ArrowLeft}', '{ArrowUp}', '{ArrowDown}'];
  for (const arrow of arrows) if (document.activeElement === ann) await user.keyboard(arrow);
  expect(document.activeElement).not.toBe(ann);
  expect(reachable()).toEqual([document.activeElement]);
  const name = document.activeElement?.getAttribute('aria-label')?.split(',')[0] ?? '';
  await user.keyboard('{Enter}');
  await screen.findByRole('heading', { level: 2, name });
});

test('a picture on its own says what was asked for, and everything that it does not show', async () => {
  const messages = await messagesOf('en');
  const wrapper = ({ children }: { children: ReactNode }) => (
    <IntlProvider locale="en" messages={messages}>
      {children}
    </IntlProvider>
  );
  const state: NetworkState = { ...start, depth: 2, kind: 'person', from: '2015', removed: ['person:dan'] };
  const network = joined([aroundAnn.data], new Set());
  const { result } = renderHook(
    () => [
      useNetworkInWords(network, state).filters,
      ...useMissingInWords({ state, leftOut: { nodes: 3, edges: 0 }, hidden: ['credits'] }),
    ],
    { wrapper },
  );
  expect(result.current).toEqual([
    '2 steps · People only · from 2015',
    'Not shown: 3 more people.',
    '1 was taken out of the picture.',
    'Credits do not count in the network: your role may not read them.',
  ]);
});

test('filters are asked for once they are complete, and stand in the address', async () => {
  const user = await open('?center=person:ann');
  const from = await screen.findByRole('textbox', { name: 'From' });
  await user.type(from, '2015-13{Enter}');
  screen.getByText('There is no month 13: months go from 01 to 12.');
  expect(address().get('from')).toBeNull();
  await user.clear(from);
  await user.type(from, '2015-09{Enter}');
  await waitFor(() => expect(graphQuestions().at(-1)?.searchParams.get('from')).toBe('2015-09'));
  expect(address().get('from')).toBe('2015-09');
});

test.each([
  [403, /Your role may not see this network/, false],
  [404, /not there, or not published/, false],
  [500, /could not be loaded/, true],
])(
  'what went wrong is said in words (%d), and tried again where that helps',
  async (status, words, again) => {
    failure = status;
    const user = await open('?center=person:ann');
    await screen.findByText(words);
    // The message tells one to use a filter.
    screen.getByRole('group', { name: 'Filters' });
    const retry = screen.queryByRole('button', { name: 'Try again' });
    expect(retry !== null).toBe(again);
    if (!retry) return;
    failure = null;
    await user.click(retry);
    await node(/^Ann/);
  },
);
