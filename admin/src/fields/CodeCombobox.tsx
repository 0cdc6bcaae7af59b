import { forwardRef, useState } from 'react';
import { Box, Combobox, ComboboxOption, Field, Typography, useComposedRefs } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { message } from '../translations';
import { searchCodes, type CodeOption } from './code-names';
import type { FieldProps } from './field-props';
import { useTextField } from './useTextField';

interface CodeComboboxProps extends FieldProps {
  options: readonly CodeOption[];
  /** A code that the query spells although the list does not have it. */
  unlisted: (query: string) => CodeOption | null;
  /** Said beside a stored code that nobody knows. */
  unknownCode: (code: string) => string;
}

const labelOf = ({ code, name }: CodeOption) => (name === code ? code : `${name} (${code})`);

/** A searchable list of codes by name or code; stores the code. A stored code that nobody knows stays, with a warning. */
export const CodeCombobox = forwardRef<HTMLInputElement, CodeComboboxProps>((props, ref) => {
  const { name, label, labelAction, hint, placeholder, required, disabled, options, unlisted, unknownCode } =
    props;
  const { formatMessage } = useIntl();
  const { text: code, setText: setCode, error, focusRef } = useTextField(name);
  const inputRef = useComposedRefs(ref, focusRef);
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState<string | null>(null);

  const known = options.find((option) => option.code === code) ?? unlisted(code);
  const chosen = code === '' ? null : (known ?? { code, name: code });
  const query = typed ?? '';
  const found = searchCodes(chosen && !options.includes(chosen) ? [chosen, ...options] : options, query);
  const extra = unlisted(query.trim());
  const offered = extra && !found.some((option) => option.code === extra.code) ? [...found, extra] : found;
  const shown = open ? offered : chosen ? [chosen] : [];

  const choose = (next: string | undefined) => {
    setCode(next ?? '');
    setTyped(null);
  };

  const show = (next: boolean) => {
    setOpen(next);
    if (!next && typed === '') choose(undefined);
  };

  /** Escape gives up the search; Enter takes the best match, so that typing a code and Enter is enough. */
  const pressKey = (event: React.KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Escape') setTyped(null);
    const [best] = offered;
    const highlighted = event.currentTarget.getAttribute('aria-activedescendant');
    if (event.key !== 'Enter' || !open || query === '' || highlighted || !best) return;
    event.preventDefault();
    choose(best.code);
    setOpen(false);
  };

  return (
    <Field.Root name={name} required={required} error={error} hint={hint}>
      <Field.Label action={labelAction}>{label}</Field.Label>
      <Combobox
        ref={inputRef}
        // The list is searched here, where a code counts more than letters inside a name.
        autocomplete="none"
        aria-autocomplete="list"
        isPrintableCharacter={() => false}
        open={open}
        onOpenChange={show}
        value={code || undefined}
        textValue={typed ?? (chosen ? labelOf(chosen) : '')}
        placeholder={placeholder || formatMessage(message('code.placeholder'))}
        clearLabel={formatMessage(message('code.clear'))}
        noOptionsMessage={() => formatMessage(message('code.none'))}
        disabled={disabled}
        onChange={choose}
        onClear={() => choose(undefined)}
        onInputChange={(event: React.ChangeEvent<HTMLInputElement>) => {
          setTyped(event.target.value);
          setOpen(true);
        }}
        onKeyDown={pressKey}
        onFocus={props.onFocus}
        onBlur={(event: React.FocusEvent<HTMLInputElement>) => {
          if (!open) setTyped(null);
          props.onBlur?.(event);
        }}
      >
        {/* One child: the list is short enough to do without virtual scrolling, which arrow keys cannot cross. */}
        <>
          {shown.map((option) => (
            <ComboboxOption key={option.code} value={option.code} textValue={labelOf(option)}>
              {labelOf(option)}
            </ComboboxOption>
          ))}
        </>
      </Combobox>
      {chosen && !known && (
        <Typography variant="pi" textColor="warning600">
          {unknownCode(code)}
        </Typography>
      )}
      <Field.Hint />
      <Box role="alert">
        <Field.Error />
      </Box>
    </Field.Root>
  );
});
CodeCombobox.displayName = 'CodeCombobox';
