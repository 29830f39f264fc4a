import react from '@vitejs/plugin-react'
import { defaultClientConditions, defineConfig } from 'vite'
import { listScreensAhead } from './list-screens-ahead.config.ts'
import { zipAssets } from './zip-assets.config.ts'

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
            { name: 'grid', test: /[\\/]ui[\\/](grid[\\/]data-grid|parts[\\/](filter-bar|menu)|text|use-narrow)\.tsx?$/ },
            { name: 'contracts', test: /[\\/](plan|oversight|platform)[\\/](\w+[\\/])?contract[\\/]/ },
            { name: 'icons', test: /[\\/]lucide-react[\\/]/ },
            { name: 'floating', test: /[\\/]ui[\\/](floating[\\/]parts|explanation)\.tsx?$/ },
          ],
        },
      },
    },
  },
  server: { host: '127.0.0.1', port: 5173, proxy: { '/api': 'http://127.0.0.1:4100' } },
  preview: { host: '127.0.0.1', port: 4173, proxy: { '/api': 'http://127.0.0.1:4100' } },
})
