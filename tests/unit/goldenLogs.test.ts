import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { moduleOf } from '../../server/domain/activities/registry.ts'
import { evolveEntry, startState } from '../../server/domain/programme/evolve.ts'
import { fold, type LoggedEvent } from '../../server/domain/programme/fold.ts'
import type { ProgrammeState } from '../../server/domain/programme/state.ts'
import { mineFor, viewFor } from '../../server/domain/programme/views.ts'
import { audiences } from '../../shared/programme/roles.ts'
import { canonical } from '../support/domain/canonical.ts'
import { viewSchemas } from '../support/domain/viewSchemas.ts'
import { scriptedDay } from '../support/golden/scriptedDay.ts'
import { scriptedSession } from '../support/golden/scriptedSession.ts'

/**
 * A log as a release wrote it, and the state it meant. Kept for ever: programmes with such logs are out there, and
 * every later release must read them to the same state (I1). To add one for a release:
 * write what is new in it as a script, name it in `scripts`, and
 * `ADD_GOLDEN_LOG=v3 npx vitest run --project unit tests/unit/goldenLogs.test.ts`. One that exists is never replaced.
 */
interface GoldenLog {
  readonly events: readonly LoggedEvent[]
  readonly rows: readonly { readonly boxId: string; readonly key: string; readonly value: unknown }[]
  readonly state: unknown
}

/** What was done for each of them, so that a reader of the log knows; played again, a later release writes another one. */
const scripts = { v1: scriptedSession, v2: scriptedDay }

const folder = join(import.meta.dirname, '../golden')
const wanted = process.env.ADD_GOLDEN_LOG
if (wanted !== undefined) add(wanted)

function add(name: string): void {
  const path = join(folder, `${name}.json`)
  if (!isScripted(name) || existsSync(path)) throw new Error(`${name} exists or has no script: golden logs stay`)
  const { log, state } = scripts[name]()
  const golden: GoldenLog = { events: log.events(), rows: log.rowsLeft, state: JSON.parse(canonical(state)) }
  const lines = (items: readonly unknown[]) => items.map((item) => JSON.stringify(item)).join(',\n')
  const { events, rows } = golden
  const text = `{"events":[\n${lines(events)}\n],"rows":[\n${lines(rows)}\n],"state":\n${JSON.stringify(golden.state)}}\n`
  writeFileSync(path, text)
}

function isScripted(name: string): name is keyof typeof scripts {
  return Object.hasOwn(scripts, name)
}

const names = readdirSync(folder).filter((name) => name.endsWith('.json'))
const read = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as GoldenLog

const replay = ({ events, rows }: GoldenLog) =>
  rows.reduce((state, { boxId, key, value }) => evolveEntry(state, boxId, key, value), fold(startState, events))

test('there is a golden log of every release that had one', () => {
  expect(names.toSorted()).toEqual(Object.keys(scripts).map((name) => `${name}.json`))
})

describe.each(names)('I1, F30: the golden log %s', (name) => {
  test('replays to the state that its release meant', () => {
    const golden = read(name)
    const state = replay(golden)
    expect(differences(withoutOutlines(golden.state, state), JSON.parse(canonical(state)))).toEqual([])
  })

  test('is shown by views that keep to their schemas', () => {
    const state = replay(read(name))
    for (const audience of audiences) {
      expect(viewSchemas[audience].safeParse(viewFor[audience](state)).error?.issues).toBeUndefined()
    }
    for (const seatId of state.seats.keys()) {
      expect(viewSchemas.mine.safeParse(mineFor(state, seatId, () => null)).error?.issues).toBeUndefined()
    }
  })
})

/**
 * What was meant, but for items that had no kind of their own yet and have one since: those are that kind as it starts,
 * because nothing that was done with the outline means anything to it.
 */
function withoutOutlines(meant: unknown, state: ProgrammeState): unknown {
  const items = state.activities.map(({ kind, config }) => ({
    kind,
    config,
    own: moduleOf(kind).initialState(config),
  }))
  const started = JSON.parse(canonical(items))
  return JSON.parse(JSON.stringify(meant), (_key, value) =>
    isRecord(value) && value.kind === 'outline' && typeof value.id === 'string'
      ? { ...value, ...started.$map[value.id] }
      : value,
  )
}

/** Where `actual` is not what was meant. A later release may know more about a thing, never something else. */
function differences(meant: unknown, actual: unknown, path = ''): readonly string[] {
  if (!isRecord(meant) || !isRecord(actual)) {
    return JSON.stringify(meant) === JSON.stringify(actual) ? [] : [`${path}: ${JSON.stringify(actual)}`]
  }
  const missing = Object.keys(meant).filter((key) => !Object.hasOwn(actual, key))
  const surplus = path.endsWith('$map') ? Object.keys(actual).filter((key) => !Object.hasOwn(meant, key)) : []
  const deeper = Object.keys(meant).flatMap((key) =>
    Object.hasOwn(actual, key) ? differences(meant[key], actual[key], `${path}/${key}`) : [],
  )
  return [...[...missing, ...surplus].map((key) => `${path}/${key}`), ...deeper]
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
