import { adminApi } from '@strapi/strapi/admin';
import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useForgetLikenessMutation } from '../../admin/src/api/checks';
import { LikelyDuplicates } from '../../admin/src/pages/checks/LikelyDuplicates';
import { LooksLike } from '../../admin/src/panels/looks-like/LooksLike';
import { adminStore, inAdmin } from '../setup/in-admin';

// What a role may do is asked of Strapi's session, which there is none of here.
jest.mock('../../admin/src/merging/useAllowed', () => ({
  useAllowed: () => ({ mayDecide: true, mayMerge: true }),
}));

const entry = (name: string) => ({
  ...{ documentId: name.toLowerCase(), name, slug: name.toLowerCase(), isPublished: true, articles: 1 },
  ...{ disambiguation: null, classification: null, country: null, organization: null },
});

const pair = (one: string, other: string) => ({
  ...{ one: entry(one), other: entry(other), score: 90, reasons: [], against: [] },
});

let pairs: Record<string, object[] | null>;
let asked: string[];
let forget = () => {};

const json = (body: object, status = 200) =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } });

beforeEach(() => {
  Object.assign(window, { strapi: { backendURL: 'http://localhost' } });
  asked = [];
  pairs = { person: [pair('Ann', 'Anna'), pair('Bo', 'Bob')], organization: null };
  globalThis.fetch = async (input, init) => {
    const url = new URL(String(input));
    if (init?.method === 'POST') {
      pairs['person'] = [pair('Bo', 'Bob')];
      return json({ data: {} });
    }
    asked.push(url.searchParams.get('type') ?? '');
    const data = pairs[asked.at(-1) ?? ''];
    // Some answers never come.
    if (!data) return new Promise(() => {});
    return json({ data, meta: { pagination: { page: 1, pageSize: 10, total: data.length } } });
  };
});
afterEach(() => act(() => forget()));

/** What the page does when all is checked again. */
const Again = () => {
  const [tell] = useForgetLikenessMutation();
  return <button onClick={() => void tell()}>Check again</button>;
};

const show = async (what: React.ReactNode) => {
  const store = adminStore();
  forget = () => store.dispatch(adminApi.util.resetApiState());
  const drawn = await inAdmin(store);
  const { rerender } = render(drawn(what));
  return {
    user: userEvent.setup({ delay: null }),
    showNow: (content: React.ReactNode) => rerender(drawn(content)),
  };
};

test('pairs of one type are never shown as those of the other', async () => {
  const { user } = await show(<LikelyDuplicates />);
  await screen.findByRole('link', { name: 'Anna' });
  await user.click(screen.getByRole('combobox'));
  await user.click(await screen.findByRole('option', { name: 'Organizations' }));
  await waitFor(() => expect(asked).toEqual(['person', 'organization']));
  expect(screen.queryByRole('link', { name: 'Anna' })).toBeNull();
});

test('a pair that is none goes from the list, and the focus goes to what was decided', async () => {
  const { user } = await show(<LikelyDuplicates />);
  await user.click(await screen.findByRole('button', { name: 'Not the same: Ann, Anna' }));
  await waitFor(() => expect(screen.queryByRole('link', { name: 'Anna' })).toBeNull());
  expect(document.activeElement?.textContent).toMatch(/^Not the same: Ann \/ Anna/);
});

test('pairs are looked for again when all is checked again', async () => {
  const { user } = await show(
    <>
      <Again />
      <LikelyDuplicates />
    </>,
  );
  await screen.findByRole('link', { name: 'Anna' });
  await user.click(screen.getByRole('button', { name: 'Check again' }));
  await waitFor(() => expect(asked).toEqual(['person', 'person']));
});

test('beside an entry, the focus goes to what was decided as well', async () => {
  const alike = [{ entry: entry('Anna'), score: 90, reasons: [], against: [] }];
  const given = { type: 'person' as const, documentId: 'ann' };
  const { user, showNow } = await show(<LooksLike {...given} alike={alike} distinct={[]} />);
  await user.click(screen.getByRole('button', { name: /^Not the same.*Anna/ }));
  const distinct = [{ documentId: 'anna', name: 'Anna', by: 'Eva', at: '2026-11-28T10:00:00.000Z' }];
  showNow(<LooksLike {...given} alike={[]} distinct={distinct} />);
  await waitFor(() => expect(document.activeElement?.textContent).toMatch(/Anna.*Eva/));
});
