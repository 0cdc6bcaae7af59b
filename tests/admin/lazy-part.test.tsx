import { Suspense } from 'react';
import { DesignSystemProvider } from '@strapi/design-system';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { IntlProvider } from 'react-intl';
import { lazyPart } from '../../admin/src/components/lazyPart';
import { messagesOf } from '../../admin/src/translations';

test('a part whose code cannot be had says so, leaves the form beside it, and can be asked for again', async () => {
  const loads = [
    async () => Promise.reject(new TypeError('Failed to fetch dynamically imported module')),
    async () => Promise.reject(new TypeError('Failed to fetch dynamically imported module')),
    async () =>
      ({ name }: { name: string }) => <p>Known with {name}</p>,
  ];
  const Part = lazyPart<{ name: string }>(() => (loads.length > 1 ? loads.shift() : loads[0])!());
  render(
    <IntlProvider locale="en" messages={await messagesOf('en')}>
      <DesignSystemProvider locale="en">
        <input aria-label="Title" defaultValue="Not saved" />
        <Suspense fallback="Loading">
          <Part name="Jane" />
        </Suspense>
      </DesignSystemProvider>
    </IntlProvider>,
  );
  const user = userEvent.setup({ delay: null });
  expect((await screen.findByText(/could not be loaded/)).closest('[role=alert]')).not.toBeNull();
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  await user.click(await screen.findByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('Known with Jane')).toBeTruthy();
  expect(screen.getByLabelText<HTMLInputElement>('Title').value).toBe('Not saved');
});
