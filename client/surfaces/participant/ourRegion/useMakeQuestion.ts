import { slots } from '../../../../shared/programme/dealParts.ts'
import { maxDealLineLength } from '../../../../shared/programme/limits.ts'
import { countGraphemes } from '../../../../shared/programme/text.ts'
import { usePick, useT } from '../../../i18n/useT.ts'
import { useConnected, useView } from '../../../store/live.tsx'
import { announce } from '../../../ui/announcer.ts'
import { showToast } from '../../../ui/toasts.ts'
import { type CardDraft, cardDraftKey } from '../cards/cardDraft.ts'
import { dealDeskOf } from '../deal/dealDesk.ts'
import { useOwnDeal } from '../deal/useDealField.ts'

interface MakeQuestion {
  /** People write learning questions now: it becomes one of those. Otherwise an ask of the region. */
  readonly isBoardOpen: boolean
  readonly isAsked: boolean
  readonly make: () => void
}

/** “Hoe weten we of {knop} bijdraagt aan {doel}?” */
export function useMakeQuestion(lever: string, goal: string, onQuestion: (() => void) | undefined): MakeQuestion {
  const t = useT()
  const pick = usePick()
  const { live } = useConnected()
  const deal = useOwnDeal()
  const board = useView('participant', ({ activity, now }) =>
    activity?.kind === 'collect' && activity.phase === 'open' && activity.cardType === 'learningQuestion' && now
      ? { activityId: now.activityId, maxChars: activity.maxChars, attribution: activity.defaultAttribution }
      : null,
  )
  const say = (max: number): string =>
    fitting(max, (room) =>
      t('profile.grid.questionText', {
        lever: shortened(inSentence(lever), room),
        goal: shortened(inSentence(goal), room),
      }),
    )
  const asks = Array.from({ length: slots.ask }, (_, slot) => {
    const entry = deal[`ask:${slot}`]
    return entry?.part === 'ask' && entry.value !== null ? pick(entry.value) : null
  })
  const ask = say(maxDealLineLength)

  const makeCard = ({ activityId, maxChars, attribution }: NonNullable<typeof board>): void => {
    const key = cardDraftKey(activityId)
    // As the form keeps it.
    const draft = live.drafts.read(key) as CardDraft | null
    if (draft !== null && draft.text.trim() !== '') {
      showToast(t('profile.grid.questionBusy'))
      return
    }
    const card: CardDraft = {
      type: 'learningQuestion',
      text: say(maxChars),
      kind: 'process',
      themeId: null,
      sourceRegionId: null,
      attribution: attribution === 'name' ? 'region' : attribution,
    }
    live.drafts.write(key, card)
    showToast(t('profile.grid.questionReady'))
    onQuestion?.()
  }
  const makeAsk = (): void => {
    const slot = asks.indexOf(null)
    if (slot === -1) {
      showToast(t('profile.grid.asksFull'))
      return
    }
    dealDeskOf(live).set({ part: 'ask', slot, value: ask, themeId: null }, 'now')
    announce(t('profile.grid.asked'))
  }
  return {
    isBoardOpen: board !== null,
    isAsked: asks.includes(ask),
    make: () => (board === null ? makeAsk() : makeCard(board)),
  }
}

/** Shortens its parts until the whole fits. */
function fitting(max: number, make: (room: number) => string): string {
  for (let room = max; room > 10; room -= 2) {
    const text = make(room)
    if (countGraphemes(text) <= max) return text
  }
  return make(10)
}

const shortened = (text: string, room: number): string =>
  text.length <= room ? text : `${text.slice(0, Math.max(1, room - 1)).trimEnd()}…`

/** “Meekijken op de werkvloer” in the middle of a sentence; a name in capitals stays one. */
const inSentence = (text: string): string =>
  /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text
