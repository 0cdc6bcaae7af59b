import type { Core } from '@strapi/types';
import type { Context } from 'koa';
import type { NewsroomOptions } from '../../../config';
import type { DossierService } from '../../../dossiers/service';
import { siteAddresses } from '../../../formats/addresses';
import { type FeedEnding, feedFormats } from '../../../formats/feeds';
import { type FeedSubject, feedOf } from '../../../formats/feeds/feed';
import { accessOf } from '../dossiers/access';
import { type FeedQuestion, readFeedQuestion } from './parameters';
import { subjectOf } from './subject';

/** The type that a request names an entry of, and the name. */
const namedBy = ({
  person,
  organization,
}: FeedQuestion): (Pick<FeedSubject, 'type'> & { id: string }) | null => {
  if (person !== undefined) return { type: 'person', id: person };
  return organization === undefined ? null : { type: 'organization', id: organization };
};

/** The address of a feed, the same for every way to ask for it. */
const addressOf = (api: string, ending: FeedEnding, asked: FeedQuestion): string => {
  const query = new URLSearchParams(
    Object.entries(asked).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  );
  const address = `${api}/newsroom/feed.${ending}`;
  return query.size > 0 ? `${address}?${query}` : address;
};

/**
 * A feed of the latest published articles.
 * @returns its text; nothing when the request is answered otherwise
 */
export const readFeed = async (
  strapi: Core.Strapi,
  ctx: Context,
  ending: FeedEnding,
): Promise<string | undefined> => {
  const asked = readFeedQuestion(ctx);
  const access = await accessOf(strapi, ctx, asked);
  if (!access) return undefined;
  const named = namedBy(asked);
  if (named && !access.may[named.type]) {
    ctx.forbidden(`The feed names ${named.type} entries, which you may not find.`);
    return undefined;
  }
  const naming = named && (await subjectOf(strapi, named.type, named.id));
  if (named && !naming) {
    ctx.notFound(`There is no ${named.type} '${named.id.slice(0, 200)}' here.`);
    return undefined;
  }
  const { defaultPageSize, maxPageSize } = strapi.config.get<NewsroomOptions>('plugin::newsroom');
  const limit = Math.min(asked.limit ?? defaultPageSize, maxPageSize);
  const service: DossierService = strapi.plugin('newsroom').service('dossiers');
  const articles = await service.latest({ naming, limit }, access);
  const to = siteAddresses(strapi);
  const { mediaType, write } = feedFormats[ending];
  ctx.type = `${mediaType}; charset=utf-8`;
  return write(feedOf(articles, naming, access.locale, addressOf(to.api, ending, asked), to));
};
