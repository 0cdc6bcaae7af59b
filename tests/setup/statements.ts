import type { TestApp } from './boot';

/** Does something. @returns the statements that the database gets meanwhile, as text */
export const statementsDuring = async (app: TestApp, act: () => Promise<unknown>): Promise<string[]> => {
  const sent: string[] = [];
  const listen = ({ sql }: { sql: string }) => sent.push(sql);
  app.strapi.db.connection.on('query', listen);
  try {
    await act();
  } finally {
    app.strapi.db.connection.off('query', listen);
  }
  return sent;
};
