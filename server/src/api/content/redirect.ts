import type { Context } from 'koa';

/** The route that answers, such as `/api/newsroom/people/:id/dossier`: koa-router leaves it in the context. */
const routeOf = (ctx: Context): string => String((ctx as { _matchedRoute?: unknown })._matchedRoute ?? '');

/**
 * Answers 308: the entry is to be found under another slug, same address and question otherwise. The address is relative
 * (RFC 9110, 10.2.2), since a proxy before Strapi may have taken away the first part of the path.
 */
export const moveTo = (ctx: Context, slug: string): undefined => {
  const rest = routeOf(ctx).split('/:id')[1] ?? '';
  const end = ctx.path.endsWith('/') ? '/' : '';
  const up = '../'.repeat([...`${rest}${end}`].filter((letter) => letter === '/').length);
  ctx.status = 308;
  ctx.set('Location', `${up}${encodeURIComponent(slug)}${rest}${end}${ctx.search}`);
  // The slug may come back to this address, and a browser that remembers would go in circles.
  ctx.set('Cache-Control', 'no-cache');
};
