import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { ConfigError, parseConfig, readEnvironment } from '../../../server/config.ts'
import { configFiles } from '../../../server/configTable.ts'

const folder = mkdtempSync(join(tmpdir(), 'kennisronde-config-'))
afterAll(() => rmSync(folder, { recursive: true }))

const root = fileURLToPath(new URL('../../..', import.meta.url))

const refusalOf = (environment: Record<string, string>): string => {
  try {
    parseConfig(environment)
  } catch (error) {
    if (error instanceof ConfigError) return error.message
    throw error
  }
  return 'accepted'
}

describe('the environment', () => {
  test('needs nothing to start', () => {
    expect(parseConfig({})).toMatchObject({ port: 3000, host: '0.0.0.0', dataDir: './data', publicUrl: null })
  })

  test('may carry our prefix, which wins from the plain name', () => {
    expect(parseConfig({ PORT: '4000' }).port).toBe(4000)
    expect(parseConfig({ PORT: '4000', KENNISRONDE_PORT: '5000' }).port).toBe(5000)
  })

  test('with an empty value counts as not set', () => {
    expect(parseConfig({ PORT: '', CREATE_KEY: '', KENNISRONDE_PORT: '' }).port).toBe(3000)
  })

  test('reads what is written in each way', () => {
    const config = parseConfig({
      PUBLIC_URL: 'https://Leren.example.org/',
      TRUST_PROXY: '10.0.0.0/8, 192.168.1.2',
      APP_KEYS: `k2:${'b'.repeat(32)},k1:${'a'.repeat(32)}`,
      LOG_LEVEL: 'error',
    })
    expect(config.publicUrl).toBe('https://leren.example.org')
    expect(config.trustProxy).toEqual({ type: 'networks', networks: ['10.0.0.0/8', '192.168.1.2'] })
    expect(config.appKeys?.map(({ id }) => id)).toEqual(['k2', 'k1'])
    expect(parseConfig({ TRUST_PROXY: '2' }).trustProxy).toEqual({ type: 'hops', hops: 2 })
  })

  test('may keep a secret in a file', () => {
    const file = join(folder, 'key')
    writeFileSync(file, 'open sesame\n')
    expect(parseConfig({ CREATE_KEY_FILE: file }).createKey).toBe('open sesame')
    expect(refusalOf({ CREATE_KEY_FILE: join(folder, 'nowhere') })).toMatch(/^CREATE_KEY_FILE names .*correct the path/)
  })

  test.each([
    ['PORT', 'abc'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '1e3'],
    ['HOST', 'not a host'],
    ['PUBLIC_URL', 'kennisronde.nl'],
    ['PUBLIC_URL', 'https://kennisronde.nl/map'],
    ['PUBLIC_URL', 'ftp://kennisronde.nl'],
    ['CREATE_KEY', 'short'],
    ['TRUST_PROXY', 'true'],
    ['TRUST_PROXY', '10.0.0.0/33'],
    ['APP_KEYS', 'k1:short'],
    ['APP_KEYS', `k1:${'a'.repeat(32)},k1:${'b'.repeat(32)}`],
    ['LAN_ADDRESS', '::1'],
    ['LOG_LEVEL', 'loud'],
    ['LOG_FORMAT', 'xml'],
    ['MAX_SOCKETS', '0'],
  ])('refuses %s=%s with a sentence that says what it must be', (name, value) => {
    expect(refusalOf({ [name]: value })).toMatch(new RegExp(`^${name} must be .+ Change it, or leave it out\\.$`))
  })

  test('never repeats a bad secret', () => {
    expect(refusalOf({ APP_KEYS: 'k1:hunter2', CREATE_KEY: 'hunter2' })).not.toContain('hunter2')
  })

  test('tells about every mistake at once', () => {
    expect(refusalOf({ PORT: 'x', HOST: '?', LOG_LEVEL: 'y' }).split('\n')).toHaveLength(3)
  })

  test('refuses a name of ours that does not exist, and guesses what was meant', () => {
    expect(refusalOf({ KENNISRONDE_PROT: '3000' })).toBe(
      'KENNISRONDE_PROT is not a setting of Kennisronde. Did you mean KENNISRONDE_PORT? Rename it, or remove it.',
    )
    expect(refusalOf({ KENNISRONDE_APP_KEYS_FIEL: '/x' })).toContain('KENNISRONDE_APP_KEYS_FILE')
    expect(parseConfig({ SOMEBODY_ELSES: '1' }).port).toBe(3000)
  })

  test('takes a .env file in, under what is set already', () => {
    const file = join(folder, '.env')
    writeFileSync(file, 'LAN_ADDRESS=10.1.2.3\nPATH=nowhere\n')
    const environment = readEnvironment(file)
    expect(environment.LAN_ADDRESS).toBe('10.1.2.3')
    expect(environment.PATH).toBe(process.env.PATH)
    expect(readEnvironment(join(folder, 'nowhere'))).toEqual(process.env)
  })
})

test.each(Object.entries(configFiles))(
  '%s is made from the table: node server/configTable.ts --write',
  (path, text) => {
    expect(readFileSync(join(root, path), 'utf8')).toBe(text)
  },
)
