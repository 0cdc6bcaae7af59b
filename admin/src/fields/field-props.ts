import type { FocusEventHandler, ReactNode } from 'react';

/** What the content manager tells a custom field's input; the value comes from the form (`useField`). */
export interface FieldProps {
  name: string;
  label: ReactNode;
  /** The globe that marks a localized field. */
  labelAction?: ReactNode;
  hint?: ReactNode;
  placeholder?: string;
  required?: boolean;
  disabled?: boolean;
  onFocus?: FocusEventHandler<HTMLInputElement>;
  onBlur?: FocusEventHandler<HTMLInputElement>;
}
