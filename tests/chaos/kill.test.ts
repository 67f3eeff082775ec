import { afterEach, expect, test } from 'vitest'
import { command, goTo, startSession } from '../support/server/script.ts'
import { type RunningServer, startServer } from '../support/server/startServer.ts'
import { createProgramme, joinAs, randomText, WireClient } from '../support/server/wireClient.ts'

const vote = 's1-11'
const voters = 30

let server: RunningServer | undefined
afterEach(async () => {
  await server?.remove()
  server = undefined
})

test('I2, I4, F20: after SIGKILL in the middle of a vote every acked ballot counts, once', async () => {
  server = await startServer()
  const { programmeId, code, facilitatorCookie } = await createProgramme(server.url, 'mkb-deals')
  const console = new WireClient(server.url, 'facilitator', programmeId, facilitatorCookie)
  await console.connected()
  await startSession(console)
  await goTo(console, vote)
  await command(console, 'dotVote.open', vote, {})
  const phones = await Promise.all(
    Array.from({ length: voters }, async (_, index) => {
      const cookie = await joinAs(serverUrl(), code, index % 2 === 0 ? 'drenthe' : 'limburg', null)
      const phone = new WireClient(serverUrl(), 'participant', programmeId, cookie)
      await phone.connected()
      return { phone, cookie, ballotSeq: 0, acked: null as number | null, nonce: '', sent: 0 }
    }),
  )
  const [first = '', second = ''] =
    phones[0]?.phone.participant().activity?.kind === 'dotVote' ? items(phones[0].phone) : []

  // Everybody changes their mind as fast as acks come; the server dies somewhere in the middle.
  let isDead = false
  const voting = phones.map(async (voter) => {
    while (!isDead) {
      voter.ballotSeq += 1
      voter.nonce = randomText(16)
      const onFirst = voter.ballotSeq % 2
      voter.sent = onFirst
      const outcome = await voter.phone.sendSealed('dotVote.setBallot', vote, {
        ballotSeq: voter.ballotSeq,
        nonce: voter.nonce,
        earlierNonce: null,
        dots: { [first]: onFirst, [second]: 1 - onFirst },
        done: true,
      })
      if (outcome?.status === 'committed') voter.acked = onFirst
      else break
      await new Promise((resolve) => setTimeout(resolve, 110))
    }
  })
  await new Promise((resolve) => setTimeout(resolve, 600 + Math.random() * 600))
  isDead = true
  await server.kill()
  for (const { phone } of phones) phone.close()
  console.close()
  await Promise.all(voting)

  const again = await server.restart()
  server = again
  const reopened = new WireClient(again.url, 'facilitator', programmeId, facilitatorCookie)
  await reopened.connected()
  // What the server holds for each voter is the acked ballot, or the one that was on its way when it died.
  for (const voter of phones) {
    const phone = new WireClient(again.url, 'participant', programmeId, voter.cookie)
    await phone.connected()
    await phone.until(() => phone.mine().activity !== null)
    const mine = phone.mine().activity
    const ballot = mine?.kind === 'dotVote' ? mine.ballot : null
    const held = ballot === null ? null : (ballot.dots[first] ?? 0)
    expect([voter.acked, voter.sent]).toContain(held)
    if (held !== voter.acked) expect(ballot?.ballotSeq).toBe(voter.ballotSeq)
    phone.close()
  }
  await command(reopened, 'dotVote.close', vote, {})
  await command(reopened, 'dotVote.reveal', vote, { to: 'console' })
  await reopened.until(() => resultOf(reopened) !== null)
  const result = resultOf(reopened)
  expect(result?.ballots).toBe(phones.filter((voter) => voter.acked !== null).length)
  const dots = { ...result?.process.dots, ...result?.content.dots }
  expect((dots[first] ?? 0) + (dots[second] ?? 0)).toBe(result?.ballots)
  reopened.close()
})

const serverUrl = (): string => server?.url ?? ''

function items(phone: WireClient): readonly string[] {
  const activity = phone.participant().activity
  return activity?.kind === 'dotVote' ? activity.order : []
}

function resultOf(console: WireClient) {
  const activity = console.facilitator().activity
  return activity?.kind === 'dotVote' ? activity.result : null
}
