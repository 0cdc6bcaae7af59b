import { forwardRef, memo, useState } from 'react';
import { Box, Field, TextInput, Typography, useComposedRefs } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { message } from '../translations';
import type { FieldProps } from './field-props';
import { isUnfinished, partialDateFaultInWords, partialDateInWords } from './partial-date-words';
import { useTextField } from './useTextField';

/**
 * A date as far as the source knows it: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. Says at once what is wrong with the
 * text, or what it means; never changes what was typed.
 */
export const PartialDateInput = memo(
  forwardRef<HTMLInputElement, FieldProps>((props, ref) => {
    const { name, label, labelAction, hint, placeholder, required, disabled, onFocus, onBlur } = props;
    const intl = useIntl();
    const { text, setText, error, focusRef } = useTextField(name);
    const inputRef = useComposedRefs(ref, focusRef);
    const [typing, setTyping] = useState(false);

    const unjudged = text === '' || (typing && isUnfinished(text));
    const fault = unjudged ? null : partialDateFaultInWords(text, intl);
    const meaning = partialDateInWords(text, intl);

    return (
      <Field.Root
        name={name}
        required={required}
        error={fault ?? error}
        hint={
          <>
            {meaning && (
              <Typography variant="pi" fontWeight="semiBold">
                {meaning}
                {hint && ' · '}
              </Typography>
            )}
            {hint ?? (!meaning && intl.formatMessage(message('partial-date.hint')))}
          </>
        }
      >
        <Field.Label action={labelAction}>{label}</Field.Label>
        <TextInput
          ref={inputRef}
          type="text"
          inputMode="numeric"
          autoComplete="off"
          placeholder={placeholder || intl.formatMessage(message('partial-date.placeholder'))}
          value={text}
          disabled={disabled}
          onChange={(event: React.ChangeEvent<HTMLInputElement>) => setText(event.target.value)}
          onFocus={(event: React.FocusEvent<HTMLInputElement>) => {
            setTyping(true);
            onFocus?.(event);
          }}
          onBlur={(event: React.FocusEvent<HTMLInputElement>) => {
            setTyping(false);
            onBlur?.(event);
          }}
        />
        <Field.Hint />
        <Box role="alert">
          <Field.Error />
        </Box>
      </Field.Root>
    );
  }),
);
PartialDateInput.displayName = 'PartialDateInput';
