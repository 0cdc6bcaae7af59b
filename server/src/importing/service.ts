import type { Core } from '@strapi/types';
import { importPlans } from './plans';
import { importRuns } from './runs';

/** Imports in the admin: planned, kept for a while, and run in the background, one at a time. */
export const importJobs = ({ strapi }: { strapi: Core.Strapi }) => ({
  ...importPlans(strapi),
  ...importRuns(strapi),
});

export type ImportJobService = ReturnType<typeof importJobs>;
