import { Agent, get } from 'node:http';

/** One connection that stays open, as a front end keeps it. */
const agent = new Agent({ keepAlive: true, maxSockets: 1 });

/**
 * Sends a GET request to this machine and reads the whole answer.
 * @throws Error when the answer is no 200
 * @returns {Promise<string>} the body
 */
export const ask = (address) =>
  new Promise((resolve, reject) => {
    get(address, { agent }, (response) => {
      const pieces = [];
      response.on('error', reject);
      response.on('data', (piece) => pieces.push(piece));
      response.on('end', () => {
        const body = Buffer.concat(pieces).toString();
        if (response.statusCode === 200) resolve(body);
        else reject(new Error(`${response.statusCode} for ${address}: ${body.slice(0, 300)}`));
      });
    }).on('error', reject);
  });

/** Closes the connection; the server would wait for it. */
export const hangUp = () => agent.destroy();
