import '../setup/patience';
import type { ReactNode } from 'react';
import { Accordion, DesignSystemProvider, Field, TextInput } from '@strapi/design-system';
import { adminApi, Form, useForm } from '@strapi/strapi/admin';
import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { IntlProvider } from 'react-intl';
import { Provider } from 'react-redux';
import { MemoryRouter } from 'react-router-dom';
import { inOrderOfTime, organizationOf, type FormItem } from '../../admin/src/timeline/items';
import { Timeline } from '../../admin/src/timeline/Timeline';
import { messagesOf } from '../../admin/src/translations';
import type { EntryParty } from '../../server/src/api/contracts/entry-panels';
import { adminStore } from '../setup/in-admin';

const noLink = { connect: [], disconnect: [] };

const roles: FormItem[] = [
  { __temp_key__: 'a2', id: 12, role: 'minister', from: '2012-12', to: '2017', organization: noLink },
  { __temp_key__: 'a0', id: 10, role: 'adviser', organization: noLink },
  { __temp_key__: 'a1', id: 11, role: 'governor', from: '2004', to: '2012', organization: noLink },
  {
    __temp_key__: 'a3',
    role: null,
    kind: 'member',
    from: '2016',
    organization: { connect: [{ name: 'State <b>Council</b>' }], disconnect: [] },
  },
];

const saved: EntryParty[] = [
  { item: 12, organization: { documentId: 'mps', name: 'Ministry' }, source: null },
  { item: 10, organization: null, source: null },
  { item: 11, organization: { documentId: 'gx', name: 'Guangxi' }, source: null },
];

let answers: Array<() => Response>;
let forget = () => {};

const json = (status: number, body: object) =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } });

const tell = (parties: EntryParty[]) => () => json(200, { data: parties });

/** What the form holds, as the test sees it. */
const Held = () => {
  const values = useForm('Held', (form) => form.values);
  return <output data-testid="held">{JSON.stringify(values)}</output>;
};

/** The list as Strapi draws it: a label, and an accordion whose items are drawn when they are open. */
const StrapisList = () => {
  const values = useForm('StrapisList', (form) => form.values) as { affiliations: FormItem[] };
  return (
    <Field.Root>
      <div>
        <Field.Label>{`Affiliations\u00a0(${values.affiliations.length})`}</Field.Label>
      </div>
      <Accordion.Root>
        {values.affiliations.map(({ __temp_key__: key, role }, index) => (
          <Accordion.Item key={key} value={key}>
            <Accordion.Header>
              <Accordion.Trigger>{role}</Accordion.Trigger>
            </Accordion.Header>
            <Accordion.Content>
              <Field.Root name={`affiliations.${index}.from`}>
                <TextInput aria-label={`From of ${role}`} />
              </Field.Root>
            </Accordion.Content>
          </Accordion.Item>
        ))}
      </Accordion.Root>
    </Field.Root>
  );
};

interface Situation {
  affiliations?: FormItem[];
  disabled?: boolean;
  mayChange?: boolean;
  locale?: string;
  list?: ReactNode;
}

const show = async ({
  affiliations = roles,
  disabled = false,
  mayChange = true,
  locale = 'en',
  list,
}: Situation = {}) => {
  globalThis.fetch = async () => (answers.length > 1 ? answers.shift() : answers[0])?.() ?? json(500, {});
  const store = adminStore();
  forget = () => store.dispatch(adminApi.util.resetApiState());
  render(
    <Provider store={store}>
      <MemoryRouter future={{ v7_startTransition: true, v7_relativeSplatPath: true }}>
        <IntlProvider locale={locale} messages={await messagesOf(locale)} onError={() => {}}>
          <DesignSystemProvider locale={locale}>
            <Form method="PUT" initialValues={{ affiliations }} disabled={disabled}>
              <Timeline place="people" documentId="guo" status="draft" mayChange={mayChange} />
              {list ?? <StrapisList />}
              <Held />
            </Form>
          </DesignSystemProvider>
        </IntlProvider>
      </MemoryRouter>
    </Provider>,
  );
  await screen.findByText(/^Ministry$|could not be loaded/);
  return {
    user: userEvent.setup({ delay: null }),
    held: () =>
      (JSON.parse(screen.getByTestId('held').textContent ?? '{}') as { affiliations: FormItem[] })
        .affiliations,
  };
};

const rows = () => within(screen.getByRole('list')).getAllByRole('listitem');

