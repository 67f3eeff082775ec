import type { Source, SourceImport } from './sources.ts'

/**
 * Who may see whom. Each rule is asked about every import of the files that it is for; a text is a complaint.
 * The order of the layers: shared ← domain ← ports ← runtime ← adapters ← app, and shared ← client.
 */
interface ImportRule {
  readonly for: RegExp
  readonly complain: (target: string, source: string) => string | undefined
}

const maxLines = 300

/** Texts and examples: long, but nothing to follow. */
const dataFile = /^(?:client\/i18n\/(?:nl|en)|shared\/content|tests\/support\/fixtures)\//

const kindFolder = /^(?:shared|server\/domain|client)\/activities\/([^/]+)\//
const adapterName = /^server\/adapters\/([^/.]+)/
const registryFile = /\/(?:registry|\w+Registry)\.tsx?$/

const pureLibraries = ['immutable', 'zod', 'zod/mini']
const clientLibraries = /^(?:react|react-dom|zustand|wouter|idb-keyval|socket\.io-client)(?:\/|$)/
const serverLibraries = /^(?:express|helmet|pino|rate-limiter-flexible|socket\.io)(?:\/|$)/

/** Run by the build on Node, though they live beside what they build. */
const buildSteps = new Set(['client/i18n/compileCatalogues.ts'])

const rules: readonly ImportRule[] = [
  {
    for: /^shared\//,
    complain: only('shared sees only shared and zod/mini', [/^shared\//], ['zod/mini']),
  },
  {
    for: /^server\/domain\//,
    complain: only('the domain sees only shared and pure libraries', [/^shared\//, /^server\/domain\//], pureLibraries),
  },
  {
    for: /^server\/ports\//,
    complain: only('ports see only shared and the domain', [/^shared\//, /^server\/(?:domain|ports)\//], pureLibraries),
  },
  {
    for: /^server\/runtime\//,
    complain: only(
      'the runtime sees only shared, the domain and ports',
      [/^shared\//, /^server\/(?:domain|ports|runtime)\//],
      [...pureLibraries, 'node:crypto', 'node:events', 'node:perf_hooks', 'node:timers', 'node:timers/promises'],
    ),
  },
  {
    for: /^server\/adapters\//,
    complain: (target, source) => {
      if (/^server\/(?!adapters|config|domain|ports|runtime)/.test(target)) return 'only main.ts sees app.ts'
      const other = adapterName.exec(target)?.[1]
      return other === undefined || other === adapterName.exec(source)?.[1]
        ? undefined
        : 'adapters never see each other'
    },
  },
  {
    for: /^server\/(?!(?:adapters|app|domain|ports|runtime)\/|app\.ts$)/,
    complain: (target) => (adapterName.test(target) ? 'only app.ts knows the adapters' : undefined),
  },
  {
    for: /^server\//,
    complain: (target) => {
      if (/^client\//.test(target)) return 'the server never sees the client'
      return clientLibraries.test(target) ? 'this library is for the client' : undefined
    },
  },
  {
    for: /^client\/live\//,
    complain: only(
      'client/live sees only itself, shared, and no React',
      [/^shared\//, /^client\/live\//],
      ['zod/mini', 'idb-keyval', 'socket.io-client'],
    ),
  },
  {
    for: /^rehearsal\//,
    complain: only(
      'the rehearsal is a phone without a screen: it sees only itself, client/live and shared',
      [/^shared\//, /^client\/live\//, /^rehearsal\//],
      ['node:http', 'socket.io-client'],
    ),
  },
  {
    for: /^(?:client|server|shared)\//,
    complain: (target) => (/^rehearsal\//.test(target) ? 'the rehearsal is a process of its own' : undefined),
  },
  {
    for: /^client\//,
    complain: (target, source) => {
      if (/^server\//.test(target)) return 'the client never sees the server'
      if (serverLibraries.test(target)) return 'this library is for the server'
      if (target === 'zod') return 'phones load zod/mini, which is smaller'
      return target.startsWith('node:') && !buildSteps.has(source) ? 'a browser has no Node modules' : undefined
    },
  },
  {
    for: /^client\/(?:console|http|i18n|store|ui)\//,
    complain: (target) =>
      /^client\/(?:surfaces\/|activities\/[^/]+$)/.test(target) ? 'parts never see the pages that use them' : undefined,
  },
  {
    for: /^(?:client|rehearsal|server|shared)\//,
    complain: (target, source) => {
      if (/^(?:tests|tools)\//.test(target)) return 'the product never sees tests or tools'
      const kind = kindFolder.exec(target)?.[1]
      if (kind === undefined || kind === kindFolder.exec(source)?.[1] || registryFile.test(source)) return undefined
      return `only a registry sees a kind from outside (${kind})`
    },
  },
]

/** Every broken rule as one readable line. */
export function violations(sources: readonly Source[]): readonly string[] {
  return sources.flatMap((source) => [
    ...source.imports.flatMap((item) => complaints(source, item)),
    ...(/^(?:shared|server\/domain)\//.test(source.path)
      ? source.impurities.map(({ what, line }) => `${source.path}:${line} uses ${what}: pass it in, this layer is pure`)
      : []),
    ...(/(?:^|\/)index\.tsx?$/.test(source.path)
      ? [`${source.path}: no barrels, name a file after what it exports`]
      : []),
    ...(source.lineCount > maxLines && !dataFile.test(source.path)
      ? [`${source.path} has ${source.lineCount} lines, more than ${maxLines}: split it`]
      : []),
  ])
}

function complaints(source: Source, { target, isOurs, isReexport, line }: SourceImport): readonly string[] {
  const found = rules.flatMap((rule) => (rule.for.test(source.path) ? (rule.complain(target, source.path) ?? []) : []))
  if (isReexport) found.push('no barrels, import from where it is made')
  if (isOurs && !/\.[a-z]+$/.test(target)) found.push('write the extension of the file')
  return found.map((complaint) => `${source.path}:${line} imports ${target}: ${complaint}`)
}

/** A complaint unless the target is in one of our folders or one of the packages. */
function only(complaint: string, folders: readonly RegExp[], packages: readonly string[]) {
  return (target: string) =>
    packages.includes(target) || folders.some((folder) => folder.test(target)) ? undefined : complaint
}
