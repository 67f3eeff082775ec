import { usePick, useT } from '../../i18n/useT.ts'
import { Banner } from '../../ui/Banner.tsx'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import type { KindView } from '../module.ts'
import type { SealedEntry } from '../useSealedEntry.ts'
import type { Ballot } from './useBallot.ts'

interface BallotNewsProps {
  readonly activity: KindView<'dotVote', 'participant'>
  readonly ballot: SealedEntry<Ballot>
  readonly isOverBudget: boolean
}

/** What changed about the list while people vote. Said once when it comes; nothing moves and nobody loses a dot. */
export function BallotNews({ activity, ballot, isOverBudget }: BallotNewsProps) {
  const t = useT()
  const { added, items, isReopened } = activity
  const { dots, done } = ballot.value
  const isOpen = activity.phase === 'open'
  const hasLost = isOpen && Object.entries(dots).some(([id, count]) => count > 0 && items[id] === undefined)
  return (
    <>
      {isOpen && isReopened && (
        <Banner isRounded isLive={false} icon="undo">
          {t('dotVote.vote.openAgain')}
        </Banner>
      )}
      {added.length > 0 && (
        <Banner isRounded icon="plus">
          <AddedText activity={activity} />
          {/* Those who look read it below the button. */}
          {done && <VisuallyHidden> {t('dotVote.vote.addedDone')}</VisuallyHidden>}
        </Banner>
      )}
      {hasLost && (
        <Banner isRounded icon="undo">
          {t('dotVote.vote.removed')}
        </Banner>
      )}
      {isOpen && isOverBudget && (
        <Banner tone="warning" isRounded icon="alert">
          {t('dotVote.vote.overBudget')}
        </Banner>
      )}
    </>
  )
}

function AddedText({ activity: { added, items } }: Pick<BallotNewsProps, 'activity'>) {
  const t = useT()
  const pick = usePick()
  const only = added.length === 1 ? items[added[0] ?? ''] : undefined
  return only === undefined
    ? t('dotVote.vote.addedMore', { count: added.length })
    : t('dotVote.vote.added', { text: pick(only.text) })
}
