import { DesignSystemProvider } from '@strapi/design-system';
import { adminApi, Table } from '@strapi/strapi/admin';
import { act, render, screen, waitFor } from '@testing-library/react';
import { IntlProvider } from 'react-intl';
import { Provider } from 'react-redux';
import { MemoryRouter } from 'react-router-dom';
import { addPeopleColumns } from '../../admin/src/list-view/people-columns';
import { messagesOf } from '../../admin/src/translations';
import type { ArticlePeople } from '../../server/src/api/contracts/article-people';
import { adminStore } from '../setup/in-admin';

const title = { name: 'title', label: 'Title', attribute: { type: 'string' as const } };
const writtenOn = { name: 'writtenOn', label: 'Written on', attribute: { type: 'string' as const } };
const headers = [title, writtenOn];
const ofType = (type: string) => ({ options: { newsroom: { type } } });

/** The columns of the list of articles on a wide screen, or on a narrow one. */
const columnsOn = (screenIsWide: boolean) => {
  const usual = window.matchMedia;
  window.matchMedia = (media) => ({ ...usual(media), matches: screenIsWide });
  const { displayedHeaders } = addPeopleColumns({ displayedHeaders: headers, layout: ofType('article') });
  window.matchMedia = usual;
  return displayedHeaders;
};

const namesOn = (screenIsWide: boolean) => columnsOn(screenIsWide).map(({ name }) => name);

const rows = (count: number) =>
  Array.from({ length: count }, (_, id) => ({ id, documentId: `article${id}`, locale: 'en' }));

const somebody = (authors: string[], more = 0): ArticlePeople => ({
  authors: { names: authors, more },
  people: { names: [], more: 0 },
});

let asked: URL[];
let forget = () => {};

/** Lets the server answer every request in one way. */
const serve = (status: number, body: object) => {
  asked = [];
  globalThis.fetch = async (input) => {
    asked.push(new URL(String(input)));
    return new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } });
  };
};

/** Draws our columns of a list, or of some rows of it, in a table of Strapi's own. */
const showList = async (articles: ReturnType<typeof rows>, drawn = articles) => {
  const store = adminStore();
  forget = () => store.dispatch(adminApi.util.resetApiState());
  const { container } = render(
    <Provider store={store}>
      <MemoryRouter future={{ v7_startTransition: true, v7_relativeSplatPath: true }}>
        <IntlProvider locale="en" messages={await messagesOf('en')}>
          <DesignSystemProvider locale="en">
            <Table.Root rows={articles} headers={[]}>
              <Table.Content>
                <Table.Body>
                  {drawn.map((article) => (
                    <Table.Row key={article.id}>
                      {columnsOn(true).map(({ name, cellFormatter }) => (
                        <Table.Cell key={name}>{cellFormatter?.(article, title)}</Table.Cell>
                      ))}
                    </Table.Row>
                  ))}
                </Table.Body>
              </Table.Content>
            </Table.Root>
          </DesignSystemProvider>
        </IntlProvider>
      </MemoryRouter>
    </Provider>,
  );
  return container;
};

beforeEach(() => {
  Object.assign(window, { strapi: { backendURL: 'http://localhost' } });
});
afterEach(() => act(forget));

test('names stand behind the first column of articles; on a narrow screen those of authors only', () => {
  expect(namesOn(true)).toEqual(['title', 'newsroom-authors', 'newsroom-people', 'writtenOn']);
  expect(namesOn(false)).toEqual(['title', 'newsroom-authors', 'writtenOn']);
});

test.each([
  ['people', ofType('person')],
  ["a site's own type", { options: {} }],
  ['a type that uses our name otherwise', { options: { newsroom: 'article' } }],
])('the list of %s stays as it is', (_whose, layout) => {
  expect(addPeopleColumns({ displayedHeaders: headers, layout }).displayedHeaders).toBe(headers);
});

test('all cells of a page share one request, and show names, how many more, and nothing for nobody', async () => {
  serve(200, { data: { article0: somebody(['Ann', 'Bob', 'Cat'], 4), article1: somebody([]) } });
  const container = await showList(rows(20));
  expect(screen.getAllByText('The names are loading')).toHaveLength(40);
  await screen.findByText('Ann, Bob, Cat +4');
  expect(asked).toHaveLength(1);
  expect(asked[0]?.searchParams.getAll('locale')).toEqual(['en']);
  expect([...(asked[0]?.searchParams.keys() ?? [])].filter((name) => name.startsWith('ids'))).toHaveLength(
    20,
  );
  const texts = [...container.querySelectorAll('td')].map(({ textContent }) => textContent);
  expect(texts.filter((text) => text !== '')).toEqual(['Ann, Bob, Cat +4']);
});

test('a page of more than a hundred rows asks for a hundred at a time', async () => {
  serve(200, { data: { article0: somebody(['Ann']), article149: somebody(['Zoe']) } });
  const articles = rows(150);
  await showList(articles, [...articles.slice(0, 1), ...articles.slice(-1)]);
  await screen.findByText('Zoe');
  expect(asked).toHaveLength(2);
});

test('a refused request leaves a dash that says why', async () => {
  serve(500, {
    data: null,
    error: { status: 500, name: 'InternalServerError', message: 'Internal Server Error' },
  });
  await showList(rows(1));
  await waitFor(() => expect(screen.getAllByText(/could not be loaded/)).toHaveLength(2));
  expect(asked).toHaveLength(1);
});
