import type { Core } from '@strapi/types';
import { checkLinks } from './check';
import { repairLinks } from './repair';
import { linkSettling } from './settling';
import { type ListTables, linkTables } from './tables';
import { unpublishedTargets } from './unpublished-targets';

/** What the command line and the admin ask about links, and what the middleware shares with the end of the process. */
export const links = ({ strapi }: { strapi: Core.Strapi }) => {
  // The names of tables stay as long as the process; they are there when the database is.
  let known: ListTables[] | undefined;
  const tables = (): ListTables[] => (known ??= linkTables(strapi));
  return {
    tables,
    settling: linkSettling(strapi, tables),
    /** @returns what is wrong with links and slugs; changes nothing */
    check: () => checkLinks(strapi),
    /** @returns who is named by published entries and is not published */
    unpublishedTargets: () => unpublishedTargets(strapi),
    /**
     * Mends what can be mended without asking anybody.
     * @returns how often each rule was broken before, how many links got their first key, and what is wrong still
     */
    async repair() {
      const { counts: before } = await checkLinks(strapi);
      const { upgraded } = await repairLinks(strapi);
      return { before, upgraded, report: await checkLinks(strapi) };
    },
  };
};

export type LinkService = ReturnType<typeof links>;

/** What the command line uses of it. */
export type LinkChecks = Pick<LinkService, 'check' | 'repair'>;
