import { Agent, request as ask } from 'node:http';

/** One request, as it goes over the wire. */
export interface Request {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** With its query, encoded as it is sent: well or badly. */
  path: string;
  headers: Record<string, string>;
  body?: string;
}

export interface Answered {
  /** 0 when there is no answer. */
  status: number;
  text: string;
}

/** Sends requests byte for byte: an ordinary client would mend what is wrong with them. */
export const sender = (url: string) => {
  const agent = new Agent({ keepAlive: true, maxSockets: 8 });
  const { hostname, port } = new URL(url);
  const send = ({ method, path, headers, body }: Request): Promise<Answered> =>
    new Promise((resolve) => {
      const nothing = (error: Error) => resolve({ status: 0, text: error.message });
      const sent = ask({ agent, hostname, port, method, path, headers }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(chunks).toString() }),
        );
        answer.on('error', nothing);
      });
      sent.on('error', nothing);
      sent.end(body);
    });
  return { send, close: () => agent.destroy() };
};