beforeEach(() => {
  answers = [tell(saved)];
  Object.assign(window, { strapi: { backendURL: 'http://localhost' } });
});
afterEach(() => act(() => forget()));

test('roles stand in order of time, with their organizations, dates in words and what held at the same time', async () => {
  await show();
  expect(rows().map(({ textContent }) => textContent)).toEqual([
    'governorGuangxi2004 to 2012',
    'ministerMinistryDecember 2012 to 2017At the same time: Member',
    'MemberState <b>Council</b>since 2016At the same time: minister',
    'adviserNo organization namedNo date known',
  ]);
});

test('dates are in the words of the language', async () => {
  await show({ locale: 'de' });
  expect(await screen.findByText('Dezember 2012 bis 2017')).toBeTruthy();
  expect(screen.getByText('Kein Datum bekannt')).toBeTruthy();
});

test('the list is put in this order, each item whole, and back again', async () => {
  const { user, held } = await show();
  await user.click(screen.getByRole('button', { name: 'Put the list in this order' }));
  const [minister, adviser, governor, member] = roles;
  expect(held()).toEqual([governor, minister, member, adviser]);
  expect(screen.getByText(/The list in the form is now in this order/)).toBeTruthy();
  const undo = screen.getByRole('button', { name: 'Put it back as it was' });
  expect(document.activeElement).toBe(undo);
  await user.click(undo);
  expect(held()).toEqual(roles);
  expect(screen.getByRole('button', { name: 'Put the list in this order' })).toBeTruthy();
});

test('a list that is in order has nothing to put in order', async () => {
  await show({ affiliations: inOrderOfTime(roles).map(({ item }) => item) });
  expect(screen.queryByRole('button', { name: /order/ })).toBeNull();
});

test('pressing a role opens it in the form and puts the cursor into its first date', async () => {
  const { user } = await show();
  await user.click(screen.getAllByRole('button', { name: 'governor' })[0] as HTMLElement);
  await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('From of governor')));
  await user.click(screen.getAllByRole('button', { name: 'governor' })[0] as HTMLElement);
  expect(document.activeElement).toBe(screen.getByLabelText('From of governor'));
});

test('where the form does not show the list, that is said', async () => {
  const { user } = await show({ list: <p>Other fields</p> });
  await user.click(screen.getByRole('button', { name: 'governor' }));
  expect(screen.getAllByText('This view of the form does not show the list.')).toHaveLength(2);
});

test('a role is added as Strapi would add one', async () => {
  const { user, held } = await show();
  await user.click(screen.getByRole('button', { name: 'Add an affiliation' }));
  expect(held().at(-1)).toMatchObject({
    ...{ kind: 'other', organization: noLink, source: noLink },
    __temp_key__: expect.any(String),
  });
  expect(new Set(held().map(({ __temp_key__: key }) => key)).size).toBe(5);
});

test.each([
  ['what is published', { disabled: true }],
  ['what somebody may not change', { mayChange: false }],
])('%s can be looked at', async (_what, situation) => {
  await show(situation);
  expect(screen.queryByRole('button', { name: /order|Add/ })).toBeNull();
  expect(rows()).toHaveLength(4);
});

test('names that could not be loaded leave the rest as it is, and are asked for again', async () => {
  answers = [() => json(500, { error: { status: 500, message: 'No' } }), tell(saved)];
  const { user } = await show();
  await screen.findByText(/This could not be loaded/);
  expect(rows()).toHaveLength(4);
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('Ministry')).toBeTruthy();
  expect(screen.queryByText(/This could not be loaded/)).toBeNull();
});

test('an organization is that of the form, where the editor has changed it', () => {
  const item = { __temp_key__: 'a', id: 12 };
  const [ministry] = saved;
  expect(organizationOf(item, saved)).toBe(ministry?.organization?.name);
  expect(organizationOf({ ...item, organization: { disconnect: [{}] } }, saved)).toBeNull();
  expect(
    organizationOf({ ...item, organization: { disconnect: [{}], connect: [{ label: 'New' }] } }, saved),
  ).toBe('New');
});

test('what is no date counts as unknown', () => {
  const order = inOrderOfTime([
    { __temp_key__: 'a', from: '2017-13' },
    { __temp_key__: 'b', from: '2018' },
  ]);
  expect(order.map(({ item }) => item.__temp_key__)).toEqual(['b', 'a']);
});
