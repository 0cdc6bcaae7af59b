import type { NamedType } from '../../dossiers/appearances';
import type { UnlinkedText } from './checks';

/** Somebody or something that the latest articles name. */
export interface InTheNews {
  type: NamedType;
  documentId: string;
  name: string;
  /** How many of the articles name it. */
  articles: number;
}

/** What `GET /newsroom/widgets/in-the-news` answers. */
export interface InTheNewsAnswer {
  data: {
    /** How many articles were looked at: the latest ones of the site's default language. */
    articles: number;
    /** Those that most of the articles name, and that the asker may read. */
    named: InTheNews[];
  };
}

/** What `GET /newsroom/widgets/names-to-link` answers: the latest drafts with names to link. */
export interface NamesToLinkAnswer {
  data: UnlinkedText[];
}
