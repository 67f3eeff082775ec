import { registerHooks } from 'node:module'

/** Preloaded into a server, makes it say that it has another build of the client than the one that it gives out. */
registerHooks({
  load(url, context, nextLoad) {
    const loaded = nextLoad(url, context)
    return url.endsWith('/server/app.ts')
      ? { ...loaded, source: String(loaded.source).replace('build: readBuild()', "build: 'another'") }
      : loaded
  },
})
