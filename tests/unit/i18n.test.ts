import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { en } from '../../client/i18n/en.ts'
import type { Area } from '../../client/i18n/messageTypes.ts'
import { nl } from '../../client/i18n/nl.ts'
import { refusalCodes, retryCodes } from '../../shared/protocol/codes.ts'

type Compiled = readonly (string | readonly [name: string, type?: string, choices?: unknown])[]

const areas = Object.keys(nl) as Area[]
const client = join(import.meta.dirname, '../../client')
const source = readdirSync(client, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !/^i18n.(nl|en)\W/.test(path))
  .map((path) => readFileSync(join(client, path), 'utf8'))
  .join('\n')
/** `area.part.${what}` stands for each key that begins and ends so. */
const built = [...source.matchAll(/`([a-z]\w*\.[\w.]*\$\{[^`]*)`/g)].map(
  ([, made = '']) =>
    new RegExp(
      `^${made
        .split(/\$\{[^}]*\}/)
        .map((part) => part.replaceAll('.', '\\.'))
        .join('\\w+')}$`,
    ),
)

describe.each(areas)('texts of %s', (area) => {
  it('has the same keys in Dutch and English', async () => {
    expect(Object.keys(await en[area]()).sort()).toEqual(Object.keys(await nl[area]()).sort())
  })

  it('has no text that no page asks for', async () => {
    // Every code of the server has its text, whoever shows it.
    if (area === 'errors') return
    const keys = Object.keys(await nl[area]()).map((key) => `${area}.${key}`)
    expect(keys.filter((key) => !source.includes(`'${key}'`) && !built.some((made) => made.test(key)))).toEqual([])
  })

  it('uses the same values in Dutch and English', async () => {
    const [dutch, english] = await Promise.all([compiled(nl[area]()), compiled(en[area]())])
    for (const [key, message] of Object.entries(dutch)) {
      expect([key, ...argumentsOf(english[key])]).toEqual([key, ...argumentsOf(message)])
    }
  })

  it('has no empty text, no straight quotes, no double spaces and no exclamation marks', async () => {
    for (const messages of [await compiled(nl[area]()), await compiled(en[area]())]) {
      for (const [key, message] of Object.entries(messages)) {
        const words = JSON.stringify(message)
        expect(message.length, key).toBeGreaterThan(0)
        expect(words, key).not.toMatch(/'| {2}|!/)
      }
    }
  })
})

/** What the build makes of a catalogue; the types still say strings, as in the source. */
async function compiled(messages: Promise<object>): Promise<Record<string, Compiled>> {
  return (await messages) as Record<string, Compiled>
}

function argumentsOf(message: Compiled | undefined): string[] {
  const found = new Set<string>()
  const visit = (node: unknown): void => {
    if (!Array.isArray(node)) return
    for (const token of node) {
      if (!Array.isArray(token)) continue
      found.add(`${token[0]}:${token[1] ?? 'text'}`)
      if (token[2] && typeof token[2] === 'object') for (const choice of Object.values(token[2])) visit(choice)
    }
  }
  visit(message)
  return [...found].filter((name) => !name.startsWith('#')).sort()
}

it('has a text of its own for every code that the server can answer', async () => {
  const texts = await nl.errors()
  expect([...refusalCodes, ...retryCodes].filter((code) => !(code in texts))).toEqual([])
})
