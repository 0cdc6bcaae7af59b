import { wordList } from './word-list';

/** Family names and brands that are ordinary words too: at the start of a sentence the capital says nothing. */
export const ordinaryWords = wordList(`
  may bush rice brown white black green gray grey long short young old king queen hope price will mark april june march
  august wood stone hill lake rivers fields banks park parks church bishop pope baker cook hunter
  miller potter shepherd wright bell day frost snow winter summer rain west
  north south east english french german welsh irish scott best good goodman gold silver diamond power powers grant
  chance love lord major page rich rose sharp small strong swift sweet wise wolf fox lamb bird crane
  drake finch hawk swan target apple orange shell gap visa oracle amazon alphabet meta signal stripe square uber
  justice state treasury energy labor commerce interior defense education trust progress liberty reason
  who it us is as an he she we so if or no go do aid care act pen star bp
`);

/** Names of people that are names of places too. */
export const placesThatAreNames = wordList(`
  washington lincoln jackson houston austin dallas cleveland madison paris london jordan israel chad georgia berlin
  york lancaster wellington sydney melbourne victoria darwin kingston santiago florence milan roma cologne bristol
  chester durham hamilton raleigh orlando phoenix charlotte savannah carolina virginia montana dakota china holland
  france england ireland scotland kent essex sussex devon lima cairo delhi beijing brussels moscow geneva
`);

/** Places that stand before a name without a comma and are no title of it. */
export const capitals = wordList(`
  washington beijing moscow london paris berlin tokyo seoul delhi canberra ottawa brussels madrid rome vienna warsaw
  kyiv kiev ankara cairo tehran baghdad jerusalem riyadh doha dubai kabul islamabad dhaka hanoi bangkok jakarta manila
  singapore taipei shanghai hongkong pyongyang havana brasilia lima bogota caracas nairobi abuja pretoria geneva
  strasbourg lisbon athens helsinki oslo stockholm copenhagen dublin prague budapest bucharest sofia belgrade zagreb
  minsk vilnius riga tallinn tbilisi yerevan baku tashkent astana york chicago boston angeles francisco
`);
