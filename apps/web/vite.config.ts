import react from '@vitejs/plugin-react'
import { defaultClientConditions, defineConfig } from 'vite'

// oxlint-disable-next-line import/no-default-export -- the form that Vite reads
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
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
  },
  server: { host: '127.0.0.1', port: 5173, proxy: { '/api': 'http://127.0.0.1:4100' } },
  preview: { host: '127.0.0.1', port: 4173, proxy: { '/api': 'http://127.0.0.1:4100' } },
})
