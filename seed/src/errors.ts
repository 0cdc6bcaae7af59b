/** The `code` of an error of Node or a database driver (`ENOENT`, `ER_BAD_DB_ERROR`), or an empty string. */
export function codeOf(error: unknown): string {
  const code = property(error, 'code');
  return typeof code === 'string' ? code : '';
}

/** The first line of what an error says, without its full stop. */
export function reasonOf(error: unknown): string {
  const message = property(error, 'message');
  // Node tries IPv6 and IPv4 and wraps both refusals in an error without a message.
  const wrapped = property(error, 'errors');
  if (message === '' && Array.isArray(wrapped) && wrapped.length > 0) return reasonOf(wrapped[0]);
  const text = typeof message === 'string' ? message || codeOf(error) : String(error);
  return (text.trim().split('\n')[0] ?? '').replace(/[.:\s]+$/, '');
}

/** The property of a value that may be anything; errors come from other copies of a class, and from other realms. */
export function property(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}
