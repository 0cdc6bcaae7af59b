import type { Core } from '@strapi/types';
import type { Context } from 'koa';
import { unlinkedTextsOf } from '../../unlinked/service';
import type { InTheNewsAnswer, NamesToLinkAnswer } from '../contracts/widgets';
import { inTheNews } from './in-the-news';

/** As many drafts as a widget has room for. */
const shown = 5;

/** What the widgets on the homepage of the admin show. */
export const widgetsController = ({ strapi }: { strapi: Core.Strapi }) => ({
  async inTheNews(ctx: Context) {
    ctx.body = { data: await inTheNews(strapi, ctx.state.userAbility) } satisfies InTheNewsAnswer;
  },

  async namesToLink(ctx: Context) {
    const { texts } = await unlinkedTextsOf(strapi).find(null, ctx.state.userAbility);
    ctx.body = { data: texts.slice(0, shown) } satisfies NamesToLinkAnswer;
  },
});
