import type { TestApp } from './boot';

/** What a new connection is greeted with: the pool opens and closes some as time goes by, whoever asks. */
export const greetsConnection = (sql: string): boolean => /^\s*(set|pragma)\s/i.test(sql);

/** Does something. @returns the statements that the database gets meanwhile, as text */
export const statementsDuring = async (app: TestApp, act: () => Promise<unknown>): Promise<string[]> => {
  const sent: string[] = [];
  const listen = ({ sql }: { sql: string }) => {
    if (!greetsConnection(sql)) sent.push(sql);
  };
  app.strapi.db.connection.on('query', listen);
  try {
    await act();
  } finally {
    app.strapi.db.connection.off('query', listen);
  }
  return sent;
};
