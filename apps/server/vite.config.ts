import path from 'node:path'
import { defineConfig } from 'vite'

const root = path.join(import.meta.dirname, '..', '..')

/** What is started by itself: two programs, and the threads that they start beside themselves. */
const entries = {
  server: 'apps/server/main.ts',
  portolan: 'apps/cli/main.ts',
  'schedule-worker': 'plan/server/schedule/schedule-worker.ts',
  'parse-worker': 'plan/server/import/parse-worker.ts',
  'level-worker': 'functions/resources/server/levelling/level-worker.ts',
  'risk-worker': 'functions/oversight/server/risk/risk-worker.ts',
}

/** Packages of many small files, taken in as our own are; the others stay packages. */
const takenIn = [/^@portolan\//, /^@?better-auth/, /^csv-parse/, 'commander', 'hucre', 'kysely', 'zod']

/**
 * A thousand small files are pleasant to read and slow to load: as a few large ones the programs are up in a third of
 * the time. All lie in one folder, for a thread is looked for beside whoever starts it.
 */
// oxlint-disable-next-line import/no-default-export -- the form that Vite reads
export default defineConfig({
  root,
  resolve: { conditions: ['source'] },
  ssr: { noExternal: takenIn, resolve: { conditions: ['source', 'node', 'import'] } },
  build: {
    ssr: true,
    outDir: path.join(root, 'build', 'program'),
    emptyOutDir: true,
    target: 'node20',
    // What a fault tells is read by people.
    minify: false,
    sourcemap: true,
    reportCompressedSize: false,
    rolldownOptions: {
      input: Object.fromEntries(Object.entries(entries).map(([name, file]) => [name, path.join(root, file)])),
      output: { format: 'esm', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
})
