import { DesignSystemProvider } from '@strapi/design-system';
import { adminApi } from '@strapi/strapi/admin';
import { act, render, renderHook, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createIntl, IntlProvider } from 'react-intl';
import { MemoryRouter } from 'react-router-dom';
import { ChooseOther } from '../../admin/src/merging/ChooseOther';
import { Sides } from '../../admin/src/merging/Sides';
import { planChange, planWords } from '../../admin/src/merging/plan-words';
import { useWordsFor } from '../../admin/src/merging/useWordsFor';
import { againstWords, factWords, reasonWords } from '../../admin/src/panels/looks-like/reason-words';
import { messagesOf } from '../../admin/src/translations';
import type { MergePlan } from '../../server/src/api/contracts/merges';
import { adminStore, inAdmin } from '../setup/in-admin';

const none = { count: 0, examples: [] };

const side = (documentId: string, name: string) => ({
  documentId,
  name,
  slug: documentId,
  isPublished: true,
});

const plan = (change: Partial<MergePlan> = {}): MergePlan => ({
  type: 'person',
  from: side('j-doe', 'J. Doe'),
  into: side('jane-doe', 'Jane Doe'),
  links: [],
  items: [],
  fields: [],
  slugs: [],
  hiddenLinks: 0,
  problems: [],
  fingerprint: 'f',
  ...change,
});

const speaking = async (locale: string) => createIntl({ locale, messages: await messagesOf(locale) });

const credits = (version: 'draft' | 'published', locale = 'en') => ({
  owner: 'article' as const,
  list: 'credits',
  version,
  locale,
  links: { count: 3, examples: ['By Doe', 'On talks'] },
  doubles: { count: 1, examples: ['By Doe'] },
});

test('the other entry is looked for by name on the server, without the one that is known', async () => {
  Object.assign(window, { strapi: { backendURL: 'http://localhost' } });
  const asked: URL[] = [];
  globalThis.fetch = async (input) => {
    asked.push(new URL(String(input)));
    const results = [
      { documentId: 'known', name: 'J. Doe', slug: 'j-doe' },
      { documentId: 'found', name: 'Jane Doe', slug: 'jane-doe', disambiguation: 'a poet' },
    ];
    return new Response(JSON.stringify({ results }), { headers: { 'Content-Type': 'application/json' } });
  };
  const store = adminStore();
  const choose = jest.fn();
  render((await inAdmin(store))(<ChooseOther type="person" known="known" choose={choose} />));
  const user = userEvent.setup({ delay: null });
  await user.type(screen.getByRole('combobox', { name: 'The other entry' }), 'Doe & Co #1');
  await waitFor(() =>
    expect(asked.map(({ searchParams }) => searchParams.get('_q'))).toContain('Doe & Co #1'),
  );
  await user.click(await screen.findByRole('option', { name: 'Jane Doe (a poet)' }));
  expect(choose).toHaveBeenCalledWith('found');
  expect(screen.queryByRole('option', { name: /^J\. Doe/ })).toBeNull();
  expect(asked.every(({ pathname }) => pathname.endsWith('plugin::newsroom.person'))).toBe(true);
  act(() => {
    store.dispatch(adminApi.util.resetApiState());
  });
}, 180_000);

