import { fileURLToPath } from 'node:url'
import { normalizePath, type Plugin, type Rolldown } from 'vite'

/** What a phone loads, in this order. */
export const phoneSources = {
  /** What it shows first, in the language of the room. */
  first: ['client/main.tsx', 'client/surfaces/participant/ParticipantSurface.tsx', 'client/i18n/nl/participant.ts'],
  /** What it needs once it is in. */
  room: ['client/surfaces/participant/LivePhone.tsx'],
  /** Then to vote; the other kinds share much of it. */
  vote: ['client/activities/dotVote/Participant.tsx', 'client/i18n/nl/dotVote.ts'],
  /** And what comes in behind: the menu, signals, pages for when a seat changed. */
  later: ['client/surfaces/participant/later/parts.ts'],
} as const
const firstEntries = phoneSources.first.map(moduleId)
const library = /node_modules[\\/](?:react|react-dom|scheduler|wouter|use-sync-external-store|regexparam|mitt)[\\/]/

type Graph = Parameters<Rolldown.CodeSplittingNameFunction>[1]

/**
 * On a bad connection each file costs a round trip, six at a time, and each import behind an import one more. So all
 * that a phone needs for its first screen is two files that the page names itself, and all that it needs for the room
 * is one more; so are the vote, and what comes behind. Consoles and projectors load the same ones where they share
 * something with them: their networks are better, and a phone never gets a part of theirs along.
 */
export function phoneChunks(): Plugin {
  return {
    name: 'phone-chunks',
    apply: 'build',
    config: () => ({ build: { rolldownOptions: { output: { codeSplitting: { groups: groups() }, ...fileNames } } } }),
    // An entry inside a bigger file gets a file of a few bytes that points there, fetched together with the page.
    transformIndexHtml: (_html, { bundle = {} }) =>
      Object.values(bundle).flatMap((chunk) =>
        chunk.type === 'chunk' && firstEntries.includes(chunk.facadeModuleId ?? '') && !chunk.isEntry
          ? [
              {
                tag: 'link',
                attrs: { rel: 'modulepreload', crossorigin: true, href: `/${chunk.fileName}` },
                injectTo: 'head',
              },
            ]
          : [],
      ),
  }
}

function groups(): Rolldown.CodeSplittingGroup[] {
  const phone = Object.entries(phoneSources)
  return [
    { name: 'react', test: library, priority: phone.length + 1 },
    // Each takes what it needs and none before it has.
    ...phone.map(([name, entries], index) => {
      const isReached = reachableFrom(entries.map(moduleId))
      return {
        debugName: name,
        name: (id: string, graph: Graph) => (isReached(id, graph) ? name : null),
        priority: phone.length - index,
      }
    }),
    { name: 'shared', entriesAware: true, entriesAwareMergeThreshold: 6000, minShareCount: 2 },
  ]
}

/** A shared file is named after all who share it, which some file systems find too long. */
const fileNames: Rolldown.OutputOptions = {
  chunkFileNames: ({ name }) => `assets/${shortName(name)}-[hash].js`,
  assetFileNames: ({ names: [name = 'file'] }) => `assets/${shortName(name.replace(/\.\w+$/, ''))}-[hash][extname]`,
}
const shortName = (name: string): string => name.replace(/~.*/, '')

/** Whether these entries import a module without `import()`, or are it. Walks the graph once, from the entries down. */
function reachableFrom(entries: readonly string[]) {
  const reached = new Set<string>()
  const visit = (id: string, graph: Graph): void => {
    if (reached.has(id)) return
    reached.add(id)
    for (const imported of graph.getModuleInfo(id)?.importedIds ?? []) visit(imported, graph)
  }
  return (id: string, graph: Graph): boolean => {
    if (reached.size === 0) for (const entry of entries) visit(entry, graph)
    return reached.has(id)
  }
}

/** As the bundler names a file of this project. */
function moduleId(path: string): string {
  return normalizePath(fileURLToPath(new URL(`../${path}`, import.meta.url)))
}
