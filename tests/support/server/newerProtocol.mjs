import { registerHooks } from 'node:module'

/** Preloaded into a server, makes it speak the next protocol: what a phone finds that slept through an upgrade. */
registerHooks({
  load(url, context, nextLoad) {
    const loaded = nextLoad(url, context)
    return url.endsWith('/shared/protocol/messages.ts')
      ? { ...loaded, source: String(loaded.source).replace('protocolVersion = 3', 'protocolVersion = 4') }
      : loaded
  },
})
