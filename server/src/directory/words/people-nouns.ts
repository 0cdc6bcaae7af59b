import { wordList } from './word-list';

/** People who speak for an organization without being named; singular and plural. */
export const unnamedSpeakers = wordList(`
  official officials spokesman spokesmen spokeswoman spokeswomen spokesperson spokespersons spokespeople analyst
  analysts researcher researchers scientist scientists expert experts economist economists investigator
  investigators prosecutor prosecutors lawyer lawyers attorney attorneys representative representatives diplomat
  diplomats scholar scholars leader leaders executive executives manager managers engineer engineers source sources
  minister ministers director directors chairman chairwoman chief president secretary head officer officers police
  authorities member members staff employee employees delegate delegates strategist strategists author authors
  professor professors specialist specialists critic critics observer observers commander commanders
`);

/** Works in which an organization or a person states something. */
export const sources = wordList(`
  report reports study studies survey surveys poll polls research analysis analyses data figures statistics estimate
  estimates findings forecast forecasts projection projections statement paper review assessment index census
  bulletin website blog letter memo documents filing filings communique release announcement tally calculation
  calculations numbers
`);

/** The sources that make somebody cited even when no verb of saying stands with them. */
export const works = wordList(`
  report reports study studies survey surveys poll polls research analysis analyses data figures statistics estimate
  estimates findings forecast forecasts projection projections assessment census calculations
`);

/** Unnamed speakers who speak about an organization and not for it. */
export const outsiders = wordList('critic critics observer observers source sources');
