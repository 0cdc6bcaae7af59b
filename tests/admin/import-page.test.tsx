import { DesignSystemProvider } from '@strapi/design-system';
import { adminApi, NotificationsProvider } from '@strapi/strapi/admin';
import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { IntlProvider } from 'react-intl';
import { Provider } from 'react-redux';
import { createMemoryRouter, RouterProvider } from 'react-router-dom';
import { useChecksQuery } from '../../admin/src/api/checks';
import { ImportBody } from '../../admin/src/pages/import/ImportBody';
import { type Jump, SourceView } from '../../admin/src/pages/import/SourceView';
import { messagesOf } from '../../admin/src/translations';
import type { ImportJob, ImportPlan } from '../../server/src/api/contracts/imports';
import type { FoundName } from '../../server/src/pieces/types';
import { adminStore } from '../setup/in-admin';

// Finding things by their roles takes long where others work too.
jest.setTimeout(180_000);

const ada: FoundName = {
  name: 'Ada Berg',
  type: 'person',
  known: 'ada-berg',
  roles: ['cited'],
  printed: ['Ada Berg'],
  as: [{ role: 'cited', name: 'Ada Berg', title: null }],
  at: [{ line: 1, column: 1, length: 8 }],
};

const plan = (): ImportPlan => ({
  id: 'plan',
  fingerprint: 'f',
  isApplicable: true,
  keptUntil: '2030-01-01T00:00:00.000Z',
  report: {
    pieces: [
      {
        file: 'pasted.txt',
        article: { slug: 'port', title: 'Port', byline: [], locale: 'en' },
        names: [ada],
        affiliations: [],
      },
    ],
    changes: [
      {
        ...{ action: 'update', type: 'article', slug: 'port', locale: 'en', fields: ['imageCaption'] },
        ...{ publish: true, file: 'pasted.txt', line: 3 },
      },
    ],
    problems: [],
  },
});

const done: ImportJob = {
  ...{ id: 'job', state: 'done', by: 'Ann', key: null, progress: null, problems: [], entries: [] },
  ...{ startedAt: '2030-01-01T00:00:00.000Z', endedAt: '2030-01-01T00:00:01.000Z' },
  files: { names: ['pasted.txt'], count: 1 },
  counts: { create: 0, update: 1, keep: 0, conflict: 0 },
};

const json = (data: unknown, status = 200) =>
  new Response(JSON.stringify({ data }), { status, headers: { 'Content-Type': 'application/json' } });

let asked: string[];
let planning: () => Response;
let forget = () => {};

beforeEach(() => {
  asked = [];
  planning = () => json(plan());
  Object.assign(window, { strapi: { backendURL: 'http://localhost' } });
  Blob.prototype.text ??= async () => 'Ada Berg\n\nSpoke.';
  globalThis.fetch = async (input, init) => {
    const question = `${init?.method ?? 'GET'} ${new URL(String(input)).pathname}`;
    asked.push(question);
    if (question === 'POST /newsroom/imports/plan') return planning();
    if (question === 'POST /newsroom/imports' || question === 'GET /newsroom/imports/job') return json(done);
    if (question === 'GET /newsroom/imports') return json([]);
    if (question.startsWith('GET /content-manager/')) {
      const results = question.endsWith('.person') ? [{ documentId: 'bo', name: 'Bo', slug: 'bo' }] : [];
      return new Response(JSON.stringify({ results }), { headers: { 'Content-Type': 'application/json' } });
    }
    return json(null);
  };
});

afterEach(() => {
  act(() => forget());
  forget = () => {};
});

/** Something that the admin has asked for before. */
const Cached = () => {
  useChecksQuery();
  return null;
};

const pasted = async () => {
  const store = adminStore();
  forget = () => store.dispatch(adminApi.util.resetApiState());
  const router = createMemoryRouter([{ path: '/', element: <ImportBody /> }]);
  render(
    <Provider store={store}>
      <IntlProvider locale="en" messages={await messagesOf('en')}>
        <DesignSystemProvider locale="en">
          <NotificationsProvider>
            <Cached />
            <RouterProvider router={router} />
          </NotificationsProvider>
        </DesignSystemProvider>
      </IntlProvider>
    </Provider>,
  );
  const user = userEvent.setup({ delay: null });
  await user.type(await screen.findByRole('textbox'), 'Ada Berg');
  await user.click(screen.getByRole('button', { name: 'Plan the import' }));
  await screen.findByRole('button', { name: 'Apply' });
  return user;
};

