import type { Localised } from '../../../../shared/programme/localised.ts'
import type { MineView, ParticipantView } from '../../../../shared/programme/views.ts'
import type { OwnCardRow } from '../cards/useOwnCards.ts'

type Programme = Pick<ParticipantView, 'programme' | 'regions' | 'themes'>
type Translate = (text: Localised | string) => string

/** What is stored of one person and what only this phone knows, as a file for that person. */
export function myDataFile(
  { programme, regions, themes }: Programme,
  seat: MineView['seat'],
  cards: readonly OwnCardRow[],
  pick: Translate,
): string {
  const theme = (id: string | null): string | null => (id === null || !themes[id] ? null : pick(themes[id].label))
  const region = (id: string | null): string | null => (id === null || !regions[id] ? null : pick(regions[id].name))
  const { title, code, deletedAfter } = programme
  const file = {
    programme: {
      title: pick(title),
      code,
      deletedAfter: deletedAfter === null ? null : new Date(deletedAfter).toISOString(),
    },
    region: region(seat.regionId),
    name: seat.name,
    cards: cards.map(({ card, isOnlyKnownHere, waitingSince }) => ({
      text: pick(card.text),
      kind: card.kind,
      theme: theme(card.themeId),
      aboutRegion: region(card.sourceRegionId),
      shownAs: card.attribution,
      onlyOnThisPhone: isOnlyKnownHere || waitingSince !== null,
    })),
  }
  return JSON.stringify(file, null, 2)
}
