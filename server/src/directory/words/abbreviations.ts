import { wordList } from './word-list';

/** Words after which a dot belongs to the word and does not end the sentence (lower case, without the dot). */
export const dottedAbbreviations = wordList(`
  dr prof mr mrs ms mx st mt ft rev fr hon sen rep gov gen lt col maj capt cmdr adm sgt cpl pvt brig amb pres sec
  supt insp det msgr atty asst assoc jr sr esq
  corp inc ltd co bros dept univ inst assn intl natl govt min
  jan feb mar apr jun jul aug sep sept oct nov dec
  vs etc approx fig ed vol
`);

/** Legal forms that close the name of a company, and may be left out when it is named again. */
export const legalForms = wordList(`
  corporation incorporated limited company plc llc llp lp gmbh ag kg se sa sas sarl spa srl bv nv oy ab as aps
  kk pty bhd pte ooo pao oao zao jsc
`);

/** One spelling for the words that newspapers and directories write differently. */
export const canonicalSpelling: ReadonlyMap<string, string> = new Map([
  ['corp', 'corporation'],
  ['inc', 'incorporated'],
  ['ltd', 'limited'],
  ['co', 'company'],
  ['dept', 'department'],
  ['univ', 'university'],
  ['inst', 'institute'],
  ['assn', 'association'],
  ['assoc', 'association'],
  ['intl', 'international'],
  ['natl', 'national'],
  ['govt', 'government'],
  ['bros', 'brothers'],
  ['st', 'saint'],
  ['mt', 'mount'],
  ['ft', 'fort'],
  ['jr', 'junior'],
  ['sr', 'senior'],
  ['usa', 'us'],
  ['defence', 'defense'],
  ['centre', 'center'],
  ['centres', 'centers'],
  ['labour', 'labor'],
  ['programme', 'program'],
  ['harbour', 'harbor'],
  ['theatre', 'theater'],
]);
