import { type ReactNode, useState } from 'react';
import { adminApi } from '@strapi/strapi/admin';
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { LinksSection } from '../../admin/src/pages/checks/LinksSection';
import { UnlinkedSection } from '../../admin/src/pages/checks/UnlinkedSection';
import { UnpublishedSection } from '../../admin/src/pages/checks/UnpublishedSection';
import { InTheNews } from '../../admin/src/widgets/InTheNews';
import type { CheckGroup, Checks, UnlinkedText } from '../../server/src/api/contracts/checks';
import { adminStore, inAdmin } from '../setup/in-admin';

type Answer = { status: number; body: object } | 'no answer';

const answers = (data: object): Answer => ({ status: 200, body: { data } });
const failure = (message: string): Answer => ({
  status: 500,
  body: { data: null, error: { status: 500, name: 'InternalServerError', message } },
});

let asked: string[];
let forget = () => {};

/** Lets the server answer by method and path; of several answers the last one for good. */
const serve = (routes: Record<string, Answer[]>) => {
  asked = [];
  globalThis.fetch = async (input, init) => {
    const url = new URL(String(input));
    const question = `${init?.method ?? 'GET'} ${url.pathname}`;
    asked.push(`${question}${url.search}`);
    const list = routes[question] ?? [];
    const answer = list.length > 1 ? list.shift() : list[0];
    if (!answer || answer === 'no answer') throw new TypeError('Failed to fetch');
    return new Response(JSON.stringify(answer.body), {
      status: answer.status,
      headers: { 'Content-Type': 'application/json' },
    });
  };
};

const show = async (what: ReactNode) => {
  const store = adminStore();
  forget = () => store.dispatch(adminApi.util.resetApiState());
  render((await inAdmin(store))(what));
  return userEvent.setup({ delay: null });
};

const talks = { type: 'article' as const, documentId: 'talks', locale: 'fr', name: 'Talks <b>go on</b>' };
const jane = { type: 'person' as const, documentId: 'jane', locale: null, name: 'Jane' };

const missing = (count: number): CheckGroup => ({
  rule: 'row-missing',
  level: 'error',
  repairable: true,
  count,
  hidden: 0,
  findings: Array.from({ length: Math.min(count, 1) }, () => ({
    entry: talks,
    version: 'published' as const,
    place: { list: 'mentions', position: 2 },
    target: jane,
    label: null,
  })),
});

const checks = (given: Partial<Checks> = {}): Checks => ({
  checkedAt: '2026-11-28T10:00:00.000Z',
  groups: [missing(3)],
  unpublished: { total: 0, targets: [], hidden: 0 },
  ...given,
});

const repaired = { before: { 'row-missing': 3 }, upgraded: 0, after: checks({ groups: [missing(0)] }) };

beforeEach(() => {
  Object.assign(window, { strapi: { backendURL: 'http://localhost' } });
});
afterEach(() => act(forget));

describe('links and slugs', () => {
  test('are listed by rule, with a link to each entry in its language and how many are not listed', async () => {
    serve({ 'GET /newsroom/checks': [answers(checks({ groups: [{ ...missing(3), hidden: 1 }] }))] });
    await show(<LinksSection />);
    const group = await screen.findByRole('region', { name: 'A link is missing' });
    const entry = within(group).getByRole('link', { name: 'Talks <b>go on</b>' });
    expect(entry.getAttribute('href')).toBe(
      '/content-manager/collection-types/plugin::newsroom.article/talks?plugins[i18n][locale]=fr',
    );
    within(group).getByText('French');
    within(group).getByText('Mention 2');
    within(group).getByText('The first 2 of 3 are listed.');
    within(group).getByText('1 of them is in an entry that you may not read.');
  });

  test('a repair says what it changes, and writes nothing before it is confirmed', async () => {
    serve({
      'GET /newsroom/checks': [answers(checks())],
      'POST /newsroom/checks/repair': [answers(repaired)],
    });
    const user = await show(<LinksSection />);
    await user.click(await screen.findByRole('button', { name: 'Repair…' }));
    const dialog = screen.getByRole('alertdialog');
    within(dialog).getByText('3 × A link is missing');
    within(dialog).getByText('The memory counts: the link is made again.');
    await user.click(within(dialog).getByRole('button', { name: 'Cancel' }));
    expect(asked).toEqual(['GET /newsroom/checks']);

    await user.click(screen.getByRole('button', { name: 'Repair…' }));
    await user.click(screen.getByRole('button', { name: 'Repair' }));
    const heading = await screen.findByRole('heading', { name: 'Repaired' });
    expect(document.activeElement).toBe(heading);
    expect(screen.getAllByRole('gridcell').map(({ textContent }) => textContent)).toEqual(
      expect.arrayContaining(['A link is missing', '3', '0']),
    );
    screen.getByText('Nothing to mend: every link and slug is in order.');
    expect(asked).toEqual(['GET /newsroom/checks', 'POST /newsroom/checks/repair']);
  });

  test('a repair that fails says why, and can be tried again', async () => {
    serve({
      'GET /newsroom/checks': [answers(checks())],
      'POST /newsroom/checks/repair': [failure('The database is locked'), answers(repaired)],
    });
    const user = await show(<LinksSection />);
    for (const outcome of ['The repair failed', 'Repaired']) {
      await user.click(await screen.findByRole('button', { name: 'Repair…' }));
      await user.click(screen.getByRole('button', { name: 'Repair' }));
      await screen.findByText(outcome);
    }
  });

  test('a check that gets no answer says so, and is tried again', async () => {
    serve({ 'GET /newsroom/checks': ['no answer', answers(checks({ groups: [missing(0)] }))] });
    const user = await show(<LinksSection />);
    await screen.findByText(/^The server did not answer\./);
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await screen.findByText('Nothing to mend: every link and slug is in order.');
    expect(screen.queryByRole('button', { name: 'Repair…' })).toBeNull();
  });
});

