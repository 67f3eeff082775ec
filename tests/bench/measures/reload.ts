import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ReloadOps } from '../children/reloadChild.ts'
import { startChild } from '../support/child.ts'
import { withChildren } from '../support/people.ts'
import { type Measure, type Row, show, spread } from '../support/report.ts'
import { figure } from '../support/stats.ts'

/** A restart in the middle of an evening: how long until a big programme is live again. */
export const reload: Measure = async ({ isQuick }) => {
  const events = isQuick ? 10_000 : 100_000
  const runs = isQuick ? 1 : 5
  const directory = await mkdtemp(join(tmpdir(), 'kennisronde-bench-'))
  try {
    const programmeId = await inFreshProcess('make', { directory, events })
    const log: number[] = []
    for (let run = 0; run < runs; run += 1) log.push(await inFreshProcess('load', { directory, programmeId }))
    await inFreshProcess('snapshot', { directory, programmeId })
    const snapshot: number[] = []
    for (let run = 0; run < runs; run += 1) snapshot.push(await inFreshProcess('load', { directory, programmeId }))
    return [reloadRow(events, 'its snapshot', snapshot, 300), reloadRow(events, 'the log', log, 3000)]
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
}

function reloadRow(events: number, from: string, ms: readonly number[], goalMs: number): Row {
  const loaded = figure(ms)
  return {
    measure: `reload of ${events} events from ${from}`,
    floor: '',
    candidate: show(loaded.median, 'ms'),
    figure: spread(loaded, 'ms'),
    goal: `≤ ${goalMs} ms`,
    isMet: loaded.median <= goalMs,
    data: ms,
  }
}

/** Nothing warm from before, as after a restart. */
async function inFreshProcess<Name extends keyof ReloadOps & string>(
  name: Name,
  argument: Parameters<ReloadOps[Name]>[0],
): Promise<Awaited<ReturnType<ReloadOps[Name]>>> {
  const child = startChild<ReloadOps>(new URL('../children/reloadChild.ts', import.meta.url))
  return withChildren([child], () => child.ask(name, argument))
}
