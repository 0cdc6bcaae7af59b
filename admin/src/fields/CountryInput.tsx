import { forwardRef, memo, useMemo } from 'react';
import { useIntl } from 'react-intl';
import { countryCodes } from '../../../server/src/model/codes';
import { message } from '../translations';
import { CodeCombobox } from './CodeCombobox';
import { nameCodes } from './code-names';
import type { FieldProps } from './field-props';

const unlisted = () => null;

/** An ISO 3166-1 country, searched by its name in the editor's language or by its code. */
export const CountryInput = memo(
  forwardRef<HTMLInputElement, FieldProps>((props, ref) => {
    const { locale, formatMessage } = useIntl();
    const options = useMemo(() => nameCodes(countryCodes, 'region', locale), [locale]);
    return (
      <CodeCombobox
        {...props}
        ref={ref}
        options={options}
        unlisted={unlisted}
        unknownCode={(code) => formatMessage(message('country.unknown'), { code })}
      />
    );
  }),
);
CountryInput.displayName = 'CountryInput';