test('who is named and not published is listed with the numbers of those who name them', async () => {
  const targets = [{ ...jane, articles: 1200, facts: 3 }];
  serve({ 'GET /newsroom/checks': [answers(checks({ unpublished: { total: 2, targets, hidden: 1 } }))] });
  await show(<UnpublishedSection />);
  await screen.findByRole('link', { name: 'Jane' });
  const row = screen.getByRole('row', { name: /Jane/ });
  const cells = within(row).getAllByRole('gridcell');
  expect(cells.map(({ textContent }) => textContent)).toEqual(['Jane', 'Person', '1,200', '3']);
});

describe('drafts with names to link', () => {
  const text = (number: number): UnlinkedText => ({
    ...talks,
    documentId: `draft${number}`,
    name: `Draft ${number}`,
    updatedAt: '2026-11-28T10:00:00.000Z',
    names: [{ name: 'Jane', type: 'person', known: true }],
    count: 3,
  });
  const part = (number: number, next: string | null): Answer =>
    answers({ texts: [text(number)], looked: 25, total: 50, next });

  test('come some at a time, and stay when the next ones do not come', async () => {
    serve({ 'GET /newsroom/checks/unlinked': [part(1, 'here'), failure('Too much'), part(2, null)] });
    const user = await show(<UnlinkedSection round={0} />);
    await screen.findByText('Looked through 25 of 50 drafts: 1 with names to link.');
    screen.getByText('Jane, and 2 more');
    expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('50');

    await user.click(screen.getByRole('button', { name: 'Look further' }));
    await screen.findByText('The drafts could not be read');
    screen.getByRole('link', { name: 'Draft 1' });
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await screen.findByText('Looked through 50 of 50 drafts: 2 with names to link.');
    screen.getByRole('link', { name: 'Draft 1' });
    screen.getByRole('link', { name: 'Draft 2' });
    expect(screen.queryByRole('button', { name: 'Look further' })).toBeNull();
    expect(asked).toEqual([
      'GET /newsroom/checks/unlinked',
      ...Array.from({ length: 2 }, () => 'GET /newsroom/checks/unlinked?cursor=here'),
    ]);
  });

  test('are looked for again when all is checked again', async () => {
    serve({ 'GET /newsroom/checks/unlinked': [part(1, 'here'), part(2, null)] });
    const Rounds = () => {
      const [round, setRound] = useState(0);
      return (
        <>
          <button onClick={() => setRound(1)}>Check again</button>
          <UnlinkedSection round={round} />
        </>
      );
    };
    const user = await show(<Rounds />);
    await screen.findByRole('link', { name: 'Draft 1' });
    await user.click(screen.getByRole('button', { name: 'Check again' }));
    await screen.findByRole('link', { name: 'Draft 2' });
    expect(screen.queryByRole('link', { name: 'Draft 1' })).toBeNull();
    expect(asked).toEqual(Array.from({ length: 2 }, () => 'GET /newsroom/checks/unlinked'));
  });

  test('are nothing for somebody who may not read people', async () => {
    serve({
      'GET /newsroom/checks/unlinked': [
        {
          status: 403,
          body: { data: null, error: { status: 403, name: 'ForbiddenError', message: 'Forbidden' } },
        },
      ],
    });
    await show(<UnlinkedSection round={0} />);
    await screen.findByText('This takes the permission to read articles, people and organizations.');
  });
});

describe('the widget of those in the news', () => {
  const path = 'GET /newsroom/widgets/in-the-news';

  test('lists them with the number of articles', async () => {
    const named = [{ type: 'person', documentId: 'jane', name: 'Jane', articles: 2 }];
    serve({ [path]: [answers({ articles: 50, named })] });
    await show(<InTheNews />);
    expect((await screen.findByRole('link', { name: 'Jane' })).getAttribute('href')).toBe(
      '/content-manager/collection-types/plugin::newsroom.person/jane',
    );
    screen.getByText('2 articles');
    screen.getByText('In the latest 50 articles');
  });

  test('says that there is nobody, and that a request failed, with a way to try again', async () => {
    serve({ [path]: [failure('No'), answers({ articles: 0, named: [] })] });
    const user = await show(<InTheNews />);
    await user.click(await screen.findByRole('button', { name: 'Try again' }));
    await screen.findByText('The latest published articles name nobody yet.');
  });
});
