import { describe, expect, test } from 'vitest'
import type { LibraryEvent } from '../../../../server/domain/programme/events.ts'
import { startLibrary, undoLibrary } from '../../../../server/domain/programme/library.ts'
import { readerOf } from '../../../../server/domain/programme/reader.ts'
import { viewFor } from '../../../../server/domain/programme/views.ts'
import type { CommandDataOf } from '../../../../shared/activities/registry.ts'
import { audiences } from '../../../../shared/programme/roles.ts'
import { actors, cardId, ids, nonce, participant, type Scene, sceneIn } from '../../../support/domain/scenes.ts'
import { kindWish } from '../../../support/domain/wishes.ts'

type BundleData = CommandDataOf<'collect', 'setBundle'>

const bundleOf = (name: string, cardIds: readonly string[], change: Partial<BundleData> = {}) =>
  kindWish('collect', ids.collect, {
    name: 'setBundle',
    data: { bundleId: nonce(name), text: name, kind: 'process', themeId: null, cardIds: [...cardIds], ...change },
  })
const apart = (name: string) =>
  kindWish('collect', ids.collect, { name: 'removeBundle', data: { bundleId: nonce(name) } })
const hide = (id: string, hidden = true) =>
  kindWish('collect', ids.collect, { name: 'setHidden', data: { cardId: id, hidden } })
const content = (text: string) => ({ text, kind: 'content', themeId: null, sourceRegionId: null }) as const
const write = (scene: Scene, seat: number, name: string, text = name, cardSeq = 1) =>
  scene.do(
    participant(seat),
    kindWish('collect', ids.collect, {
      name: 'putCard',
      data: { cardId: cardId(name), cardSeq, ...content(text), attribution: 'region' },
    }),
  )
const writeSealed = (scene: Scene, seat: number, name: string, text = name) =>
  scene.do(
    participant(seat),
    kindWish('collect', ids.collect, {
      name: 'putSealedCard',
      data: { cardId: cardId(name), cardSeq: 1, ...content(text) },
    }),
  )

/** Each question that stands, by what it is called and what is in it. */
const questions = ({ state }: Scene) =>
  readerOf(state)
    .questions('learningQuestion')
    .map(({ text, cardIds }) => ({ text: typeof text === 'string' ? text : text.nl, cardIds }))
const bundles = (scene: Scene) => questions(scene).filter(({ cardIds }) => cardIds.length > 1)
const items = ({ state }: Scene) => {
  const { activity } = viewFor.facilitator(state)
  if (activity?.kind !== 'dotVote') throw new Error('not voting')
  return activity.order.flatMap((id) => activity.items[id] ?? [])
}
const openVote = (scene: Scene) =>
  scene.entered(ids.dotVote).lead(kindWish('dotVote', ids.dotVote, { name: 'open', data: {} }))

