import type { Page } from 'playwright-core';

interface Answer {
  status: number;
  body: { data?: unknown; documentId?: string } | null;
}

/**
 * Asks the server as whoever works in the window, without a button.
 * @param path of a route of the admin, such as `/newsroom/checks`
 */
export const askAdmin = (
  page: Page,
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  path: string,
  content?: object,
): Promise<Answer> =>
  page.evaluate(
    async (asked) => {
      const kept = localStorage.getItem('jwtToken');
      const token: unknown = kept ? JSON.parse(kept) : /jwtToken=([^;]*)/.exec(document.cookie)?.[1];
      const answer = await fetch(asked.path, {
        method: asked.method,
        headers: { Authorization: `Bearer ${String(token)}`, 'Content-Type': 'application/json' },
        ...(asked.content ? { body: JSON.stringify(asked.content) } : {}),
      });
      return { status: answer.status, body: await answer.json().catch(() => null) };
    },
    { method, path, content },
  );