const plans = () => asked.filter((question) => question === 'POST /newsroom/imports/plan').length;

test('a plan that is older than what was chosen cannot be applied', async () => {
  const user = await pasted();
  planning = () => new Response('', { status: 500 });
  await user.click(screen.getByLabelText('Link Ada Berg'));
  await screen.findByRole('button', { name: /again/ });
  await waitFor(() =>
    expect(screen.getByRole('button', { name: 'Apply' }).getAttribute('aria-disabled')).toBe('true'),
  );
});

test('a plan with corrections is discarded when somebody agrees, and what was pasted is there again', async () => {
  const user = await pasted();
  await user.click(screen.getByLabelText('Link Ada Berg'));
  await waitFor(() => expect(plans()).toBe(2));
  await user.click(screen.getByRole('button', { name: 'Discard the plan' }));
  await screen.findByText(/You have made 1 correction in this plan/);
  await user.click(screen.getByRole('button', { name: 'Confirm' }));
  expect(await screen.findByDisplayValue('Ada Berg')).toBeTruthy();
  expect(document.activeElement).not.toBe(document.body);
});

test('a place of the text takes the focus when it is asked for, and not again with the next plan', async () => {
  const user = await pasted();
  await user.click(screen.getByRole('button', { name: 'line 1' }));
  expect(document.activeElement?.getAttribute('data-line')).toBe('1');
  await user.click(screen.getByRole('button', { name: /^Correct/ }));
  const printed = screen.getByLabelText('Name as printed');
  await user.type(printed, '!');
  await waitFor(() => expect(plans()).toBe(2));
  await waitFor(() =>
    expect(screen.getByRole('button', { name: 'Apply' }).getAttribute('aria-disabled')).toBe('false'),
  );
  expect(document.activeElement).toBe(printed);
  await user.click(screen.getByRole('button', { name: 'Back to what was found' }));
  expect(screen.getByLabelText<HTMLInputElement>('Name as printed').value).toBe('Ada Berg');
});

test('whoever picks an entry can go on from where it was searched for', async () => {
  const user = await pasted();
  await user.click(screen.getByRole('button', { name: /^Correct/ }));
  const search = screen.getByPlaceholderText<HTMLInputElement>(/./);
  await user.type(search, 'bo');
  await user.click(await screen.findByRole('button', { name: 'Bo' }));
  expect(screen.queryByRole('button', { name: 'Bo' })).toBeNull();
  expect(document.activeElement).toBe(search);
});

test('what is imported is asked for again wherever the admin shows it, and the focus stays on the page', async () => {
  const user = await pasted();
  const checks = () => asked.filter((question) => question === 'GET /newsroom/checks').length;
  expect(checks()).toBe(1);
  await user.click(screen.getByRole('button', { name: 'Apply' }));
  await waitFor(() => expect(checks()).toBe(2));
  expect(document.activeElement).not.toBe(document.body);
});

test('languages and fields of what changes have their names', async () => {
  await pasted();
  screen.getByText('port (English)');
  screen.getByText('Image caption');
});

test('a place in another file is led to once that file is there', async () => {
  const file = (name: string, text: string) => {
    const content = new Blob([text]);
    content.text = async () => text;
    return { name, content };
  };
  const files = [file('a.txt', 'One\nTwo'), file('b.txt', 'Three\nFour')];
  const messages = await messagesOf('en');
  const view = (jump: Jump) => (
    <IntlProvider locale="en" messages={messages}>
      <DesignSystemProvider locale="en">
        <SourceView files={files} report={plan().report} jump={jump} onFile={() => undefined} />
      </DesignSystemProvider>
    </IntlProvider>
  );
  const { rerender } = render(view({ file: 'a.txt', line: 0 }));
  await screen.findByText('Two');
  rerender(view({ file: 'b.txt', line: 2 }));
  await screen.findByText('Four');
  await waitFor(() => expect(document.activeElement?.textContent).toBe('2Four'));
});
