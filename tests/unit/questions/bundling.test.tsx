import { act, fireEvent, render, screen, within } from '@testing-library/react'
import { useState } from 'react'
import { beforeAll, beforeEach, expect, it, vi } from 'vitest'
import CollectFacilitator from '../../../client/activities/collect/Facilitator.tsx'
import { NeedsLead } from '../../../client/console/NeedsLead.tsx'
import { loadMessages, setLocale } from '../../../client/i18n/translator.ts'
import type { Settled } from '../../../client/live/commands.ts'
import type { LiveProgramme } from '../../../client/live/liveProgramme.ts'
import { LiveProvider } from '../../../client/store/live.tsx'
import type { FacilitatorView } from '../../../shared/programme/views.ts'
import { facilitatorAt } from '../../support/fixtures/facilitator.ts'
import { stillConsole } from '../../support/gallery/stillConsole.ts'

type Collect = Extract<FacilitatorView['activity'], { kind: 'collect' }>

beforeAll(async () => {
  await setLocale('nl')
  await loadMessages('facilitator', 'lead', 'screens', 'errors')
})
const send = vi.fn((_command: { readonly name: string; readonly data: unknown }) =>
  Object.assign(Promise.resolve<Settled>({ status: 'committed', revision: 2 }), { kept: Promise.resolve() }),
)
beforeEach(() => void send.mockClear())

const texts = ['Kort?', 'Dit is verreweg de langste vraag van de vier?', 'Iets anders?', 'Nog iets?']
const cards = texts.map((text, index) => ({
  id: `c${index}`,
  type: 'learningQuestion' as const,
  text,
  kind: index === 0 ? ('content' as const) : ('process' as const),
  themeId: null,
  sourceRegionId: null,
  attribution: 'anonymous' as const,
  regionId: null,
  name: null,
}))
const bundle = { id: 'b', text: 'Samen', kind: 'process' as const, themeId: null, cardIds: ['c2', 'c3'] }

function show(change: Partial<Collect> = {}, leadLinkId = 'link-console'): void {
  const activity: Collect = {
    kind: 'collect',
    phase: 'open',
    cardType: 'learningQuestion',
    fields: ['kind', 'theme', 'text'],
    maxCardsPerPerson: 3,
    maxChars: 160,
    isBundling: false,
    cards: Object.fromEntries(cards.map((card) => [card.id, card])),
    order: cards.map(({ id }) => id),
    bundles: {},
    isFrozen: false,
    hiddenIds: [],
    seedsHidden: false,
    seedCount: 0,
    page: 0,
    ...change,
  }
  render(<Console view={{ ...facilitatorAt(9, activity), leadLinkId }} activity={activity} />)
}

function Console({ view, activity }: { readonly view: FacilitatorView; readonly activity: Collect }) {
  const [live] = useState<LiveProgramme>(() => ({ ...stillConsole({ view }), send }))
  if (view.now === null) throw new Error('the fixture moved')
  return (
    <LiveProvider live={live}>
      <NeedsLead>
        <CollectFacilitator activity={activity} now={view.now} />
      </NeedsLead>
    </LiveProvider>
  )
}

const tick = (name: string) => act(async () => fireEvent.click(screen.getByRole('checkbox', { name })))
const press = (name: string | RegExp) => act(async () => fireEvent.click(screen.getByRole('button', { name })))
const sent = () => send.mock.calls.map(([{ name, data }]) => ({ name, data }))

it('C6: puts what is ticked together under a name that begins as the longest of them, of the kind of most', async () => {
  show()
  expect(screen.queryByRole('button', { name: /^Voeg/ })).toBeNull()
  await tick('Kort?')
  await press('Voeg samen')
  expect(screen.queryByLabelText('Zo heet de bundel')).toBeNull()
  await tick('Iets anders?')
  await tick(texts[1] ?? '')
  await press('Voeg 3 samen')
  const name = screen.getByLabelText('Zo heet de bundel')
  expect(name).toHaveProperty('value', texts[1])
  await act(async () => fireEvent.change(name, { target: { value: '   ' } }))
  await press('Voeg 3 samen')
  expect(sent()).toEqual([])
  expect(name.getAttribute('aria-invalid')).toBe('true')
  await act(async () => fireEvent.change(name, { target: { value: 'Nieuwe naam?' } }))
  await act(async () => fireEvent.keyDown(name, { key: 'Enter' }))
  expect(sent()).toEqual([
    {
      name: 'collect.setBundle',
      data: {
        bundleId: expect.stringMatching(/^[A-Za-z0-9_-]{22}$/),
        text: 'Nieuwe naam?',
        kind: 'process',
        themeId: null,
        cardIds: expect.arrayContaining(['c0', 'c1', 'c2']),
      },
    },
  ])
})

it('C6: a bundle that is ticked takes the others in under its own name', async () => {
  show({ bundles: { b: bundle } })
  await tick('Samen')
  await tick('Kort?')
  await press('Voeg 3 samen')
  expect(screen.getByLabelText('Zo heet de bundel')).toHaveProperty('value', 'Samen')
  await press('Voeg 3 samen')
  expect(sent().at(-1)).toMatchObject({ data: { bundleId: 'b', text: 'Samen', cardIds: ['c2', 'c3', 'c0'] } })
})

it('C6: taking out the last but one takes the bundle apart', async () => {
  show({ bundles: { b: bundle } })
  await press(/^Toon de vragen in/)
  const row = screen.getByText('Nog iets?').closest('li')
  if (row === null) throw new Error('not shown')
  await act(async () => fireEvent.click(within(row).getByRole('button', { name: /^Haal uit de bundel/ })))
  expect(sent()).toEqual([{ name: 'collect.removeBundle', data: { bundleId: 'b' } }])
})

it('C6: a bundle in the words of the question that is taken out goes on in those of the next', async () => {
  show({ bundles: { b: { ...bundle, text: 'Kort?', cardIds: ['c0', 'c2', 'c3'] } } })
  await press(/^Toon de vragen in/)
  await press('Haal uit de bundel: Kort?')
  expect(sent()).toMatchObject([{ data: { text: 'Iets anders?', cardIds: ['c2', 'c3'] } }])
})

it('C6: nothing to tick for what is hidden, for other cards, and once the vote was opened', () => {
  show({ hiddenIds: ['c0'] })
  expect(screen.getAllByRole('checkbox').map((box) => box.closest('li')?.dataset.question)).not.toContain('c0')
  document.body.innerHTML = ''
  show({ isFrozen: true })
  expect(screen.queryAllByRole('checkbox')).toEqual([])
  document.body.innerHTML = ''
  show({ cardType: 'idea' })
  expect(screen.queryAllByRole('checkbox')).toEqual([])
})

it.each([
  [15, false],
  [16, true],
])('C6: warns above fifteen questions that stand: %i', (count, warns) => {
  const many = Array.from(
    { length: count + 1 },
    (_, index) => ({ ...cards[0], id: `m${index}` }) as (typeof cards)[number],
  )
  show({
    cards: Object.fromEntries(many.map((card) => [card.id, card])),
    order: many.map(({ id }) => id),
    bundles: { b: { ...bundle, cardIds: ['m0', 'm1'] } },
  })
  expect(screen.queryByText(/Meer dan 15 is veel/) !== null).toBe(warns)
})

it('U5: who does not lead hides a card, and neither closes the round nor puts a card in the light', async () => {
  show({}, 'link-of-another')
  await press('Verberg: Kort?')
  await press('Sluit deze ronde')
  await press('Toon groot: Kort?')
  expect(sent()).toEqual([{ name: 'collect.setHidden', data: { cardId: 'c0', hidden: true } }])
})
