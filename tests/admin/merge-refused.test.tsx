import { jest } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Planned } from '../../admin/src/merging/Planned';
import type { MergePlan } from '../../server/src/api/contracts/merges';
import { adminStore, inAdmin } from '../setup/in-admin';

const side = (documentId: string, name: string) => ({
  documentId,
  name,
  slug: documentId,
  isPublished: true,
});

const plan: MergePlan = {
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
};

const inTheWay = 'An import is running. Try again when it is done.';

const answerOf = (body: object, status = 200) =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } });

test('a merge that an import is in the way of says so, as its plan has not changed', async () => {
  Object.assign(window, { strapi: { backendURL: 'http://localhost' } });
  globalThis.fetch = async (_input, options) => {
    if (options?.method !== 'POST') return answerOf({ data: plan });
    const error = { status: 409, name: 'ConflictError', message: inTheWay, details: { changed: [] } };
    return answerOf({ data: null, error }, 409);
  };
  const store = adminStore();
  const done = jest.fn();
  render(
    (await inAdmin(store))(
      <Planned
        question={{ type: 'person', from: 'j-doe', into: 'jane-doe' }}
        swap={() => undefined}
        done={done}
      />,
    ),
  );
  const user = userEvent.setup({ delay: null });
  await user.click(await screen.findByRole('button', { name: 'Merge' }));
  const buttons = await screen.findAllByRole('button', { name: /merge/i });
  await user.click(buttons.at(-1) as HTMLElement);
  expect(await screen.findByText(inTheWay)).toBeTruthy();
  expect(done).not.toHaveBeenCalled();
});
