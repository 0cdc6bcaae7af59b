import { forwardRef, memo, useCallback, useMemo } from 'react';
import { useIntl } from 'react-intl';
import { isLanguageCode, languageCodes } from '../../../server/src/model/codes';
import { message } from '../translations';
import { CodeCombobox } from './CodeCombobox';
import { canonicalTag, nameCodes, nameOfCode } from './code-names';
import type { FieldProps } from './field-props';

/** A BCP 47 language tag: chosen from a list by name or code, or typed when the list does not have it (`sr-Latn`). */
export const LanguageInput = memo(
  forwardRef<HTMLInputElement, FieldProps>((props, ref) => {
    const { locale, formatMessage } = useIntl();
    const options = useMemo(
      () => nameCodes(languageCodes.filter(isLanguageCode), 'language', locale),
      [locale],
    );
    const unlisted = useCallback(
      (query: string) => {
        const code = canonicalTag(query);
        if (!code || !isLanguageCode(code)) return null;
        return { code, name: nameOfCode(code, 'language', locale) ?? code };
      },
      [locale],
    );
    return (
      <CodeCombobox
        {...props}
        ref={ref}
        options={options}
        unlisted={unlisted}
        unknownCode={(code) => formatMessage(message('language.unknown'), { code })}
      />
    );
  }),
);
LanguageInput.displayName = 'LanguageInput';
