import { wordList } from './word-list';

/**
 * Verbs with which a text gives a statement, a view or a figure as somebody's: with a quotation the speaker is
 * quoted, without one cited.
 */
export const sayingVerbs = wordList(`
  said say says saying told tell tells telling stated state states stating added add adds adding
  noted note notes noting explained explain explains explaining argued argue argues arguing
  insisted insist insists insisting claimed claim claims claiming maintained maintain maintains maintaining
  contended contend contends contending asserted assert asserts asserting wrote write writes writing written
  reported report reports reporting estimated estimate estimates estimating believed believe believes believing
  thinks think thought suggested suggest suggests suggesting warned warn warns warning
  predicted predict predicts predicting forecast forecasts forecasted expects expect expected
  calculated calculate calculates calculating concluded conclude concludes concluding
  observed observe observes observing remarked remark remarks remarking stressed stress stresses stressing
  emphasized emphasize emphasizes emphasised emphasise emphasises emphasizing emphasising
  recalled recall recalls recalling replied reply replies replying responded responds responding
  admitted admit admits admitting acknowledged acknowledge acknowledges acknowledging
  conceded concede concedes conceding confirmed confirm confirms confirming denied deny denies denying
  testified testify testifies testifying cautioned caution cautions cautioning
  questioned question questions questioning doubted doubt doubts doubting feared fear fears fearing
  found find finds finding revealed reveal reveals revealing disclosed disclose discloses disclosing
  indicated indicate indicates indicating complained complain complains complaining
  joked joke jokes joking quipped quip quips reiterated reiterate reiterates reiterating
  declared declare declares declaring tweeted tweets tweet commented comment comments commenting
  counted counts recorded records registered registers documented documents detected detects measured measures
  hopes hoped alleged allege alleges alleging pointed points
`);

/** Verbs that introduce a quotation, but by themselves tell of a deed and not of a statement. */
export const quotingVerbs = wordList(`
  announced announce announces announcing asked ask asks asking called call calls calling continued continue continues
  described describe describes describing hailed hail hails hailing praised praise praises praising
  criticized criticize criticizes criticised criticise criticises condemned condemn condemns condemning
  dismissed dismiss dismisses dismissing blamed blame blames accused accuse accuses urged urge urges urging
  demanded demand demands demanding pledged pledge pledges pledging promised promise promises promising
  vowed vow vows vowing labeled labelled labels label dubbed dub dubs termed terms characterized characterised
  characterizes mocked mocks denounced denounce denounces welcomed welcome welcomes thanked thanks shouted shouts
  cried cries whispered whispers laughed laughs wondered wonder wonders exclaimed exclaims put puts spoke speaks
  expressed expresses voiced voices rejected rejects agreed agrees repeated repeats began begins
`);

/** Verbs that may stand before the speaker: `“...,” said Jane Roe`. */
export const invertingVerbs = wordList(`
  said says added adds explained explains noted notes wrote writes argued argues insisted insists recalled recalls
  replied replies concluded concludes continued continues observed observes remarked remarks warned warns asked asks
  admitted admits acknowledged acknowledges conceded concedes declared declares joked jokes quipped quips commented
  comments tweeted claimed claims complained complains cautioned cautions predicted predicts reported reports
  responded responds agreed agrees stated states testified reads thinks believes
`);

/** What a source does: `a study by X found`, `FireEye data show`. */
export const showingVerbs = wordList(
  'show shows showed shown put puts reads read lists listed blamed blames',
);

/** Verbs that may stand between a name and its verb of saying, and forms of `be`, which make it passive. */
export const auxiliaries = wordList('has have had will would could should might must did does do can may');
export const formsOfBe = wordList('is are was were be been being');

/** Verbs of an agreement or a dispute, whose actors are parties to the events. */
export const partyVerbs = wordList(`
  signed signs sign merged merges acquired acquires bought buys sued sues negotiated negotiates concluded ratified
  ratifies agreed agrees
`);

/** Nouns of an agreement or a dispute: `a pact with X`, `talks with X`. */
export const partyNouns = wordList(`
  agreement agreements pact pacts deal deals treaty treaties contract contracts talks dialogue dialogues merger
  partnership alliance accord lawsuit negotiations memorandum
`);