describe('a plan in words', () => {
  test('says what is the same of drafts and published versions once, and languages apart', async () => {
    const words = planWords(
      plan({ links: [credits('draft'), credits('published'), credits('draft', 'fr')] }),
      await speaking('en'),
    );
    const details = [
      'For example in By Doe, On talks',
      '1 of them says what is there already: the two become one',
    ];
    expect(words).toEqual([
      {
        title: 'merging.section.links',
        lines: [
          { text: '3 credits in articles (English)', details, versions: 'drafts and published versions' },
          { text: '3 credits in articles (French)', details, versions: 'drafts' },
        ],
      },
    ]);
  });

  test('counts names beyond those that it tells, says what is there already and what goes', async () => {
    const [section] = planWords(
      plan({
        items: [
          {
            list: 'aliases',
            version: 'draft',
            added: { count: 7, examples: ['J. Doe', 'JD'] },
            doubles: { count: 1, examples: ['Doe'] },
            dropped: none,
          },
          {
            list: 'ties',
            version: 'published',
            added: none,
            doubles: none,
            dropped: { count: 2, examples: [] },
          },
        ],
      }),
      await speaking('en'),
    );
    expect(section?.lines.map(({ text, details, versions }) => [text, ...details, versions])).toEqual([
      ['7 other names come along', 'J. Doe, JD and 5 more', 'drafts'],
      ['1 entry is there already and is not added', 'Doe', 'drafts'],
      ['2 ties between the two go', 'published versions'],
    ]);
  });

  test('names fields, addresses and links that nobody will see', async () => {
    const words = planWords(
      plan({
        fields: [{ field: 'familyName', version: 'draft', value: '<b>Doe</b>' }],
        slugs: ['j-doe'],
        hiddenLinks: 1,
      }),
      await speaking('en'),
    );
    expect(words.map(({ lines: [line] }) => [line?.text, ...(line?.details ?? [])])).toEqual([
      ['Family name', '<b>Doe</b>'],
      ['j-doe will lead to Jane Doe'],
      ['Until Jane Doe is published, 1 link in a published version shows nobody.'],
    ]);
  });

  test.each([
    ['de', '3 Mitwirkungen in Artikeln (Französisch)'],
    ['fr', '3 signatures dans des articles (français)'],
    ['es', '3 créditos en artículos (francés)'],
    ['zh-Hans', '文章中的 3 个署名 (法语)'],
  ])('speaks %s', async (locale, text) => {
    const [section] = planWords(plan({ links: [credits('draft', 'fr')] }), await speaking(locale));
    expect(section?.lines[0]?.text).toBe(text);
  });

  test('made again says what is new in it and what is no more', async () => {
    const intl = await speaking('en');
    const before = planWords(plan({ slugs: ['j-doe'], hiddenLinks: 1 }), intl);
    const now = planWords(plan({ slugs: ['j-doe'], hiddenLinks: 2 }), intl);
    expect(planChange(before, now)).toEqual({
      come: ['Until Jane Doe is published, 2 links in published versions show nobody.'],
      gone: ['Until Jane Doe is published, 1 link in a published version shows nobody.'],
    });
    expect(planChange(now, now)).toEqual({ come: [], gone: [] });
  });
});

test('a look-alike says why, what speaks against it, and a few facts', async () => {
  const intl = await speaking('en');
  const name = (text: string) => ({ text, field: 'name' as const });
  expect(reasonWords(intl, { kind: 'initials', own: name('J. Doe'), other: name('Jane Doe') })).toBe(
    'The initials fit: J. Doe, Jane Doe',
  );
  expect(againstWords(intl, { kind: 'country', own: 'GB', other: 'IN' })).toBe('But another country: GB, IN');
  const entry = { ...side('j-doe', 'J. Doe'), disambiguation: null, classification: null, country: null };
  expect(factWords(intl, { ...entry, organization: 'Acme', articles: 1 })).toEqual([
    'Acme',
    '1 article',
    'Published',
    'j-doe',
  ]);
  expect(factWords(intl, { ...entry, organization: null, articles: null })).toEqual(['Published', 'j-doe']);
});

test('the sides say who stays and who goes, with names as text, and swap at a press of the button', async () => {
  const swap = jest.fn();
  const { from, into } = plan({ from: side('j-doe', '<img src=x>') });
  if (!from || !into) throw new Error('Both sides are there.');
  render(
    <MemoryRouter future={{ v7_startTransition: true, v7_relativeSplatPath: true }}>
      <IntlProvider locale="en" messages={await messagesOf('en')}>
        <DesignSystemProvider locale="en">
          <Sides type="person" from={from} into={into} isBusy={false} swap={swap} />
        </DesignSystemProvider>
      </IntlProvider>
    </MemoryRouter>,
  );
  expect(screen.getByRole('region', { name: 'Jane Doe' }).textContent).toMatch(/^Stays/);
  expect(screen.getByRole('region', { name: '<img src=x>' }).textContent).toMatch(/^Goes/);
  await userEvent.setup({ delay: null }).click(screen.getByRole('button', { name: /^Swap/ }));
  expect(swap).toHaveBeenCalledTimes(1);
});

test('entries that changed meanwhile are named in quotation marks of the reader', async () => {
  const messages = await messagesOf('fr');
  const { result } = renderHook(() => useWordsFor(), {
    wrapper: ({ children }: { children: React.ReactNode }) => (
      <IntlProvider locale="fr" messages={messages}>
        {children}
      </IntlProvider>
    ),
  });
  const changed = [{ type: 'person', documentId: 'ann', name: 'Ann', isGone: false }];
  const refusal = { status: 409, name: 'ConflictError' as const, message: 'Changed', details: { changed } };
  expect(result.current(refusal)).toMatch(/la personne «\s?Ann\s?»/);
});
