import { useMemo, useState } from 'react'
import type { VoteResult } from '../../../shared/programme/rankings.ts'
import { useT } from '../../i18n/useT.ts'
import { Icon } from '../../ui/Icon.tsx'
import { noPlace, PagedList, type PagePlace } from '../../ui/wall/PagedList.tsx'
import { useTellPlace } from '../../ui/wall/useTellPlace.ts'
import { WallFrame } from '../../ui/wall/WallFrame.tsx'
import { directionOf, type Mover, moversOf, type Shift } from './shifts.ts'
import { useMoveText } from './useMoveText.ts'
import styles from './VoteTogether.module.css'

export interface VoteShiftProps {
  readonly activityId: string
  readonly result: VoteResult
  readonly shifts: ReadonlyMap<string, Shift>
  readonly page: number
}

/** What moved since the vote before, most first: the question, and from where to where. */
export function VoteShift({ activityId, result, shifts, page }: VoteShiftProps) {
  const t = useT()
  const [place, setPlace] = useState<PagePlace>(noPlace)
  const [pages, setPages] = useState<readonly (readonly string[])[]>([])
  useTellPlace(activityId, place.page, pages)
  const movers = useMemo(() => moversOf(result, shifts, Number.POSITIVE_INFINITY), [result, shifts])
  const pageNote = place.count > 1 ? t('projector.frame.page', { page: place.page + 1, count: place.count }) : null
  return (
    <WallFrame
      title={t('projector.result.moved')}
      note={[t('projector.result.conversation'), pageNote].filter(Boolean).join(' · ')}
    >
      {movers.length === 0 ? (
        <p className={styles.none}>{t('common.shift.none')}</p>
      ) : (
        <PagedList
          items={movers}
          idOf={idOf}
          render={renderMover}
          page={page}
          as="ol"
          label={t('projector.result.moved')}
          onPlace={setPlace}
          onPages={setPages}
        />
      )}
    </WallFrame>
  )
}

const idOf = ({ item }: Mover): string => item.id
const renderMover = (mover: Mover) => <MoverRow mover={mover} />

/** An arrow, and the sentence that says the same. */
function MoverRow({ mover }: { readonly mover: Mover }) {
  const moveText = useMoveText()
  return (
    <article className={styles.row}>
      <Icon name={directionOf(mover) === 'up' ? 'up' : 'down'} size="5vh" />
      <p>{moveText(mover)}</p>
    </article>
  )
}
