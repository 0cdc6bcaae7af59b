import type { ComponentType } from 'react';
import { CalendarIcon, CountryIcon, LanguageIcon } from '../icons';
import { pluginId } from '../plugin-id';
import { message } from '../translations';
import { builderOptions } from './builder-options';
import { CountryInput } from './CountryInput';
import type { FieldProps } from './field-props';
import { LanguageInput } from './LanguageInput';
import { PartialDateInput } from './PartialDateInput';

/**
 * Strapi asks for a promise, so that inputs can be loaded late; inside components it shows 'Unsupported field type'
 * until then. Ours are small and come with the plugin. Their props, which Strapi passes, it declares as none.
 */
const input = (component: ComponentType<FieldProps>) => () =>
  Promise.resolve({ default: component as ComponentType });

/** The plugin's text inputs; the server registers each under the same name, as a string. */
export const customFields = [
  {
    name: 'partial-date',
    pluginId,
    type: 'string' as const,
    icon: CalendarIcon,
    intlLabel: message('partial-date.label'),
    intlDescription: message('partial-date.description'),
    components: { Input: input(PartialDateInput) },
    options: builderOptions,
  },
  {
    name: 'country',
    pluginId,
    type: 'string' as const,
    icon: CountryIcon,
    intlLabel: message('country.label'),
    intlDescription: message('country.description'),
    components: { Input: input(CountryInput) },
    options: builderOptions,
  },
  {
    name: 'language',
    pluginId,
    type: 'string' as const,
    icon: LanguageIcon,
    intlLabel: message('language.label'),
    intlDescription: message('language.description'),
    components: { Input: input(LanguageInput) },
    options: builderOptions,
  },
];