describe('C6: bundling', () => {
  test('a bundle stands in place of its cards, on the wall, on the phones and on the ballot, once', () => {
    const scene = writeSealed(write(sceneIn(ids.collect), 1, 'named'), 2, 'sealed')
    const cards = ['lq-seed-2', cardId('named'), cardId('sealed')]
    scene.lead(bundleOf('Samen', cards, { kind: 'content' }))
    expect(bundles(scene)).toEqual([{ text: 'Samen', cardIds: cards }])
    for (const audience of audiences) {
      const { activity } = viewFor[audience](scene.state)
      expect(activity).toMatchObject({ bundles: { [nonce('Samen')]: { text: 'Samen', cardIds: cards } } })
      // The originals stay, to be opened.
      expect(activity).toMatchObject({ cards: Object.fromEntries(cards.map((id) => [id, { id }])) })
    }
    openVote(scene)
    const ids_ = items(scene).flatMap((item) => [item.id, ...(item.bundled ?? []).map(({ id }) => id)])
    expect(ids_.filter((id) => cards.includes(id)).sort()).toEqual([...cards].sort())
    expect(items(scene).find(({ id }) => id === nonce('Samen'))).toMatchObject({
      kind: 'content',
      bundled: [{ id: 'lq-seed-2' }, { id: cardId('named'), text: 'named' }, { id: cardId('sealed'), text: 'sealed' }],
    })
    expect(items(scene)).toHaveLength(7)
  })

  test('put again it is changed: another name, one card less, and a card that moves over leaves the other bundle', () => {
    const scene = sceneIn(ids.collect).lead(bundleOf('A', ['lq-seed-1', 'lq-seed-2', 'lq-seed-3']))
    scene.lead(bundleOf('A', ['lq-seed-1', 'lq-seed-2', 'lq-seed-3'], { text: 'Beter' }))
    expect(bundles(scene)).toEqual([{ text: 'Beter', cardIds: ['lq-seed-1', 'lq-seed-2', 'lq-seed-3'] }])
    scene.lead(bundleOf('B', ['lq-seed-3', 'lq-seed-4']))
    expect(bundles(scene)).toEqual([
      { text: 'Beter', cardIds: ['lq-seed-1', 'lq-seed-2'] },
      { text: 'B', cardIds: ['lq-seed-3', 'lq-seed-4'] },
    ])
    scene.lead(apart('A'))
    expect(bundles(scene)).toHaveLength(1)
    expect(questions(scene)).toHaveLength(6)
  })

  test('one card that is left is itself again, in its own words; the bundle is back when the other one is', () => {
    const scene = write(sceneIn(ids.collect), 1, 'eigen').lead(bundleOf('Naam', ['lq-seed-1', cardId('eigen')]))
    scene.lead(hide('lq-seed-1'))
    expect(questions(scene).map(({ text }) => text)).toContain('eigen')
    expect(bundles(scene)).toEqual([])
    scene.lead(hide('lq-seed-1', false))
    expect(bundles(scene)).toMatchObject([{ text: 'Naam' }])
  })

  test('a hidden card is in no bundle that people see, and stays in it for the console, also when it is renamed', () => {
    const all = ['lq-seed-1', 'lq-seed-2', 'lq-seed-3']
    const scene = sceneIn(ids.collect).lead(bundleOf('A', all)).lead(hide('lq-seed-2'))
    expect(bundles(scene)).toMatchObject([{ cardIds: ['lq-seed-1', 'lq-seed-3'] }])
    expect(viewFor.facilitator(scene.state).activity).toMatchObject({ bundles: { [nonce('A')]: { cardIds: all } } })
    scene.lead(bundleOf('A', all, { text: 'Anders' })).lead(hide('lq-seed-2', false))
    expect(bundles(scene)).toEqual([{ text: 'Anders', cardIds: all }])
    // What is hidden joins no bundle that it was not in.
    scene.lead(hide('lq-seed-4')).lead(bundleOf('A', [...all, 'lq-seed-4']))
    expect(bundles(scene)).toMatchObject([{ cardIds: all }])
  })

  test('somebody’s own words as its name are theirs: they change with the card, and go with it', () => {
    const scene = write(sceneIn(ids.collect), 1, 'mijn', 'Mijn papegaai')
    scene.lead(bundleOf('A', ['lq-seed-1', 'lq-seed-2', cardId('mijn')], { text: ' Mijn  papegaai ' }))
    expect(bundles(scene)).toMatchObject([{ text: 'Mijn papegaai' }])
    write(scene, 1, 'mijn', 'Mijn betere papegaai', 2)
    expect(bundles(scene)).toMatchObject([{ text: 'Mijn betere papegaai' }])
    const withdraw = { name: 'withdrawCard', data: { cardId: cardId('mijn'), cardSeq: 3 } } as const
    scene.do(participant(1), kindWish('collect', ids.collect, withdraw))
    expect(bundles(scene)).toMatchObject([{ cardIds: ['lq-seed-1', 'lq-seed-2'] }])
    expect(bundles(scene)[0]?.text).not.toContain('papegaai')
    // Only the card itself ever said them: forgetting it forgets them.
    const elsewhere = scene.log.texts.filter((text) => text.includes('papegaai') && !text.includes('"card.put"'))
    expect(elsewhere).toEqual([])
  })

  test('what cannot be bundled is left out; without two that stand there is nothing to bundle', () => {
    const scene = sceneIn(ids.collect)
    const no = (cardIds: readonly string[], change: Partial<BundleData> = {}) =>
      scene.try(actors.facilitator, bundleOf('A', cardIds, change))
    expect(no(['lq-seed-1', 'lq-seed-1', 'nothing'])).toMatchObject({ code: 'notFound' })
    expect(no([])).toMatchObject({ code: 'notFound' })
    const fifty = Array.from({ length: 51 }, (_, index) => `card-${index}`)
    expect(no(fifty)).toMatchObject({ code: 'invalidCommand' })
    const two = ['lq-seed-1', 'lq-seed-2']
    expect(no(two, { text: '  ' })).toMatchObject({ code: 'textEmpty' })
    expect(no(two, { text: '\u200B' })).toMatchObject({ code: 'textInvisible' })
    expect(no(two, { text: 'x'.repeat(161) })).toMatchObject({ code: 'textTooLong', params: { max: 160 } })
    expect(no(two, { kind: null })).toMatchObject({ code: 'invalidCommand' })
    expect(no(two, { themeId: 'no-theme' })).toMatchObject({ code: 'invalidCommand' })
    expect(scene.try(actors.facilitator, apart('A'))).toMatchObject({ code: 'notFound' })
    expect(no([...two, 'nothing'], { text: 'Een \uD800 twee' })).toMatchObject({ status: 'committed' })
    expect(bundles(scene)).toEqual([{ text: 'Een \uFFFD twee', cardIds: two }])
  })

  test('an id is a card’s or a bundle’s, never both, and stays so when the bundle was taken apart', () => {
    const scene = write(sceneIn(ids.collect), 1, 'card')
    expect(scene.try(actors.facilitator, bundleOf('card', ['lq-seed-1', 'lq-seed-2']))).toMatchObject({
      code: 'notAllowed',
    })
    scene.lead(bundleOf('bundle', ['lq-seed-1', 'lq-seed-2'])).lead(apart('bundle'))
    const data = { cardId: cardId('bundle'), cardSeq: 1, ...content('Mijn'), attribution: 'region' } as const
    const put = kindWish('collect', ids.collect, { name: 'putCard', data })
    expect(scene.try(participant(1), put)).toMatchObject({ code: 'notAllowed' })
  })

  test('once the vote is open bundles are fixed, whoever asks and whatever is taken back', () => {
    const scene = sceneIn(ids.collect).lead(bundleOf('A', ['lq-seed-1', 'lq-seed-2']))
    openVote(scene)
    const before = questions(scene)
    const bundle = { id: nonce('A'), type: 'learningQuestion', text: 'B', kind: 'process', themeId: null } as const
    const bundled = {
      type: 'cards.bundled',
      data: { bundle: { ...bundle, cardIds: ['lq-seed-3', 'lq-seed-4'] } },
    } as const
    expect(scene.try(actors.facilitator, bundleOf('B', ['lq-seed-3', 'lq-seed-4']))).toMatchObject({
      code: 'questionFrozen',
    })
    expect(scene.try(actors.facilitator, apart('A'))).toMatchObject({ code: 'questionFrozen' })
    for (const event of undoLibrary(bundled, startLibrary) ?? []) scene.fact({ activityId: ids.collect, ...event })
    scene.fact({ activityId: ids.collect, ...bundled })
    expect(questions(scene)).toEqual(before)
  })

  test('taking bundling back gives what was there before, also the cards that another bundle lost', () => {
    const scene = sceneIn(ids.collect).lead(bundleOf('A', ['lq-seed-1', 'lq-seed-2', 'lq-seed-3']))
    for (const command of [
      bundleOf('B', ['lq-seed-3', 'lq-seed-4']),
      bundleOf('A', ['lq-seed-1', 'lq-seed-5'], { text: 'Anders' }),
      apart('A'),
      hide('lq-seed-1'),
      kindWish('collect', ids.collect, { name: 'setSeedsHidden', data: { hidden: true } }),
    ]) {
      const before = scene.state.library
      const wasThere = questions(scene)
      scene.lead(command)
      expect(questions(scene)).not.toEqual(wasThere)
      const last = scene.log.events().findLast(({ type }) => /^cards?\./.test(type))
      const events = undoLibrary(last as LibraryEvent, before) ?? []
      expect(events).not.toEqual([])
      for (const event of events) scene.fact({ activityId: ids.collect, ...event })
      expect(questions(scene)).toEqual(wasThere)
    }
  })
})
