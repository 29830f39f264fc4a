import react from '@vitejs/plugin-react'
import { defaultClientConditions, defineConfig } from 'vite'
import { listScreensAhead } from './list-screens-ahead.config.ts'
import { zipAssets } from './zip-assets.config.ts'

/** What lists are made of, in every room, and what the lists of projects read and ask for: one file for all of it. */
const lists = [
  /[\\/]ui[\\/](grid[\\/](data-grid|group-chooser)|parts[\\/](filter-bar|menu)|chart[\\/]sparkline|text|explanation-text)\.tsx?$/,
  /[\\/]lucide-react[\\/]/,
  /[\\/]plan[\\/]web[\\/](use-narrow|project[\\/](reported-chip|use-project-editing)|saved-views[\\/]page-views)\.tsx?$/,
  /[\\/]plan[\\/]contract[\\/]investment\.ts$/,
  /[\\/]oversight[\\/]web[\\/]((page-texts|portfolio-readings|use-explain|words)\.ts|locales[\\/]pages\.\w+\.json|portfolio\.css)$/,
  /[\\/]oversight[\\/]contract[\\/](operations|standing|filters|figures|measures|refusals|dashboard[\\/][a-z-]+)\.ts$/,
]
const contracts = /[\\/](plan|oversight)[\\/]contract[\\/]/

// oxlint-disable-next-line import/no-default-export -- the form that Vite reads
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), listScreensAhead(), zipAssets()],
  resolve: { conditions: ['source', ...defaultClientConditions] },
  // The server puts a fresh nonce in place of this word on every request.
  html: { cspNonce: '__CSP_NONCE__' },
  build: {
    outDir: 'dist/site',
    emptyOutDir: true,
    target: 'es2023',
    // A font or picture as data: would need a hole in the content policy.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 800,
    rolldownOptions: {
      output: {
        // Each file costs a way of its own, and a browser goes only six at once: what comes together is one file.
        codeSplitting: {
          groups: [
            { name: 'shell', tags: ['$initial'] },
            { name: 'lists', test: (file) => lists.some((one) => one.test(file)) },
            // All of them are much to read and to run; each page for itself would fetch dozens of files.
            { name: 'contracts', test: contracts, entriesAware: true, entriesAwareMergeThreshold: 15_000 },
            { name: 'floating', test: /[\\/]ui[\\/]floating[\\/]parts\.ts$/ },
          ],
        },
      },
    },
  },
  server: { host: '127.0.0.1', port: 5173, proxy: { '/api': 'http://127.0.0.1:4100' } },
  preview: { host: '127.0.0.1', port: 4173, proxy: { '/api': 'http://127.0.0.1:4100' } },
})
