import { adminApi, Form } from '@strapi/strapi/admin';
import { act, render, renderHook, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { loadedVersions } from '../../admin/src/edit-view/loaded-versions';
import { isNewer } from '../../admin/src/edit-view/newer-version';
import { openQuestions, type Question } from '../../admin/src/edit-view/questions';
import { QuestionDialogs } from '../../admin/src/edit-view/QuestionDialogs';
import { useShortcut } from '../../admin/src/edit-view/shortcuts';
import { useNewerVersion } from '../../admin/src/edit-view/useNewerVersion';
import { pollEvery, usePolledVersion } from '../../admin/src/edit-view/usePolledVersion';
import { namedOf, naming } from '../../admin/src/list-view/named-filter';
import { formLists } from '../../admin/src/publishing/form-lists';
import { UnpublishedQuestion } from '../../admin/src/publishing/UnpublishedDialog';
import { isWorthAsking, usePublishTogether } from '../../admin/src/publishing/usePublishTogether';
import type { UnpublishedEntry } from '../../server/src/api/contracts/publish-together';
import { adminStore, inAdmin } from '../setup/in-admin';

// Dialogs of the design system are slow to look through in jsdom.
jest.setTimeout(180_000);

const entry = (name: string, more: Partial<UnpublishedEntry> = {}): UnpublishedEntry => ({
  ...{ type: 'person', documentId: name.toLowerCase(), name, state: 'draft', mayPublish: true },
  ...more,
});

const version = { updatedAt: '2026-11-28T10:00:00.000Z', by: { id: 7, name: 'Erin Editor' } };

const overwriting: Question = {
  about: 'overwriting',
  version,
  byMe: false,
  address: '/admin/there',
  publishing: false,
};

let sent: Array<{ path: string; body: unknown }>;
let answer: () => [status: number, body: object];
let forget = () => {};

beforeEach(() => {
  Object.assign(window, { strapi: { backendURL: 'http://localhost' } });
  sent = [];
  globalThis.fetch = async (input, init) => {
    const { body } = init ?? {};
    sent.push({
      path: new URL(String(input)).pathname,
      body: typeof body === 'string' ? JSON.parse(body) : null,
    });
    const [status, content] = answer();
    return new Response(JSON.stringify(content), {
      status,
      headers: { 'Content-Type': 'application/json' },
    });
  };
});
afterEach(() => act(forget));

const providers = async () => {
  const store = adminStore();
  forget = () => store.dispatch(adminApi.util.resetApiState());
  const drawn = await inAdmin(store);
  return ({ children }: { children: React.ReactNode }) => drawn(children);
};

describe('whom a form links to', () => {
  test('is what was chosen last, null when it was taken away, and left open when it was not touched', () => {
    const lists = formLists({
      credits: [
        { id: 1, person: { connect: [], disconnect: [] }, organization: [] },
        { id: 2, person: { connect: [], disconnect: [{ id: 9 }] } },
        {
          __temp_key__: 'a0',
          person: { connect: [{ apiData: { documentId: 'ann' } }], disconnect: [{ id: 9 }] },
        },
        { organization: { connect: [{ documentId: 'agency' }] } },
      ],
    });
    expect(lists).toEqual({
      credits: [{ id: 1 }, { id: 2, person: null }, { person: 'ann' }, { organization: 'agency' }],
      mentions: undefined,
    });
  });

  test('is a reason to ask when readers would miss somebody', () => {
    expect(isWorthAsking({ entries: [], hidden: 0 })).toBe(false);
    expect(isWorthAsking({ entries: [entry('Cat', { state: 'modified' })], hidden: 0 })).toBe(false);
    expect(isWorthAsking({ entries: [entry('Ann')], hidden: 0 })).toBe(true);
    expect(isWorthAsking({ entries: [], hidden: 1 })).toBe(true);
  });
});

describe('the dialog about entries that are not published', () => {
  const show = async (mayTogether: boolean, entries: UnpublishedEntry[], hidden = 0) => {
    const answers: string[] = [];
    render(
      <UnpublishedQuestion
        found={{ entries, hidden }}
        articles={1}
        mayTogether={mayTogether}
        answer={(given) => answers.push(given)}
      />,
      { wrapper: await providers() },
    );
    return { answers, user: userEvent.setup({ delay: null }) };
  };

  test('publishes drafts, and of those with a newer draft the ones that are ticked', async () => {
    answer = () => [200, { data: [{ type: 'person', documentId: 'ann' }] }];
    const { answers, user } = await show(true, [
      entry('Ann'),
      entry('Not mine', { mayPublish: false }),
      entry('Cat', { state: 'modified' }),
      entry('Dan', { state: 'modified' }),
    ]);
    screen.getByText('You may not publish this one.');
    await user.click(screen.getByLabelText('Publish the changes to Cat too'));
    await user.click(screen.getByText('Publish these too'));
    await waitFor(() => expect(answers).toEqual(['published']));
    const entries = ['ann', 'cat'].map((documentId) => ({ type: 'person', documentId }));
    expect(sent).toEqual([{ path: '/newsroom/publish-together', body: { entries } }]);
  });

  test('says which entry is in the way, stays open, and lets the editor try again', async () => {
    const error = { status: 400, name: 'ValidationError', details: {} };
    answer = () => [400, { data: null, error: { ...error, message: "The person '<b>Ann</b>' cannot be" } }];
    const { answers, user } = await show(true, [entry('<b>Ann</b>')]);
    await user.click(screen.getByText('Publish these too'));
    const said = await screen.findByText(/^The person '<b>Ann<\/b>' cannot be/);
    expect(said.lang).toBe('en');
    expect(said.closest('[role=alert]')?.textContent).toMatch(/^Nothing was published\. The person/);
    expect(answers).toEqual([]);
    answer = () => [200, { data: [] }];
    await user.click(screen.getByText('Publish these too'));
    await waitFor(() => expect(answers).toEqual(['published']));
  });

  test('offers to publish without them only, and says who could, to those who may not', async () => {
    const { answers, user } = await show(false, [entry('Ann'), entry('Cat', { state: 'modified' })], 2);
    screen.getByText(/links to 3 entries/);
    screen.getByText('2 of them are entries that you may not see.');
    screen.getByText(/Somebody can whose role has/);
    expect(screen.queryByText('Publish these too')).toBeNull();
    expect(screen.getByRole('checkbox')).toHaveProperty('disabled', true);
    await user.click(screen.getByText('Publish without'));
    await user.click(screen.getByText('Cancel'));
    expect(answers).toEqual(['go on', 'cancel']);
  });
});

describe('publishing an article', () => {
  const model = 'plugin::newsroom.article';

  const publishing = async (given: 'published' | 'cancel') => {
    const Wrapper = await providers();
    const questions = openQuestions();
    questions.subscribe(() => questions.current()?.answer(given));
    const loaded = loadedVersions();
    const credits = [{ person: { connect: [{ documentId: 'ann' }], disconnect: [] } }];
    const { result } = renderHook(
      () => usePublishTogether({ questions, loaded }, { model, documentId: 'talks' }),
      {
        wrapper: ({ children }: { children: React.ReactNode }) => (
          <Wrapper>
            <Form method="PUT" initialValues={{ credits }}>
              {children}
            </Form>
          </Wrapper>
        ),
      },
    );
    return { loaded, publish: (strapis: () => Promise<void>) => act(() => result.current(strapis)) };
  };
  const halfDone = () => screen.queryByText(/^The linked entries are published, but the article is not/);

  test('asks about the form as it stands, and says so when only the linked entries got out', async () => {
    answer = () => [200, { data: { entries: [entry('Ann')], hidden: 0 } }];
    const { publish } = await publishing('published');
    expect(await publish(async () => {})).toBe(true);
    const form = { credits: [{ person: 'ann' }] };
    expect(sent).toEqual([{ path: '/newsroom/articles/unpublished', body: { articles: ['talks'], form } }]);
    await waitFor(() => expect(halfDone()).not.toBeNull());
  });

  test('goes on in silence when it is published', async () => {
    answer = () => [200, { data: { entries: [entry('Ann')], hidden: 0 } }];
    const { publish, loaded } = await publishing('published');
    await publish(async () => {
      loaded.note({
        type: `${adminApi.reducerPath}/executeMutation/fulfilled`,
        meta: {
          requestStatus: 'fulfilled',
          arg: { endpointName: 'publishDocument', originalArgs: { model, documentId: 'talks' } },
        },
      });
    });
    expect(halfDone()).toBeNull();
  });

  test.each<[string, number, object, boolean]>([
    ['is left to Strapi when everybody is published', 200, { data: { entries: [], hidden: 0 } }, false],
    ['is left to Strapi when the server cannot say', 500, { error: { status: 500, message: 'no' } }, false],
    ['does not happen when the editor cancels', 200, { data: { entries: [], hidden: 1 } }, true],
  ])('%s', async (_what, status, body, asked) => {
    answer = () => [status, body];
    const { publish } = await publishing('cancel');
    let published = false;
    const was = await publish(async () => {
      published = true;
    });
    expect([was, published]).toEqual([asked, false]);
  });
});

describe('a question before saving', () => {
  test('goes on where no view can show it', async () => {
    expect(await openQuestions().ask(overwriting)).toBe('go on');
  });

  test('names who saved, and gives the focus back when it is cancelled', async () => {
    const questions = openQuestions();
    const Wrapper = await providers();
    render(
      <Wrapper>
        <button>Save</button>
        <QuestionDialogs questions={questions} />
      </Wrapper>,
    );
    const save = screen.getByText('Save', { selector: 'button' });
    save.focus();
    let given: Promise<string> | undefined;
    act(() => {
      given = questions.ask(overwriting);
    });
    await screen.findByText(/^Erin Editor saved this entry after you opened it: Nov 28, 2026/);
    expect(questions.isAsking()).toBe(true);
    const look = screen.getByRole('link', { name: 'Look at the other version' });
    expect(look.getAttribute('target')).toBe('_blank');
    await userEvent.setup({ delay: null }).click(screen.getByText('Cancel'));
    expect(await given).toBe('cancel');
    await waitFor(() => expect(document.activeElement).toBe(save));
  });

  test('is cancelled by the next one, and when its view goes away', async () => {
    const questions = openQuestions();
    const leave = questions.subscribe(() => {});
    const first = questions.ask(overwriting);
    const second = questions.ask(overwriting);
    expect(await first).toBe('cancel');
    leave();
    expect(await second).toBe('cancel');
  });
});

describe('the keys of Save', () => {
  const press = () =>
    act(() => {
      window.dispatchEvent(
        new window.KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, cancelable: true }),
      );
    });

  test('reach Strapi when nothing is in the way, once, and not while a question is open', () => {
    let strapis = 0;
    const strapi = () => {
      strapis += 1;
    };
    window.addEventListener('keydown', strapi);
    let goOn = () => {};
    const Desk = ({ isAsking }: { isAsking: () => boolean }) => {
      useShortcut('save', { enabled: true, isAsking }, (again) => {
        goOn = again;
      });
      return null;
    };
    const no = () => false;
    const { rerender, unmount } = render(<Desk isAsking={no} />);
    press();
    expect(strapis).toBe(0);
    goOn();
    expect(strapis).toBe(1);
    goOn = () => {
      throw new Error('asked again');
    };
    const yes = () => true;
    rerender(<Desk isAsking={yes} />);
    press();
    expect(strapis).toBe(1);
    unmount();
    press();
    expect(strapis).toBe(2);
    window.removeEventListener('keydown', strapi);
  });
});

