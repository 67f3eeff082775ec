import { isIP } from 'node:net'
import * as z from 'zod'

/** What a value must look like, in the words of the sentence that refuses it. */
export interface Variable {
  readonly name: string
  /** As documented; the schema fills it in. */
  readonly default: string
  readonly meaning: string
  /** What a good value is, for the sentence "NAME must be …". */
  readonly must: string
  /** May also be read from the file that `<NAME>_FILE` names, and is never printed. */
  readonly isSecret?: true
  readonly example?: string
}

const levels = ['debug', 'info', 'warn', 'error', 'silent'] as const
const whole = (min: number, max: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .pipe(z.int().min(min).max(max))

/** One signing key: `k2:<at least 32 characters>`. */
export interface AppKey {
  readonly id: string
  readonly secret: string
}

/** Which proxies may say who the client is: so many hops, or these networks. */
export type TrustProxy =
  | { readonly type: 'hops'; readonly hops: number }
  | { readonly type: 'networks'; readonly networks: readonly string[] }

/**
 * Every variable, once: the parser, .env.example and docs/CONFIGURATION.md are all made from this table.
 * Each may be written with KENNISRONDE_ in front, which then wins.
 */
export const variables = [
  {
    name: 'PORT',
    default: '3000',
    meaning: 'Port to listen on. 0 takes any free port.',
    must: 'a whole number from 0 to 65535',
  },
  {
    name: 'HOST',
    default: '0.0.0.0',
    meaning: 'Address to listen on. 0.0.0.0 means every network; 127.0.0.1 means this machine only.',
    must: 'an IP address or `localhost`',
  },
  {
    name: 'DATA_DIR',
    default: './data',
    meaning: 'Folder for the database and keys. Made when it is missing, inside a folder that exists.',
    must: 'a folder name',
  },
  {
    name: 'PUBLIC_URL',
    default: '',
    meaning:
      'The address people type, when it differs from http://<this machine>:PORT. With https the cookies are bound to it and browsers are told to stay on https. Needed behind a reverse proxy.',
    must: 'an address such as https://kennisronde.example.org, without a path',
    example: 'https://kennisronde.example.org',
  },
  {
    name: 'CREATE_KEY',
    default: '',
    meaning: 'Secret that somebody must give to make a new programme. Empty: anybody who can reach the server may.',
    must: 'at least 8 characters',
    isSecret: true,
  },
  {
    name: 'TRUST_PROXY',
    default: '',
    meaning:
      'Which reverse proxies may say who the client is (X-Forwarded-For): a number of hops, or addresses and networks with commas. Empty: none.',
    must: 'a number from 1 to 5, or addresses such as 10.0.0.0/8,192.168.1.2',
    example: '1',
  },
  {
    name: 'APP_KEYS',
    default: '',
    meaning:
      'Keys that sign cookies: `id:secret`, with commas between. The first signs, all verify; to change keys, put a new one in front and drop the old one after 30 days. Empty: DATA_DIR/app.key, made at the first start.',
    must: 'keys such as k2:<at least 32 characters>,k1:<at least 32 characters>',
    isSecret: true,
  },
  {
    name: 'LAN_ADDRESS',
    default: '',
    meaning: 'Which of this machine’s IPv4 addresses phones use, when the choice made at the start is wrong.',
    must: 'an IPv4 address such as 192.168.1.20',
    example: '192.168.1.20',
  },
  {
    name: 'LOG_LEVEL',
    default: '',
    meaning: `How much is logged: ${levels.join(', ')}. Empty: info as JSON, warn in a terminal.`,
    must: `one of ${levels.join(', ')}`,
  },
  {
    name: 'LOG_FORMAT',
    default: 'auto',
    meaning: 'json, lines, or auto: lines in a terminal, JSON everywhere else and with NODE_ENV=production.',
    must: 'auto, json or lines',
  },
  {
    name: 'MAX_SOCKETS',
    default: '12000',
    meaning: 'Most connected screens at once on this server; later ones are told that it is full.',
    must: 'a whole number from 1 to 1000000',
  },
  {
    name: 'MAX_SOCKETS_PER_ADDRESS',
    default: '6000',
    meaning: 'Most connected screens from one IP address. A whole room often shares one, so keep it above your room.',
    must: 'a whole number from 1 to 1000000',
  },
] as const satisfies readonly Variable[]

export type VariableName = (typeof variables)[number]['name']

/** Empty means "not set": the schema's own default. */
export const schemas = {
  PORT: whole(0, 65_535),
  HOST: z.string().refine((host) => host === 'localhost' || isIP(host) !== 0),
  DATA_DIR: z.string().min(1),
  PUBLIC_URL: z.string().transform(toOrigin).pipe(z.string()),
  CREATE_KEY: z.string().min(8).max(200),
  TRUST_PROXY: z.string().transform(toTrustProxy),
  APP_KEYS: z.string().transform(toAppKeys),
  LAN_ADDRESS: z.ipv4(),
  LOG_LEVEL: z.enum(levels),
  LOG_FORMAT: z.enum(['auto', 'json', 'lines']),
  MAX_SOCKETS: whole(1, 1_000_000),
  MAX_SOCKETS_PER_ADDRESS: whole(1, 1_000_000),
} satisfies { readonly [N in VariableName]: z.ZodType<unknown, string> }

function toOrigin(text: string): string | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.hostname === '') return undefined
  const isBare = url.pathname === '/' && url.search === '' && url.hash === '' && url.username === ''
  return isBare ? url.origin : undefined
}

function toTrustProxy(text: string, context: z.RefinementCtx): TrustProxy {
  if (/^[1-5]$/.test(text)) return { type: 'hops', hops: Number(text) }
  const networks = text.split(',').map((network) => network.trim())
  if (!networks.every(isNetwork)) context.addIssue({ code: 'custom', message: 'no network' })
  return { type: 'networks', networks }
}

function isNetwork(text: string): boolean {
  const [address = '', prefix, ...rest] = text.split('/')
  const family = isIP(address)
  if (family === 0 || rest.length > 0) return false
  return prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= (family === 4 ? 32 : 128))
}

function toAppKeys(text: string, context: z.RefinementCtx): readonly AppKey[] {
  const keys = text.split(',').map((part) => {
    const [, id = '', secret = ''] = /^\s*([A-Za-z0-9]{1,16}):(\S{32,})\s*$/.exec(part) ?? []
    return { id, secret }
  })
  const isGood = keys.every(({ id }) => id !== '') && new Set(keys.map(({ id }) => id)).size === keys.length
  if (!isGood) context.addIssue({ code: 'custom', message: 'no key' })
  return keys
}
