import { defineConfig } from 'vitest/config'
import { LongestFirst } from './tools/steps/longest-first.ts'

const exclude = ['**/node_modules/**', '**/dist/**']

/**
 * Two workers: measured fastest on two cores with one database cluster between them. Files share what a worker has
 * read: reading every module anew for each file took longer than the tests themselves. So a test leaves nothing of
 * itself behind in a module, in the environment or in the clock.
 */
// oxlint-disable-next-line import/no-default-export -- the form that Vitest reads
export default defineConfig({
  resolve: { conditions: ['source'] },
  ssr: { resolve: { conditions: ['source'], externalConditions: ['source'] } },
  test: {
    maxWorkers: 2,
    isolate: false,
    sequence: { sequencer: LongestFirst },
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'tests',
          include: ['**/*.test.{ts,tsx}'],
          exclude,
          globalSetup: ['platform/database/testing/global-setup.ts', 'tools/kernels-for-tests.mjs'],
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'journeys',
          include: ['journeys/**/*.journey.ts'],
          exclude,
          globalSetup: ['platform/database/testing/global-setup.ts', 'tools/kernels-for-tests.mjs'],
          testTimeout: 240_000,
          // The first of them makes the sample organisation, for which another file may have to wait.
          hookTimeout: 600_000,
          // As long as the browser is waited for: two stories at a time, and an answer takes its while.
          expect: { poll: { timeout: 20_000 } },
        },
      },
    ],
  },
})