describe('the version that a window shows', () => {
  const model = 'plugin::newsroom.person';
  const request = (endpointName: string, requestStatus: string, data?: object, of = model) => ({
    type: `${adminApi.reducerPath}/executeQuery/${requestStatus}`,
    meta: { requestStatus, arg: { endpointName, originalArgs: { model: of, documentId: 'ann' } } },
    payload: data && { data },
  });

  test('is compared with one that is asked for now, whatever is under way', async () => {
    const loaded = loadedVersions();
    const old = '2026-11-28T09:00:00.000Z';
    loaded.note(request('getDocument', 'fulfilled', { updatedAt: old, locale: null, publishedAt: null }));
    const waiting: Array<(updatedAt: string) => void> = [];
    globalThis.fetch = () =>
      new Promise((resolve) => {
        waiting.push((updatedAt) =>
          resolve(
            new Response(JSON.stringify({ data: { ...version, updatedAt } }), {
              headers: { 'Content-Type': 'application/json' },
            }),
          ),
        );
      });
    const { result } = renderHook(
      () => {
        usePolledVersion({ type: 'person', documentId: 'ann' });
        return useNewerVersion(loaded, { model, documentId: 'ann', document: undefined });
      },
      { wrapper: await providers() },
    );
    await waitFor(() => expect(waiting).toHaveLength(1));
    const newer = result.current();
    await waitFor(() => expect(waiting).toHaveLength(2));
    await act(async () => {
      waiting[0]?.(old);
      waiting[1]?.(version.updatedAt);
      expect(await newer).toEqual(version);
    });
  });

  test('is that which was loaded; none while a save of its own is not loaded again', () => {
    const loaded = loadedVersions();
    const { note: pass } = loaded;
    pass(request('getDocument', 'fulfilled', { updatedAt: '1', locale: null, publishedAt: null }));
    expect(loaded.of('ann', null)).toBe('1');
    pass(request('getDocument', 'fulfilled', { updatedAt: '9', locale: null, publishedAt: 'then' }));
    pass(request('updateDocument', 'rejected'));
    expect(loaded.of('ann', undefined)).toBe('1');
    pass(request('updateDocument', 'fulfilled', { updatedAt: '2' }));
    expect(loaded.of('ann', null)).toBeUndefined();
    expect(loaded.published()).toBe(0);
    pass(request('publishDocument', 'fulfilled', {}, 'api::page.page'));
    expect(loaded.published()).toBe(0);
    pass(request('publishDocument', 'fulfilled', {}));
    expect(loaded.published()).toBe(1);
  });

  test('is older than a stored one that was saved later, as long as both are known', () => {
    expect(isNewer(version, '2026-11-28T09:59:59.999Z')).toBe(true);
    expect(isNewer(version, version.updatedAt)).toBe(false);
    expect(isNewer(version, undefined)).toBe(false);
    expect(isNewer(undefined, version.updatedAt)).toBe(false);
  });

  test('is compared with the stored one every half minute while the window is visible', async () => {
    jest.useFakeTimers();
    let visibility = 'visible';
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => visibility });
    const turn = (next: string) =>
      act(() => {
        visibility = next;
        document.dispatchEvent(new window.Event('visibilitychange'));
      });
    const pass = (time: number) => act(() => jest.advanceTimersByTimeAsync(time));
    answer = () => [200, { data: version }];
    const of = { type: 'person' as const, documentId: 'ann' };
    const { result, unmount } = renderHook(() => usePolledVersion(of), { wrapper: await providers() });
    await pass(100);
    expect(sent).toHaveLength(1);
    expect(result.current).toEqual(version);
    await pass(pollEvery + 100);
    expect(sent).toHaveLength(2);
    turn('hidden');
    await pass(10 * pollEvery);
    expect(sent).toHaveLength(2);
    turn('visible');
    await pass(100);
    expect(sent).toHaveLength(3);
    unmount();
    jest.useRealTimers();
  });
});

test('the address of a list says whom its entries name, beside what else it says', () => {
  const search = new URLSearchParams('page=3&_q=100%25&filters[$and][0][title][$eq]=a%26b');
  const named = naming(search, 'person:ann');
  expect(String(named)).toBe(
    'page=1&_q=100%25&filters%5B%24and%5D%5B0%5D%5Btitle%5D%5B%24eq%5D=a%26b&named=person%3Aann',
  );
  expect(namedOf(named)).toEqual({ type: 'person', documentId: 'ann' });
  expect(namedOf(naming(named, undefined))).toBeNull();
  expect(namedOf(new URLSearchParams('named=article:abc'))).toBeNull();
});
