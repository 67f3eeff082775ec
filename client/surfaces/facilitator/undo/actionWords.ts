import type { FacilitatorView } from '../../../../shared/programme/views.ts'
import { kindConsoles } from '../../../activities/consoleRegistry.ts'
import type { Naming } from '../../../activities/kindConsole.ts'
import type { Translate } from '../../../i18n/messageTypes.ts'

export type ActionView = FacilitatorView['actions'][number]

type Words = (naming: Naming) => string

interface SomeConsole {
  readonly did?: Readonly<Record<string, Words>>
  readonly neverRecorded?: readonly string[]
}

const programmeWords: Readonly<Record<string, Words>> = {
  'access.revoke': ({ t }) => t('lead.did.accessRevoke'),
  'access.rename': ({ t }) => t('lead.did.accessRename'),
  'joining.setLocked': ({ t, about }) => t('lead.did.joining', { isOn: `${about.locked}` }),
  'joinAddress.set': ({ t }) => t('lead.did.joinAddress'),
  'session.start': ({ t }) => t('lead.did.sessionStart'),
  'session.end': ({ t }) => t('lead.did.sessionEnd'),
  'agenda.go': ({ t, about, title, from }) =>
    about.skipped === 'true' ? t('lead.did.skip', { from }) : t('lead.did.go', { title }),
  'timer.pause': ({ t }) => t('lead.did.pause'),
  'timer.resume': ({ t }) => t('lead.did.resume'),
  'timer.add': ({ t, about }) => addedTime(t, Number(about.ms) / 60_000),
  'timer.goToStep': ({ t, about }) => t('lead.did.step', { number: Number(about.index) + 1 }),
  'plan.insert': ({ t, title }) => t('lead.did.insert', { title }),
  'plan.duplicate': ({ t, title }) => t('lead.did.duplicate', { title }),
  'plan.move': ({ t, title }) => t('lead.did.move', { title }),
  'plan.remove': ({ t, title }) => t('lead.did.remove', { title }),
  'plan.change': planChange,
  'people.setRegion': ({ t, about, person, region }) =>
    t('lead.did.region', { from: region(about.fromRegionId), to: region(about.regionId), person }),
  'people.setName': ({ t, person }) => t('lead.did.name', { person }),
  'people.merge': ({ t, person }) => t('lead.did.merge', { person }),
  'people.remove': ({ t, person }) => t('lead.did.removePerson', { person }),
  'people.readmit': ({ t, person }) => t('lead.did.readmit', { person }),
  'lead.handOver': ({ t, link }) => t('lead.did.handOver', { person: link }),
  'lead.take': ({ t }) => t('lead.did.take'),
  'wall.setBlank': ({ t, about }) => t('lead.did.blank', { isOn: `${about.isOn}` }),
  'wall.setFrozen': ({ t, about }) => t('lead.did.freeze', { isOn: `${about.isOn}` }),
  'wall.setCountHidden': ({ t, about }) => t('lead.did.hideCount', { isOn: `${about.isOn}` }),
  'wall.setSpotlight': ({ t, about }) => t('lead.did.spotlight', { isOn: `${about.cardId !== undefined}` }),
  'wall.setScene': ({ t }) => t('lead.did.scene'),
  'region.add': ({ t }) => t('lead.did.regionAdd'),
  'deal.set': ({ t, about, region }) => t('lead.did.deal', { region: region(about.regionId) }),
  'shown.set': ({ t, about }) => t('lead.did.shown', { what: `${about.what}`, isOn: `${about.isOn}` }),
  'theme.put': ({ t }) => t('lead.did.theme'),
  'theme.merge': ({ t }) => t('lead.did.themeMerge'),
  'theme.setTable': ({ t, about }) => t('lead.did.themeTable', { isOn: `${about.isOn}` }),
  'instrument.put': ({ t }) => t('lead.did.instrument'),
  'instrument.setHidden': ({ t, about }) => t('lead.did.instrumentHidden', { isOn: `${about.hidden}` }),
  'suggestion.set': ({ t, about, region }) =>
    t('lead.did.suggestion', { learner: region(about.learnerId), source: region(about.sourceId) }),
  'card.setHidden': ({ t, about }) => t('lead.did.cardHidden', { isOn: `${about.hidden}` }),
  'card.setExample': ({ t, about }) => t('lead.did.example', { isOn: `${about.isOn}` }),
  'card.setTheme': ({ t }) => t('lead.did.cardTheme'),
  'card.improve': ({ t }) => t('lead.did.improve'),
  'expected.add': ({ t }) => t('expected.did.add'),
  'expected.change': ({ t }) => t('expected.did.change'),
  'expected.link': ({ t }) => t('expected.did.link'),
  'expected.remove': ({ t }) => t('expected.did.remove'),
  'expected.clear': ({ t }) => t('expected.did.clear'),
  'parking.put': ({ t }) => t('lead.did.park'),
  'parking.setDone': ({ t, about }) => t('lead.did.parkDone', { isOn: `${about.isDone}` }),
  'parking.remove': ({ t }) => t('lead.did.parkRemove'),
  'pulse.open': ({ t }) => t('lead.did.pulseOpen'),
  'pulse.close': ({ t }) => t('lead.did.pulseClose'),
  'pulse.show': ({ t, about }) => t('lead.did.pulseShow', { isOn: `${about.isOn}` }),
  'pulse.clear': ({ t }) => t('lead.did.pulseClear'),
}

const consoles: readonly (readonly [kind: string, SomeConsole])[] = Object.entries(kindConsoles)

/**
 * What a facilitator did, in words that follow “Maak ongedaan:”. Every command that can be taken back is here, and a test
 * goes through the table of commands to see that it stays so.
 */
export const actionWords: Readonly<Record<string, Words>> = {
  ...programmeWords,
  ...Object.fromEntries(
    consoles.flatMap(([kind, { did = {} }]) => Object.entries(did).map(([name, words]) => [`${kind}.${name}`, words])),
  ),
}

/** Never kept as actions: they undo, hurry or stop what is one action as a whole, or turn a page. */
export const neverRecorded: ReadonlySet<string> = new Set([
  'action.undo',
  'agenda.enterNow',
  'agenda.cancel',
  ...consoles.flatMap(([kind, { neverRecorded: names = [] }]) => names.map((name) => `${kind}.${name}`)),
])

/** “‘Pauze’ weggehaald”: small first letter, no full stop. */
export const wordsOf = (name: string, naming: Naming): string =>
  (Object.hasOwn(actionWords, name) ? actionWords[name]?.(naming) : undefined) ?? naming.t('lead.did.other')

function addedTime(t: Translate, count: number): string {
  return count < 0 ? t('lead.did.lessTime', { count: -count }) : t('lead.did.addTime', { count })
}

function planChange({ t, about, title }: Naming): string {
  const count = Number(about.count)
  if (count > 1) return t('lead.did.minutesSeveral', { count })
  if (about.fields === 'minutes') return t('lead.did.minutes', { title })
  return about.fields === 'notes' ? t('lead.did.notes', { title }) : t('lead.did.texts', { title })
}
