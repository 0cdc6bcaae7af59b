import { useState } from 'react';
import { useField, useFocusInputField } from '@strapi/strapi/admin';

/**
 * A field of the edit view's form that holds text or nothing.
 * @param name the field's path in the form, such as `aliases.0.language`
 * @returns the text (empty when there is none), a setter that stores null instead of an empty text, the form's
 * error as long as it is about the text that stands there, and a ref that lets `?field=<name>` focus the input
 */
export const useTextField = (name: string) => {
  const { value, error, onChange } = useField<string | null>(name);
  const focusRef = useFocusInputField<HTMLInputElement>(name);
  const text = value ?? '';
  // The form keeps an error until the next save, long after the editor has corrected the text.
  const [judged, setJudged] = useState({ error, text });
  if (judged.error !== error) setJudged({ error, text });

  return {
    text,
    setText: (next: string) => {
      if (next !== text) onChange(name, next || null);
    },
    error: judged.text === text ? error : undefined,
    focusRef,
  };
};
