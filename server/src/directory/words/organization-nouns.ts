import { wordList } from './word-list';

/** Nouns of which every country has its own: a name built on them needs the country to say which one it is. */
export const governmentalNouns = wordList(`
  ministry department office agency army navy police parliament embassy treasury bureau commission secretariat
  directorate senate congress government cabinet gendarmerie
`);

/** Plural nouns that organizations share: `departments of X and Y`; with their singular. */
export const sharedNouns: ReadonlyMap<string, string> = new Map([
  ['departments', 'department'],
  ['depts', 'department'],
  ['ministries', 'ministry'],
  ['universities', 'university'],
  ['institutes', 'institute'],
  ['offices', 'office'],
  ['bureaus', 'bureau'],
  ['bureaux', 'bureau'],
  ['agencies', 'agency'],
  ['commissions', 'commission'],
  ['committees', 'committee'],
  ['academies', 'academy'],
  ['colleges', 'college'],
  ['embassies', 'embassy'],
  ['banks', 'bank'],
  ['schools', 'school'],
  ['faculties', 'faculty'],
]);

/** Nouns that make another name of the one before them: `Oxford University Press`, `John Doe Airport`. */
export const extendingNouns = wordList(`
  press law act bill code review hospital museum street road avenue square park tower airport stadium prize award cup
  university college school institute center centre foundation library building bridge house hall museum memorial
  library day week festival doctrine plan treaty thought trust fund index dam station county city village island
  journal times post magazine gazette academy society association league union club band orchestra church cathedral
  temple mosque lecture medal fellowship scholarship court
`);

/** Words that a person's name does not contain: they mark a capitalised phrase as something else. */
export const organizationNouns = wordList(`
  ministry department office agency army navy police parliament embassy treasury bureau commission secretariat
  directorate senate congress government cabinet house white street international watch bank group council committee
  court party university college school institute center centre foundation corporation corp inc ltd company co news
  times post press journal agency service services force forces security justice state states nations union european
  african asian american international global world national federal royal central supreme general motors electric
  airlines airways energy technologies systems partners capital holdings association society league club network
  television radio media daily weekly herald tribune guardian observer reuters bloomberg xinhua jazeera trust fund
  authority administration organization organisation board labs laboratory laboratories research studies peace rights
  human amnesty cross crescent red green homeland defense defence foreign affairs public health education commerce
  city county valley hill island islands north south east west northern southern eastern western new san los las el
  saint sao hong kong lanka arabia aviv delhi york lumpur aires janeiro town cape capitol downing
  pentagon kremlin law act treaty pact accord agreement summit conference dialogue project program operation war
  christmas easter ramadan internet google facebook twitter
`);

/** Those of the words above that are common family names too: no sign of an organization at the end of a name. */
export const alsoFamilyNames = wordList(`
  white green west north hill house day hall park law church bridge court field young town cape banks temple york
`);

/** Words of news agencies and desks, which sign pieces but are no people. */
export const newsroomWords = wordList(`
  reuters xinhua bloomberg press news agency agencies service times post journal afp ap dpa tass upi staff editorial
  board desk team correspondents writers reporters
`);
