import { timerActor } from './serverActors.ts'
import type { LiveHost } from './types.ts'

/**
 * The computer is in another network than when somebody chose an address: back to the server's own choice, before a
 * dead address stands on the wall.
 */
export async function dropStaleAddress(host: LiveHost, offersAddress: (address: string) => boolean): Promise<void> {
  const { joinAddress } = host.codeAnswer()
  if (joinAddress === null || offersAddress(joinAddress)) return
  await host.submit(timerActor, [{ seq: null, name: 'joinAddress.set', activityId: null, data: { address: null } }])
}
