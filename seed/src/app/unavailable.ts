import { codeOf, reasonOf } from '../errors';
import type { Problem } from '../../../server/src/pieces/types';

/** The Strapi application cannot be used; says why and what to do about it. */
export class AppUnavailable extends Error {
  override readonly name = 'AppUnavailable';
  readonly problem: Problem;

  /** `app` is the folder of the application as the user would write it. */
  constructor(app: string, rule: string, message: string, remedy: string, options?: ErrorOptions) {
    super(message, options);
    this.problem = { level: 'error', file: app, line: 1, column: 1, rule, message, remedy };
  }
}

/** How drivers say that the server, the database or its file is not there or does not let us in. */
const databaseCodes = [
  /^(ECONNREFUSED|ECONNRESET|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|PROTOCOL_CONNECTION_LOST)$/,
  /^(28000|28P01|3D000|53300|57P03)$/,
  /^ER_(ACCESS_DENIED|DBACCESS_DENIED|BAD_DB|CON_COUNT)/,
  /^SQLITE_(CANTOPEN|NOTADB|CORRUPT|READONLY|BUSY)/,
];

/** better-sqlite3 and knex have no code for these. */
const databaseWords = [/cannot open database/i, /timeout acquiring a connection/i];

/** Explains why an application did not start: its database, or anything else. */
export function whyNotStarted(error: unknown, app: string): AppUnavailable {
  if (error instanceof AppUnavailable) return error;
  const reason = reasonOf(error);
  if (isAboutDatabase(error, reason)) {
    return new AppUnavailable(
      app,
      'database-unreachable',
      `The database of the Strapi application in ${app} cannot be reached: ${withoutQuery(reason)}.`,
      'Start the database server, or correct the DATABASE_* settings of the application.',
      { cause: error },
    );
  }
  return new AppUnavailable(
    app,
    'app-does-not-start',
    `The Strapi application in ${app} does not start: ${reason}.`,
    'Start it on its own first ("npx strapi develop" in its folder) and mend what that shows.',
    { cause: error },
  );
}

function isAboutDatabase(error: unknown, reason: string): boolean {
  const code = codeOf(error);
  return databaseCodes.some((codes) => codes.test(code)) || databaseWords.some((words) => words.test(reason));
}

/** Knex writes the query before what the driver says. */
function withoutQuery(reason: string): string {
  return reason.split(' - ').at(-1) ?? reason;
}
