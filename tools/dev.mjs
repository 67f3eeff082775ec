// npm run dev: the server restarts and the browser reloads when a source file changes.
import { ensureInstalled } from './install.mjs'
import { runWithNode26 } from './node26.mjs'

await ensureInstalled()
const clientPort = process.env.PORT ?? '5173'
const serverPort = String(Number(clientPort) + 1)
// The browser talks to Vite, so that address is the public one; the server checks origins against it.
const publicUrl = process.env.PUBLIC_URL ?? `http://localhost:${clientPort}`

// When one of the two ends, the other is no use.
const ending = new AbortController()
const codes = await Promise.all([
  runWithNode26(['--watch', '--watch-preserve-output', 'server/main.ts'], {
    env: { ...process.env, PORT: serverPort, PUBLIC_URL: publicUrl },
    signal: ending.signal,
  }).finally(() => ending.abort()),
  runWithNode26(
    ['node_modules/vite/bin/vite.js', '--configLoader', 'native', '--host', '--strictPort', '--port', clientPort],
    { env: { ...process.env, DEV_SERVER_PORT: serverPort }, signal: ending.signal },
  ).finally(() => ending.abort()),
])
process.exitCode = Math.max(...codes)
