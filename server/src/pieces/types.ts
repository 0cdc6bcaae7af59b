/**
 * The words that readers, the planner, apply, the command line and the admin share.
 * Everything here is plain data that survives JSON.
 */
import type { Vocabulary } from '../model/vocabularies';

export type EntityType = 'person' | 'organization';
export type ContentType = 'article' | EntityType;

/** A place in a source file. Line and column start at 1; column and length count UTF-16 units, as editors do. */
export interface Place {
  line: number;
  column: number;
  length: number;
}

/** Something wrong with the input: an error stops the whole import, a warning does not. */
export interface Problem {
  level: 'error' | 'warning';
  file: string;
  line: number;
  column: number;
  /** A stable kebab-case name of the rule that was broken, such as `unknown-key`. */
  rule: string;
  message: string;
  /** What to do about it, as a sentence. */
  remedy: string;
}

/** One file as it came: `file` is how the user named it, for messages. */
export interface SourceFile {
  file: string;
  bytes: Uint8Array;
}

/** A slug or a name that stands for an entry, and where it was written. */
export interface Reference {
  text: string;
  file: string;
  at: Place;
  /** The type, when the place says it (`person: guo-shengkun`); null when only a name is given. */
  type: ContentType | null;
}

export interface AliasDeclaration {
  name: string;
  kind: Vocabulary['aliasKind'];
  language: string | null;
}

interface Sourced {
  organization: Reference;
  from: string | null;
  to: string | null;
  asOf: string | null;
  source: Reference | null;
  note: string | null;
}

export interface AffiliationDeclaration extends Sourced {
  kind: Vocabulary['affiliationKind'];
  role: string | null;
}

export interface TieDeclaration extends Sourced {
  type: Vocabulary['tieType'];
}

interface EntityDeclaration {
  file: string;
  at: Place;
  name: string;
  /** Given by the author of the file; null means: make one from the name. */
  slug: string | null;
  /** Plain fields that the file names; a field that it does not name is absent and stays as it is in the CMS. */
  fields: Record<string, string | string[] | null>;
  /** undefined: the file does not speak of aliases, so those of the CMS stay. */
  aliases?: AliasDeclaration[];
}

export interface PersonDeclaration extends EntityDeclaration {
  type: 'person';
  affiliations?: AffiliationDeclaration[];
}

export interface OrganizationDeclaration extends EntityDeclaration {
  type: 'organization';
  ties?: TieDeclaration[];
}

/** A credit or a mention as a file declares it. */
export interface LinkDeclaration<Role extends string> {
  role: Role;
  /** null: the file prints a name without saying who it is. */
  target: Reference | null;
  /** Name as printed; null: the entry's own name. */
  name: string | null;
  /** Title as printed before or after the name (mentions only). */
  title: string | null;
  file: string;
  at: Place;
}

export type CreditDeclaration = LinkDeclaration<Vocabulary['creditRole']>;
export type MentionDeclaration = LinkDeclaration<Vocabulary['mentionRole']>;

/** A paragraph of a plain-text piece and what it is. `start` is its offset in `Piece.text`. */
export interface Paragraph {
  kind: 'title' | 'byline' | 'body' | 'caption' | 'authorNote';
  text: string;
  start: number;
}

/** The article of which a piece is a translation. */
export interface Original {
  article: Reference;
  /** null: whichever other language has an article with that slug. */
  locale: string | null;
}

/** One article to import, read but not yet looked up. */
export interface Piece {
  file: string;
  format: 'markdown' | 'text';
  at: Place;
  title: string;
  /** null: make one from the title. */
  slug: string | null;
  /** null: the site's default locale. */
  locale: string | null;
  /** Absent for a piece that is an article of its own. */
  translationOf?: Original;
  /** subtitle, summary, body, dateline, writtenOn, authorNote, imageCaption, sourceUrl: those that the file has. */
  fields: Record<string, string | null>;
  /** Author names as printed (text pieces). */
  byline: string[];
  /** undefined: not declared, so what the CMS has stays (Markdown), or is found in the text (text pieces). */
  credits?: CreditDeclaration[];
  mentions?: MentionDeclaration[];
  /** The decoded file (BOM removed, line ends as LF) and its paragraphs, for the finder; text pieces only. */
  text?: string;
  paragraphs?: Paragraph[];
}

/** Everything that a set of files declares, and what is wrong with them. */
export interface Bundle {
  people: PersonDeclaration[];
  organizations: OrganizationDeclaration[];
  pieces: Piece[];
  problems: Problem[];
}

export type MentionRole = Vocabulary['mentionRole'];

/** A name that stands in a piece: who it is, in which roles, how and where it is printed. */
export interface FoundName {
  name: string;
  type: EntityType;
  /** The slug of the directory entry; null when the directory has nobody of that name. */
  known: string | null;
  roles: Array<MentionRole | 'author'>;
  /** The distinct ways in which the text prints the name, in order of appearance, without titles or possessives. */
  printed: string[];
  /** For each role, the name and title as printed where the role shows (title null when none). */
  as: Array<{ role: MentionRole | 'author'; name: string; title: string | null }>;
  at: Place[];
}

/** A role in an organization that the text states. */
export interface FoundAffiliation {
  /** Slugs of directory entries. */
  person: string;
  organization: string;
  /** As printed; null when the text names no role. */
  role: string | null;
  /** The words of the text that say so. */
  evidence: string;
  line: number;
}

export interface Change {
  action: 'create' | 'update' | 'keep' | 'conflict';
  type: ContentType;
  slug: string;
  /** Locale of an article; null for people and organizations. */
  locale: string | null;
  /** The fields that are written (create, update) or that an editor changed meanwhile (conflict). */
  fields: string[];
  /** Whether applying the plan publishes the entry. */
  publish: boolean;
  file: string;
  line: number;
}

export interface PlannedPiece {
  file: string;
  article: { slug: string; title: string; byline: string[]; locale: string };
  names: FoundName[];
  affiliations: FoundAffiliation[];
}

/** What an import would do: readable, serializable, without any document id. */
export interface PlanReport {
  pieces: PlannedPiece[];
  changes: Change[];
  problems: Problem[];
}
