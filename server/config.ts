import { readFileSync } from 'node:fs'
import { parseEnv } from 'node:util'
import {
  type AppKey,
  schemas,
  type TrustProxy,
  type Variable,
  type VariableName,
  variables,
} from './configVariables.ts'

/** The environment, parsed once. Null: not set. */
export interface Config {
  readonly port: number
  readonly host: string
  readonly dataDir: string
  /** Origin without a slash at the end, e.g. `https://kennisronde.example.org`. */
  readonly publicUrl: string | null
  readonly createKey: string | null
  readonly trustProxy: TrustProxy | null
  readonly appKeys: readonly AppKey[] | null
  readonly lanAddress: string | null
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent' | null
  readonly logFormat: 'auto' | 'json' | 'lines'
  readonly maxSockets: number
  readonly maxSocketsPerAddress: number
}

/** The environment says something that cannot be. `message` is one sentence per mistake, each with what to change. */
export class ConfigError extends Error {
  constructor(sentences: readonly string[]) {
    super(sentences.join('\n'))
    this.name = 'ConfigError'
  }
}

type Environment = Readonly<Record<string, string | undefined>>

const prefix = 'KENNISRONDE_'

/** The process's own variables, and under them those of a file `.env` in the working folder. */
export function readEnvironment(file = '.env'): Environment {
  try {
    return { ...parseEnv(readFileSync(file, 'utf8')), ...process.env }
  } catch (error) {
    if (isMissing(error)) return process.env
    throw new ConfigError([`The file ${file} cannot be read: make it readable, or remove it.`])
  }
}

/** Throws ConfigError with every mistake at once. */
export function parseConfig(environment: Environment): Config {
  const mistakes: string[] = unknownNames(environment)
  const value = <N extends VariableName>(name: N): ReturnType<(typeof schemas)[N]['parse']> | null => {
    const variable: Variable | undefined = variables.find((candidate) => candidate.name === name)
    if (variable === undefined) return null
    const text = read(environment, variable, mistakes) ?? variable.default
    if (text === '') return null
    const parsed = schemas[name].safeParse(text)
    if (parsed.success) return parsed.data as ReturnType<(typeof schemas)[N]['parse']>
    const shown = variable.isSecret ? 'the value given' : `"${text}"`
    mistakes.push(`${name} must be ${variable.must}; ${shown} is not. Change it, or leave it out.`)
    return null
  }
  const config: Config = {
    port: value('PORT') ?? 3000,
    host: value('HOST') ?? '0.0.0.0',
    dataDir: value('DATA_DIR') ?? './data',
    publicUrl: value('PUBLIC_URL'),
    createKey: value('CREATE_KEY'),
    trustProxy: value('TRUST_PROXY'),
    appKeys: value('APP_KEYS'),
    lanAddress: value('LAN_ADDRESS'),
    logLevel: value('LOG_LEVEL'),
    logFormat: value('LOG_FORMAT') ?? 'auto',
    maxSockets: value('MAX_SOCKETS') ?? 12_000,
    maxSocketsPerAddress: value('MAX_SOCKETS_PER_ADDRESS') ?? 6000,
  }
  if (mistakes.length > 0) throw new ConfigError(mistakes)
  return config
}

/** The text of a variable: prefixed before plain, and for a secret also from the file that `<NAME>_FILE` names. */
function read(environment: Environment, { name, isSecret }: Variable, mistakes: string[]): string | undefined {
  const text = environment[prefix + name] || environment[name]
  if (text) return text.trim()
  if (!isSecret) return undefined
  const file = environment[`${prefix}${name}_FILE`] || environment[`${name}_FILE`]
  if (!file) return undefined
  try {
    const content = readFileSync(file, 'utf8').trim()
    if (content !== '') return content
    mistakes.push(`${name}_FILE names ${file}, which is empty: put the secret in it, or leave ${name}_FILE out.`)
  } catch {
    mistakes.push(`${name}_FILE names ${file}, which cannot be read: correct the path, or leave ${name}_FILE out.`)
  }
  return undefined
}

/** A misspelt name would silently do nothing, so a name of ours that we do not know is a mistake. */
function unknownNames(environment: Environment): string[] {
  const known: readonly Variable[] = variables
  const names = known.flatMap(({ name, isSecret }) => (isSecret ? [name, `${name}_FILE`] : [name]))
  return Object.keys(environment)
    .filter((name) => name.startsWith(prefix) && !names.includes(name.slice(prefix.length)))
    .map((name) => {
      const [closest = ''] = names.toSorted(
        (a, b) => distance(name.slice(prefix.length), a) - distance(name.slice(prefix.length), b),
      )
      return `${name} is not a setting of Kennisronde. Did you mean ${prefix}${closest}? Rename it, or remove it.`
    })
}

/** Edits between two names. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1]
    for (const [j, other] of [...b].entries()) {
      const replaced = (row[j] ?? 0) + (letter === other ? 0 : 1)
      next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT'
