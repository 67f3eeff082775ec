import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { compileCatalogues } from './client/i18n/compileCatalogues.ts'
import { phoneChunks } from './tools/phoneChunks.ts'

const server = `http://127.0.0.1:${process.env.DEV_SERVER_PORT ?? '5174'}`

export default defineConfig({
  root: 'client',
  publicDir: 'public',
  plugins: [react(), compileCatalogues(), phoneChunks()],
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    manifest: true,
    // The content security policy allows no inline script and no data: font.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
  },
  server: {
    proxy: {
      '/api': server,
      '/healthz': server,
      '/socket.io': { target: server, ws: true },
    },
  },
})
