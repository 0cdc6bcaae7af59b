import type { Core } from '@strapi/types';
import { offerDossiers } from './tools/dossiers';
import { offerGraph } from './tools/graph';
import { offerNames } from './tools/names';
import { offerTextCheck } from './tools/text-check';

/** Older versions of Strapi than 5.54 have no such server, though ours need not be the newest. */
const hasServer = ({ ai }: { ai?: Partial<Core.Strapi['ai']> }): boolean =>
  typeof ai?.mcp?.registerTool === 'function' && ai.mcp.isEnabled();

/** Adds ours to the tools of Strapi's MCP server, if there is one and the site has it on. Call it in `register()`. */
export const offerAgentTools = (strapi: Core.Strapi): void => {
  if (!hasServer(strapi)) return;
  offerNames(strapi);
  offerDossiers(strapi);
  offerGraph(strapi);
  offerTextCheck(strapi);
};
