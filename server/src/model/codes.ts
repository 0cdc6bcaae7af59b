import countries from 'i18n-iso-countries/codes.json';

const letters = [...'abcdefghijklmnopqrstuvwxyz'];
const languageNames = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

/** ISO 3166-1 alpha-2 codes, upper case. */
export const countryCodes: readonly string[] = countries.map(([alpha2]) => alpha2 as string).sort();

const knownCountries = new Set(countryCodes);

/** Scripts and regions that newsrooms tell apart, beside the plain two-letter codes. */
const commonTags = ['pt-BR', 'zh-Hans', 'zh-Hant'];

/** @returns whether the value is an ISO 3166-1 alpha-2 code (`CN`). */
export const isCountryCode = (value: string): boolean => knownCountries.has(value);

/** @returns whether the value is a BCP 47 tag in canonical spelling whose language exists (`en`, `zh-Hans`). */
export const isLanguageCode = (value: string): boolean => {
  try {
    const [canonical] = Intl.getCanonicalLocales(value);
    return canonical === value && languageNames.of(new Intl.Locale(value).language) !== undefined;
  } catch {
    return false;
  }
};

const twoLetterLanguages = letters
  .flatMap((first) => letters.map((second) => first + second))
  .filter(isLanguageCode);

/** Language tags to choose from: ISO 639-1 codes and a few common BCP 47 tags. Others are allowed too. */
export const languageCodes: readonly string[] = [...twoLetterLanguages, ...commonTags].sort();
