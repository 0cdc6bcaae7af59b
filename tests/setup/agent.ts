import { randomBytes } from 'node:crypto';
import { type AdminPermission, type AdminRole, adminUser } from './accounts';
import type { TestApp } from './boot';

/** A permission of an administrator's token: to read, as Settings > Administration > Admin Tokens would store it. */
export type AgentPermission = Omit<AdminPermission, 'action' | 'conditions'>;

interface ToolDescription {
  name: string;
  description: string;
  inputSchema: { properties: Record<string, { description?: string }>; required?: string[] };
  outputSchema: object;
}

/** What a tool answers: with `isError` the text says what is wrong. */
export interface ToolAnswer {
  isError?: boolean;
  content: Array<{ type: string; text: string }>;
  structuredContent?: unknown;
}

/** An agent that speaks the Model Context Protocol with a site. */
export interface Agent {
  /** What the server said of itself. */
  server: { serverInfo: { name: string }; capabilities: Record<string, unknown> };
  tools(): Promise<ToolDescription[]>;
  call(name: string, args: Record<string, unknown>): Promise<ToolAnswer>;
}

/** The last message of an answer, which is JSON or a stream of events. */
const messageIn = (text: string) => {
  const events = text.split('\n').filter((line) => line.startsWith('data: '));
  return JSON.parse(events.at(-1)?.slice('data: '.length) ?? text);
};

/**
 * Makes a token of an administrator and begins a session with it.
 * @param owner whose token it is: a token may never do more than they may
 */
export const agentWith = async (
  app: TestApp,
  permissions: AgentPermission[],
  owner: AdminRole = 'strapi-super-admin',
): Promise<Agent> => {
  const { id } = await adminUser(app, owner);
  const user = await app.strapi.db.query('admin::user').findOne({ where: { id }, populate: ['roles'] });
  const { accessKey } = await app.strapi.service('admin::api-token-admin').create(
    {
      kind: 'admin',
      name: randomBytes(6).toString('hex'),
      description: 'made by a test',
      lifespan: null,
      adminPermissions: permissions.map(({ subject, fields, locales }) => ({
        action: 'plugin::content-manager.explorer.read',
        subject,
        properties: { ...(fields ? { fields } : {}), ...(locales ? { locales } : {}) },
        conditions: [],
      })),
    },
    user,
  );

  let last = 0;
  const send = (message: object) =>
    app.request
      .post('/mcp')
      .set({
        Authorization: `Bearer ${accessKey}`,
        Accept: 'application/json, text/event-stream',
        'MCP-Protocol-Version': '2025-06-18',
      })
      .send({ jsonrpc: '2.0', ...message });
  const ask = async (method: string, params: object) => {
    last += 1;
    const { text } = await send({ id: last, method, params }).expect(200);
    const { result, error } = messageIn(text);
    if (error) throw new Error(`${method}: ${error.message}`);
    return result;
  };

  const server = await ask('initialize', {
    protocolVersion: '2025-06-18',
    capabilities: {},
    clientInfo: { name: 'test', version: '1.0.0' },
  });
  await send({ method: 'notifications/initialized' }).expect(202);
  return {
    server,
    tools: async () => (await ask('tools/list', {})).tools,
    call: (name, args) => ask('tools/call', { name, arguments: args }),
  };
};
