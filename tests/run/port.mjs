import { createServer } from 'node:net';
import { giveUp } from './command.mjs';

/** A port on this machine that nobody listens on now. */
export async function freePort() {
  const server = createServer();
  const port = await listen(server, 0, '127.0.0.1');
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Ends this program with a sentence when somebody listens on the port already. */
export async function insistOnPort(port, host) {
  const server = createServer();
  try {
    await listen(server, port, host);
  } catch (error) {
    const command = process.env.npm_lifecycle_event ?? 'start';
    giveUp(
      error.code === 'EADDRINUSE'
        ? `Port ${port} is taken by another program. Choose another one: PORT=${port + 1} npm run ${command}`
        : `Nothing can be served at ${host}, port ${port}: ${error.message}.`,
    );
  }
  await new Promise((resolve) => server.close(resolve));
}

function listen(server, port, host) {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve(server.address().port));
  });
}
