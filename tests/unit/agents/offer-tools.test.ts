import type { Core } from '@strapi/types';
import { offerAgentTools } from '../../../server/src/agents/offer-tools';

/** A site as far as its server for agents goes. @returns the names of the tools that it gets */
const offeredTo = (server?: { enabled: boolean }): string[] => {
  const offered: string[] = [];
  const mcp = server && {
    isEnabled: () => server.enabled,
    registerTool: ({ name }: { name: string }) => offered.push(name),
  };
  offerAgentTools({ ...(server ? { ai: { mcp } } : {}) } as unknown as Core.Strapi);
  return offered;
};

test('a site gets our tools when its server is on', () => {
  expect(offeredTo({ enabled: true })).toHaveLength(6);
});

test('a site whose server is off, and a Strapi that has none yet, get none', () => {
  expect(offeredTo({ enabled: false })).toEqual([]);
  expect(offeredTo()).toEqual([]);
});
