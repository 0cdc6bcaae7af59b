import type { ComponentType } from 'react';
import { DesignSystemProvider } from '@strapi/design-system';
import { Form } from '@strapi/strapi/admin';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { IntlProvider } from 'react-intl';
import { MemoryRouter } from 'react-router-dom';
import type { FieldProps } from '../../admin/src/fields/field-props';
import { messagesOf } from '../../admin/src/translations';

interface Situation {
  value?: string | null;
  locale?: string;
  props?: Partial<FieldProps>;
  /** What the server said about the field at the last save. */
  serverError?: string;
}

/**
 * Draws one custom field in an edit form of Strapi's own, with a button after it.
 * @returns a user, the form's present value of the field, and the input
 */
export const editField = async (
  Input: ComponentType<FieldProps>,
  { value, locale = 'en', props, serverError }: Situation = {},
) => {
  const name = 'field';
  render(
    <MemoryRouter future={{ v7_startTransition: true, v7_relativeSplatPath: true }}>
      <IntlProvider locale={locale} messages={await messagesOf(locale)}>
        <DesignSystemProvider locale={locale}>
          <Form
            method="PUT"
            initialValues={{ [name]: value }}
            onSubmit={(_values, { setErrors }) => setErrors(serverError ? { [name]: serverError } : {})}
          >
            {({ values, modified }) => (
              <>
                <Input name={name} label="Written on" {...props} />
                <button type="submit">Save</button>
                <output data-testid="value">{JSON.stringify(Object.values(values)[0] ?? null)}</output>
                <output data-testid="modified">{String(modified)}</output>
              </>
            )}
          </Form>
        </DesignSystemProvider>
      </IntlProvider>
    </MemoryRouter>,
  );
  const read = (id: string): unknown => JSON.parse(screen.getByTestId(id).textContent ?? 'null');
  return {
    user: userEvent.setup({ delay: null }),
    input: screen.getByLabelText<HTMLInputElement>(/^Written on/),
    stored: () => read('value'),
    modified: () => read('modified'),
    save: () => screen.getByRole('button', { name: 'Save' }),
  };
};

/** @returns the text of the message that assistive technology announces as an error; empty when there is none. */
export const announcedError = () => document.querySelector('form [role="alert"]')?.textContent;

/** @returns what assistive technology reads after the name of an input. */
export const describedBy = (input: HTMLElement) =>
  document.getElementById(input.getAttribute('aria-describedby') ?? '')?.textContent ?? '';
