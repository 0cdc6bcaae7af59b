import { jest } from '@jest/globals';

// A browser on a busy machine may lose its server for once; what fails twice is a failure. Each failure is told.
if (process.env.CI) jest.retryTimes(1, { logErrorsBeforeRetry: true });
