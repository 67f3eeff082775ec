import { useMemo, useState } from 'react'
import type { VoteResult } from '../../../shared/programme/rankings.ts'
import { useT } from '../../i18n/useT.ts'
import { KindMark } from '../../ui/wall/KindMark.tsx'
import { noPlace, PagedList, type PagePlace } from '../../ui/wall/PagedList.tsx'
import { useTellPlace } from '../../ui/wall/useTellPlace.ts'
import { WallFrame } from '../../ui/wall/WallFrame.tsx'
import { WallText } from '../../ui/wall/WallText.tsx'
import { ShiftNote } from './ShiftNote.tsx'
import { type Mover, moversOf, type Shift } from './shifts.ts'
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
const renderMover = ({ item, from, to }: Mover) => (
  <article className={styles.row}>
    <KindMark kind={item.kind} />
    <div>
      <p>
        <WallText text={item.text} />
      </p>
      <p className={styles.fact}>
        <ShiftNote shift={{ from, to }} />
      </p>
    </div>
  </article>
)
