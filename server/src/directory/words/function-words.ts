import { wordList } from './word-list';

export const prepositions = wordList(`
  of at in on for with from to by about against between among into onto over under through during before after since
  until till toward towards upon without within across behind beyond near outside inside around like unlike than
  via per despite including amid alongside
`);

export const articles = wordList('the a an');

export const conjunctions = wordList(`
  and but or nor so yet while as that if because when where although though whether whereas unless once since before
  after until how what which why than then
`);

/** Words that open a sentence with a capital and are no part of the name that follows. */
export const sentenceOpeners = wordList(`
  the a an and but or nor so yet while as that if because when where although though whether whereas unless once since
  before after until how what which why than then of at in on for with from to by about against between among into
  over under through during toward upon without within across behind beyond near outside inside around like unlike
  despite including amid alongside both either neither each every all some many most few several other another such
  no not only even just still also again always never often soon here there now today yesterday tomorrow tonight
  last next this these those he she it they we you i his her its their our your my who whom whose
  meanwhile however moreover furthermore nevertheless nonetheless instead indeed thus hence therefore otherwise
  perhaps maybe later earlier afterward afterwards besides elsewhere according thanks two three four five six seven
  eight nine ten one first second third more less much says said asked told does did do is are was were has have had
  can could will would should may might must let yes well
`);

export const adverbs = wordList(`
  also later then now still again once never always often even just only too first earlier recently
  today yesterday long repeatedly previously
`);

export const months = wordList(`
  january february march april may june july august september october november december
  jan feb mar apr jun jul aug sep sept oct nov dec
`);

export const weekdays = wordList('monday tuesday wednesday thursday friday saturday sunday');

/** Adverbs that open a sentence and are parted from it by a comma. */
export const sentenceAdverbs = wordList(`
  meanwhile however moreover furthermore nevertheless nonetheless instead indeed thus hence therefore otherwise perhaps
  afterward afterwards besides elsewhere
`);
