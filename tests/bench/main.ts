import { parseArgs } from 'node:util'
import { board } from './measures/board.ts'
import { bundle } from './measures/bundle.ts'
import { coalescing } from './measures/coalescing.ts'
import { fanout } from './measures/fanout.ts'
import { growth } from './measures/growth.ts'
import { joins } from './measures/joins.ts'
import { reload } from './measures/reload.ts'
import { manyRooms, oneRoom } from './measures/rooms.ts'
import { storm, stormInProcess } from './measures/storm.ts'
import { commit, type Measure, machine, type Row, table } from './support/report.ts'

/**
 * npm run bench [-- names] [--quick] [--json]
 * Every measure beside its floor in one run, on loopback, with helpers that end with it. `--quick`: a minute, small
 * sizes, to see that all of it still runs; `--json`: only JSON on standard output.
 */
const measures: Readonly<Record<string, Measure>> = {
  'fan-out': fanout,
  join: joins,
  storm,
  'storm-in-process': stormInProcess,
  coalescing,
  board,
  'one-room': oneRoom,
  'many-rooms': manyRooms,
  growth,
  reload,
  bundle,
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { quick: { type: 'boolean', default: false }, json: { type: 'boolean', default: false } },
})
const names = positionals.length > 0 ? positionals : Object.keys(measures)
const unknown = names.filter((name) => measures[name] === undefined)
if (unknown.length > 0) {
  console.error(`No measure ${unknown.join(', ')}. There are: ${Object.keys(measures).join(', ')}`)
  process.exit(2)
}

const startedAt = performance.now()
const notes: string[] = []
const say = (line: string): void => {
  notes.push(line)
  console.error(`  ${line}`)
}
const rows: Row[] = []
for (const name of names) {
  const since = performance.now()
  try {
    const found = (await measures[name]?.({ isQuick: values.quick, say })) ?? []
    rows.push(...found)
    console.error(`${name}: ${((performance.now() - since) / 1000).toFixed(1)} s`)
    for (const { measure, figure } of found) console.error(`  ${measure}: ${figure}`)
  } catch (error) {
    say(`${name} failed: ${error instanceof Error ? error.message : error}`)
    process.exitCode = 1
  }
}

const result = { machine: machine(), commit: commit(), quick: values.quick, rows, notes }
if (!values.json) {
  const { cpu, cores, memoryGb, platform, node } = result.machine
  console.log(`\n${table(rows)}\n`)
  for (const note of notes) console.log(`note: ${note}`)
  console.log(`${cpu}, ${cores} cores, ${memoryGb} GB, ${platform}, Node ${node}, commit ${result.commit}`)
  console.log(`${values.quick ? 'quick sizes, ' : ''}${((performance.now() - startedAt) / 1000).toFixed(0)} s\n`)
}
console.log(JSON.stringify(result))
process.exit()
