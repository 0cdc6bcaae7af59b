import { expect, test } from '@jest/globals';
import type { Core } from '@strapi/types';
import { bootOneByOne } from '../../server/src/boot-lock';

/** As much of Strapi as the lock touches, on a MariaDB that answers so when it is asked for the lock. */
const strapiOn = (taken: number | null) => {
  const told: string[] = [];
  const strapi = {
    db: {
      dialect: { client: 'mysql' },
      connection: {
        client: {
          acquireRawConnection: async () => ({}),
          destroyRawConnection: async () => told.push('released'),
        },
        raw: () => ({ connection: async () => [[{ taken }], []] }),
      },
    },
    log: { info: () => undefined, warn: (message: string) => told.push(message) },
    bootstrap: async () => told.push('booted'),
  };
  return { strapi: strapi as unknown as Core.Strapi & { bootstrap: () => Promise<unknown> }, told };
};

test('a node that gets the lock boots with it', async () => {
  const { strapi, told } = strapiOn(1);
  bootOneByOne(strapi);
  await strapi.bootstrap();
  expect(told).toEqual(['booted', 'released']);
});

test.each([0, null])(
  'a node to which MariaDB answers %s says that it boots without the lock',
  async (taken) => {
    const { strapi, told } = strapiOn(taken);
    bootOneByOne(strapi);
    await strapi.bootstrap();
    expect(told).toEqual(['released', expect.stringContaining('held the lock for 300 s'), 'booted']);
  },
);
