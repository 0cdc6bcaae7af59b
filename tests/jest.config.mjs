import { fileURLToPath } from 'node:url';
import suites from './setup/suites.js';

const { left, runsAlone } = suites;

const rootDir = fileURLToPath(new URL('..', import.meta.url));

/** Packages that come as ES modules only; jest runs CommonJS, so these are transformed too. */
const esModulesOnly = [
  ...['mdast-util-', 'micromark', 'unist-util-', 'decode-named-character-reference', 'character-entities'],
  ...['devlop', 'ccount', 'dequal', 'fractional-indexing', 'react-dnd', 'dnd-core', '@react-dnd/', 'd3-'],
];

const shared = {
  rootDir,
  transform: {
    '^.+\\.(ts|tsx|js|jsx|mjs)$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
          target: 'es2022',
        },
        sourceMaps: 'inline',
      },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esModulesOnly.join('|')}))`, '<rootDir>/tests/app/dist/'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/tests/app/'],
};

const patience = ['<rootDir>/tests/setup/patience.ts'];

const inApi = (names) => names.map((name) => `<rootDir>/tests/api/${name}`);

/** A whole run boots most suites in a few processes; when suites are named each has its own. */
const api = process.env.TEST_TOGETHER
  ? { testMatch: inApi(['together/*.test.ts', ...runsAlone.map((name) => `${name}*`)]), left }
  : { testMatch: inApi(['**/*.test.ts']), left: ['together/', ...left] };

export default {
  rootDir,
  // Suites wait for their databases half of the time.
  maxWorkers: '100%',
  testSequencer: '<rootDir>/tests/setup/slow-first.js',
  coverageDirectory: '<rootDir>/coverage',
  coverageProvider: 'babel',
  coverageReporters: ['json-summary', 'lcovonly'],
  collectCoverageFrom: ['server/src/**/*.ts', 'seed/src/**/*.ts'],
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/tests/unit/**/*.test.ts'],
    },
    {
      ...shared,
      displayName: 'api',
      testEnvironment: 'node',
      testMatch: api.testMatch,
      testPathIgnorePatterns: inApi(api.left),
      globalSetup: '<rootDir>/tests/setup/compile-host.mjs',
      setupFilesAfterEnv: patience,
    },
    {
      ...shared,
      displayName: 'admin',
      testEnvironment: '<rootDir>/tests/setup/dom-environment.mjs',
      moduleNameMapper: { '\\.css(\\?raw)?$': '<rootDir>/tests/setup/no-styles.js' },
      testMatch: ['<rootDir>/tests/admin/**/*.test.tsx'],
      setupFilesAfterEnv: [...patience, '<rootDir>/tests/setup/slow-screens.ts'],
    },
    {
      ...shared,
      displayName: 'e2e',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/tests/e2e/**/*.test.ts'],
      globalSetup: '<rootDir>/tests/setup/seeded-site.mjs',
      globalTeardown: '<rootDir>/tests/setup/forget-seeded-site.mjs',
      setupFilesAfterEnv: [...patience, '<rootDir>/tests/setup/once-more.ts'],
    },
  ],
};
