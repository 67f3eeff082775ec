import sample from '../../../shared/content/sample-programme.json' with { type: 'json' }
import type { ActivityView } from '../../../shared/programme/views.ts'
import type { CodeAnswer } from '../../../shared/protocol/http.ts'
import { joinAs, randomText, WireClient } from './wireClient.ts'

type View = ActivityView<'participant'>
type Kind = View['kind']
/** What one of them may do: the activity as that phone sees it, and the number of the person. */
interface Turn<K extends Kind> {
  readonly activity: Extract<View, { kind: K }>
  readonly activityId: string
  readonly index: number
  readonly send: (name: string, data: unknown) => Promise<void>
  readonly sendSealed: (name: string, data: unknown) => Promise<void>
}

const questions = [
  ['process', 'Hoe komen we binnen bij ondernemers die nooit naar een bijeenkomst komen?'],
  ['content', 'Hoe beginnen we een gesprek over opvolging als de familie er liever niet over praat?'],
  ['process', 'Welke drie cijfers laten samen zien of onze deal werkt?'],
  ['content', 'Hoe helpen we bedrijven om met minder mensen hetzelfde werk te doen?'],
  ['process', 'Hoe regelen we nu al wat er gebeurt als het geld op is?'],
  ['content', 'Hoe helpen we een bedrijf dat nog alles op papier doet aan een eerste digitale stap?'],
  ['process', 'Wie hakt de knoop door als drie gemeenten elk een eigen subsidieregeling hebben?'],
  ['content', 'Wat doet een klein bedrijf eerst: meten of besparen?'],
] as const

/**
 * People round the table, over the wire: spread over the regions, most of them with a name. What they write and choose
 * follows from their number, so that a second crowd of the same size does the same.
 */
export async function gather(url: string, code: string, count: number): Promise<Crowd> {
  const answer = await fetch(`${url}/api/codes/${code}`)
  const crowd = new Crowd(url, (await answer.json()) as CodeAnswer)
  await crowd.growTo(count)
  return crowd
}

export class Crowd {
  private readonly url: string
  private readonly programme: CodeAnswer
  private readonly people: WireClient[] = []

  constructor(url: string, programme: CodeAnswer) {
    this.url = url
    this.programme = programme
  }

  async growTo(count: number): Promise<void> {
    const { code, programmeId, regions } = this.programme
    while (this.people.length < count) {
      const index = this.people.length
      const name = index % 5 === 4 ? null : (sample.demoParticipants[index]?.displayName ?? null)
      const cookie = await joinAs(this.url, code, regions[index % regions.length]?.id ?? '', name)
      const person = new WireClient(this.url, 'participant', programmeId, cookie)
      await person.connected()
      this.people.push(person)
    }
  }

  /** Two in three can work with the rules. */
  agree(): Promise<void> {
    return this.each('agreements', async ({ index, send }) => {
      if (index % 3 !== 2) await send('agreements.setAgreed', { agreed: true })
    })
  }

  /** A question each until the list is full; every third one anonymous. */
  writeQuestions(): Promise<void> {
    return this.each('collect', async ({ index, send, sendSealed }) => {
      const [kind, text] = questions[index] ?? []
      if (text === undefined) return
      const card = { cardId: randomText(16), cardSeq: 1, text, kind, themeId: null, sourceRegionId: null }
      if (index % 3 === 2) await sendSealed('collect.putSealedCard', card)
      else await send('collect.putCard', { ...card, attribution: 'region' })
    })
  }

  /** Everybody but every ninth sets all dots, the earlier questions more often. */
  vote(): Promise<void> {
    return this.each('dotVote', async ({ activity: { items, budgets, maxPerItem }, index, sendSealed }) => {
      if (index % 9 === 8) return
      const dots: Record<string, number> = {}
      for (const kind of ['process', 'content'] as const) {
        const ids = Object.values(items)
          .filter((item) => item.kind === kind)
          .sort((one, other) => textOf(one.text).localeCompare(textOf(other.text)))
          .map(({ id }) => id)
        let left = budgets[kind]
        for (let step = 0; left > 0 && ids.length > 0; step += 1) {
          const id = ids[(favourite(index) + step * step) % ids.length] ?? ''
          const more = Math.min(left, maxPerItem - (dots[id] ?? 0), 1 + (index % 2))
          dots[id] = (dots[id] ?? 0) + more
          left -= more
        }
      }
      await sendSealed('dotVote.setBallot', {
        ballotSeq: 1,
        nonce: randomText(16),
        earlierNonce: null,
        dots,
        done: true,
      })
    })
  }

  leave(): void {
    for (const person of this.people) person.close()
  }

  /** Resolves once every phone shows this item. */
  async arrive(activityId: string): Promise<void> {
    for (const person of this.people) await person.until(() => person.participant().now?.activityId === activityId)
  }

  /** One after the other, each once its own phone shows an open activity of this kind. */
  private async each<K extends Kind>(kind: K, act: (turn: Turn<K>) => Promise<void>): Promise<void> {
    for (const [index, person] of this.people.entries()) {
      await person.until(() => isOpen(person.participant().activity, kind))
      const { activity, now } = person.participant()
      if (activity?.kind !== kind || now === null) continue
      const { activityId } = now
      await act({
        activity: activity as Extract<View, { kind: K }>,
        activityId,
        index,
        send: async (name, data) => expectCommitted(name, await person.send(name, activityId, data)),
        sendSealed: async (name, data) => expectCommitted(name, await person.sendSealed(name, activityId, data)),
      })
    }
  }
}

const isOpen = (activity: View | null, kind: Kind): boolean =>
  activity?.kind === kind && (!('phase' in activity) || activity.phase === 'open')

/** Low numbers most often. */
const favourite = (index: number): number => Math.floor(((index * 7) % 11) ** 2 / 24)

const textOf = (text: string | { readonly nl: string }): string => (typeof text === 'string' ? text : text.nl)

function expectCommitted(name: string, outcome: { readonly status: string } | null): void {
  if (outcome?.status !== 'committed') throw new Error(`${name}: ${JSON.stringify(outcome)}`)
}
