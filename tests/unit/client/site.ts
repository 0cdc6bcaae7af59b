import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Clock } from '../../../server/src/client';

/** What a server has been asked, and what it answers next. */
export interface FakeSite {
  url: string;
  asked: Array<{ url: string; headers: IncomingMessage['headers'] }>;
  /** Answers in turn; the last one goes on. */
  answers: Array<(response: ServerResponse, request: IncomingMessage) => void>;
  close: () => Promise<void>;
}

/** A server on this machine that answers as a test says. */
export const fakeSite = async (): Promise<FakeSite> => {
  const asked: FakeSite['asked'] = [];
  const answers: FakeSite['answers'] = [];
  const server = createServer((request, response) => {
    asked.push({ url: request.url ?? '', headers: request.headers });
    const answer = answers.length > 1 ? answers.shift() : answers[0];
    if (answer) answer(response, request);
    else response.writeHead(500).end();
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  return { url: `http://127.0.0.1:${port}/api`, asked, answers, close };
};

export const json =
  (body: unknown, status = 200, headers: Record<string, string> = {}) =>
  (response: ServerResponse): void => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
  };

/** A clock that stands still, and goes on as far as somebody waits. */
export const stillClock = (now = Date.parse('2026-03-01T08:00:00Z')): Clock & { waits: number[] } => {
  const waits: number[] = [];
  return {
    waits,
    now: () => now,
    wait: async (milliseconds) => {
      waits.push(milliseconds);
      now += milliseconds;
    },
  };
};
