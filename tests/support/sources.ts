import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path/posix'
import { fileURLToPath } from 'node:url'
import { parseSync } from 'oxc-parser'

export interface Source {
  /** Relative to the project, with slashes. */
  readonly path: string
  readonly lineCount: number
  readonly imports: readonly SourceImport[]
  /** Uses of things that differ from run to run: the clock, randomness, the process. */
  readonly impurities: readonly SourceSpot[]
}

export interface SourceImport {
  /** Path relative to the project for one of our files, else the specifier as written. */
  readonly target: string
  readonly isOurs: boolean
  readonly isReexport: boolean
  /** It is there at run time, before the file that imports it: no type, no `import()`. */
  readonly isAtOnce: boolean
  readonly line: number
}

export interface SourceSpot {
  readonly what: string
  readonly line: number
}

const root = fileURLToPath(new URL('../..', import.meta.url))
const sourcePattern = /\.(?:ts|tsx|mjs|css)$/
const codePattern = /\.(?:ts|tsx|mjs)$/

/** Every source file of these folders; a folder that is not there has none. */
export function readSources(folders: readonly string[]): readonly Source[] {
  return folders.flatMap(filesIn).map((path) => parseSource(path, readFileSync(join(root, path), 'utf8')))
}

export function parseSource(path: string, text: string): Source {
  const lineCount = text.split('\n').length - (text.endsWith('\n') ? 1 : 0)
  if (!codePattern.test(path)) return { path, lineCount, imports: [], impurities: [] }
  const { module, program } = parseSync(path, text)
  const lineAt = (offset: number) => text.slice(0, offset).split('\n').length
  const toImport = (specifier: string, offset: number, isAtOnce: boolean, isReexport = false): SourceImport => {
    const isOurs = specifier.startsWith('.')
    const target = isOurs ? join(dirname(path), specifier.replace(/\?.*$/, '')) : specifier
    return { target, isOurs, isReexport, isAtOnce, line: lineAt(offset) }
  }
  return {
    path,
    lineCount,
    imports: [
      ...module.staticImports.map(({ moduleRequest, entries, start }) =>
        toImport(moduleRequest.value, start, entries.length === 0 || entries.some(({ isType }) => !isType)),
      ),
      ...module.staticExports.flatMap(({ entries, start }) =>
        entries.flatMap(({ moduleRequest, isType }) =>
          moduleRequest ? [toImport(moduleRequest.value, start, !isType, true)] : [],
        ),
      ),
      ...module.dynamicImports.flatMap(({ moduleRequest, start }) => {
        const [, specifier] = /^['"`](.*)['"`]$/s.exec(text.slice(moduleRequest.start, moduleRequest.end)) ?? []
        return specifier === undefined ? [] : [toImport(specifier, start, false)]
      }),
    ],
    impurities: findImpurities(program).map(({ what, offset }) => ({ what, line: lineAt(offset) })),
  }
}

function filesIn(folder: string): readonly string[] {
  let entries: string[]
  try {
    entries = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
  } catch {
    return []
  }
  return entries
    .map((entry) => `${folder}/${entry.replaceAll('\\', '/')}`)
    .filter((path) => sourcePattern.test(path))
    .sort()
}

interface Impurity {
  readonly what: string
  readonly offset: number
}

const impureGlobals = new Set(
  'performance crypto process console setTimeout setInterval setImmediate queueMicrotask globalThis fetch'.split(' '),
)

/** Walks the tree and collects what reads the clock, chance or the process. */
function findImpurities(node: unknown): readonly Impurity[] {
  if (Array.isArray(node)) return node.flatMap(findImpurities)
  if (!isNode(node)) return []
  const offset = node.start
  switch (node.type) {
    case 'MemberExpression': {
      const name = `${nameOf(node.object)}.${nameOf(node.property)}`
      if (name === 'Math.random' || name === 'Date.now') return [{ what: name, offset }]
      return [...findImpurities(node.object), ...(node.computed === true ? findImpurities(node.property) : [])]
    }
    case 'NewExpression':
    case 'CallExpression':
      if (nameOf(node.callee) === 'Date' && isEmpty(node.arguments)) return [{ what: 'the current Date', offset }]
      break
    case 'Property':
    case 'PropertyDefinition':
    case 'MethodDefinition':
      return [...(node.computed === true ? findImpurities(node.key) : []), ...findImpurities(node.value)]
    case 'Identifier':
      return impureGlobals.has(nameOf(node)) ? [{ what: nameOf(node), offset }] : []
    default:
      // Types do not run.
      if (node.type.startsWith('TS') && !runsCode.has(node.type)) return []
  }
  return Object.values(node).flatMap(findImpurities)
}

const runsCode = new Set(['TSAsExpression', 'TSSatisfiesExpression', 'TSNonNullExpression'])

interface SyntaxNode {
  readonly type: string
  readonly start: number
  readonly [key: string]: unknown
}

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}

function nameOf(value: unknown): string {
  return isNode(value) && typeof value.name === 'string' ? value.name : ''
}

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0
}
