import { wordList } from './word-list';

/** Forms of address that stand before a name and say nothing about an office (lower case, without the dot). */
export const honorifics = wordList(`
  dr doctor prof professor mr mister mrs ms miss mx sir dame lord lady madam madame monsieur herr frau senor senora
  gen lt col maj capt cmdr adm sgt cpl pvt brig sen rep gov hon rev fr msgr amb pres supt insp det
  sheikh shaykh imam rabbi ayatollah pastor sister brother saint
`);

/** Forms of address that make a person of any name that follows, also of one that is not in the directory. */
export const addressing = wordList(
  'dr mr mrs ms miss mx prof professor senator congressman congresswoman ambassador',
);

/** As `addressing`, but only with the dot: without it they are ordinary words. */
export const addressingWithDot = wordList('gen lt col maj capt cmdr adm sgt sen rep gov rev amb pres');

/** Nouns that say what somebody is; singular, lower case. */
export const roleNouns = wordList(`
  president minister premier chancellor secretary councilor councillor chairman chairwoman chair chairperson director
  chief executive officer ceo cfo cto coo head leader spokesman spokeswoman spokesperson ambassador envoy
  representative commissioner governor mayor senator congressman congresswoman lawmaker legislator parliamentarian
  judge justice prosecutor attorney lawyer counsel general admiral colonel major captain lieutenant sergeant
  commander marshal professor lecturer scholar scientist researcher analyst economist historian strategist expert
  specialist adviser advisor consultant fellow dean rector provost editor journalist reporter correspondent
  columnist writer author founder cofounder owner partner manager engineer architect physician nurse king queen
  prince princess emperor pope cardinal archbishop bishop coach trustee treasurer deputy member official diplomat
  inspector superintendent comptroller speaker whip delegate negotiator coordinator administrator principal
  headmaster student activist campaigner politician candidate undersecretary veteran physicist chemist biologist
  epidemiologist virologist sociologist psychologist anthropologist criminologist technologist theorist
  investigator instructor teacher curator critic producer organizer organiser entrepreneur investor banker
  economist statistician demographer auditor ombudsman registrar alderman sheriff constable detective agent
  cochair cochairman cochairwoman cofounder vicechairman chairmanship
`);

/** Words that may stand before or inside a role: `deputy foreign minister`, `former senior analyst`. */
export const roleModifiers = wordList(`
  vice deputy senior junior chief acting former ex assistant associate executive managing general prime foreign
  defense defence finance interior national security first state attorney permanent special co research visiting
  adjunct emeritus political principal staff honorary interim outgoing incoming retired longtime veteran under joint
  supreme founding cyber policy program programme project press communications military naval police intelligence
  technology information operating financial medical legal economic trade commerce energy health education justice
  environment transport agriculture culture labor labour home homeland public council party
`);

/** Words that open a name which is not a person's: `USS George Washington`, `Camp David`. */
export const thingsNamedAfterPeople = wordList(`
  uss hms ss hotel fort camp lake mount mt port cape operation hurricane storm typhoon cyclone lycee stade
`);

/** Suffixes that make another person of the same name. */
export const generationSuffixes = wordList('junior senior ii iii iv');

/** Role nouns that are family names too: `Stephen King` is a name, `Deputy Editor` is not. */
export const rolesThatAreNames = wordList(
  'king dean bishop pope prince judge major marshal coach nurse cardinal head justice',
);
