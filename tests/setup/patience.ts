import { jest } from '@jest/globals';

// Jest reads `testTimeout` for the whole run only, not for one project; booting Strapi takes longer than its default.
jest.setTimeout(Number(process.env.TEST_TIMEOUT ?? 300_000));
