import type { ReactNode } from 'react';

/** The coloured card on which the Content-Type Builder shows the kind of a field. */
const card = (name: string, glyph: ReactNode) => {
  const Icon = () => (
    <svg viewBox="0 0 32 32" xmlns="http://www.w3.org/2000/svg" aria-hidden="true">
      <rect x="0.5" y="4.5" width="31" height="23" rx="2.5" fill="#f0f0ff" stroke="#d9d8ff" />
      <g fill="none" stroke="#4945ff" strokeWidth="1.4" strokeLinecap="round" strokeLinejoin="round">
        {glyph}
      </g>
    </svg>
  );
  Icon.displayName = name;
  return Icon;
};

/** A calendar leaf with one day known. */
export const CalendarIcon = card(
  'CalendarIcon',
  <>
    <rect x="10" y="10" width="12" height="11" rx="1.5" />
    <path d="M10 13.5h12M13 8.5v3M19 8.5v3M13 17.5h2" />
  </>,
);

/** A flag on its pole. */
export const CountryIcon = card('CountryIcon', <path d="M11.5 22.5v-13M11.5 10h9.5l-2.2 3.2L21 16.5h-9.5" />);

/** A speech bubble with two lines of text. */
export const LanguageIcon = card(
  'LanguageIcon',
  <>
    <path d="M10 9.5h12v9h-6.5l-3 3v-3H10z" />
    <path d="M13 12.5h6M13 15.5h4" />
  </>,
);
