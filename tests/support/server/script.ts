import type { WireClient } from './wireClient.ts'

/** Walks a facilitator's console to an agenda item, as the buttons would. */
export async function goTo(console: WireClient, activityId: string): Promise<void> {
  await command(console, 'agenda.go', null, { activityId, skipped: false })
  await command(console, 'agenda.enterNow', null, {})
  await console.until(() => console.facilitator().now?.activityId === activityId)
}

export async function startSession(console: WireClient, sessionId = 'session-1'): Promise<void> {
  await command(console, 'session.start', null, { sessionId })
  await console.until(() => console.facilitator().now !== null)
}

/** Sends with the phase that the console sees, and waits until the console sees what came of it. */
export async function command(
  console: WireClient,
  name: string,
  activityId: string | null,
  data: object,
): Promise<void> {
  const guard = activityId === null ? { expectedPhase: console.facilitator().phase } : {}
  const before = console.facilitator().phase
  const outcome = await console.send(name, activityId, { ...data, ...guard })
  if (outcome?.status !== 'committed') throw new Error(`${name}: ${JSON.stringify(outcome)}`)
  if (activityId === null) await console.until(() => console.facilitator().phase !== before)
}
