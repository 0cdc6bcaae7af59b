import type { MessageKey } from '../../translations';

/** What went wrong with a request, for words that say so. */
export type Fault = 'session' | 'connection' | 'too-much' | 'server';

/** @param error what a request of the admin ended with */
export const faultOf = (error: unknown): Fault => {
  const status =
    typeof error === 'object' && error !== null && 'status' in error ? Number(error.status) : NaN;
  if (status === 401) return 'session';
  if (status === 400 || status === 413) return 'too-much';
  return status >= 400 ? 'server' : 'connection';
};

export const faultMessages: Record<Fault, MessageKey> = {
  session: 'article.fault.session',
  connection: 'article.fault.connection',
  'too-much': 'article.fault.too-much',
  server: 'article.fault.server',
};
