import { useMemo, useState } from 'react'
import type { QuestionKind } from '../../../shared/programme/cards.ts'
import type { VoteResult } from '../../../shared/programme/rankings.ts'
import { useT } from '../../i18n/useT.ts'
import { KindMark } from '../../ui/wall/KindMark.tsx'
import { noPlace, PagedList, type PagePlace } from '../../ui/wall/PagedList.tsx'
import { pageIndex } from '../../ui/wall/pages.ts'
import { useAspect } from '../../ui/wall/useAspect.ts'
import { useTellPlace } from '../../ui/wall/useTellPlace.ts'
import { WallFrame } from '../../ui/wall/WallFrame.tsx'
import { RankedRowView } from './RankedRowView.tsx'
import { type RankedRow, rankedRows } from './rankedRows.ts'
import type { Shift } from './shifts.ts'
import styles from './VoteRankings.module.css'

export interface VoteRankingsProps {
  readonly activityId: string
  readonly result: VoteResult
  /** What moved since the vote before; null when there is nothing to tell. */
  readonly shifts: Shifts | null
  readonly weight: 'person' | 'region'
  readonly page: number
  readonly facilitatorLooked: boolean
  /** People at the table when it closed; null while the facilitator hides how many are there. */
  readonly total: number | null
}

/** Two equal rankings side by side, the start of a conversation. */
export function VoteRankings(props: VoteRankingsProps) {
  const { activityId, result, shifts, weight, page, facilitatorLooked, total } = props
  const t = useT()
  const [processPlace, setProcessPlace] = useState<PagePlace>(noPlace)
  const [contentPlace, setContentPlace] = useState<PagePlace>(noPlace)
  const shown = useMemo(() => sides(result, weight), [result, weight])
  const [processPages, setProcessPages] = useState<Pages>([])
  const [contentPages, setContentPages] = useState<Pages>([])
  const count = Math.max(processPlace.count, contentPlace.count)
  const at = pageIndex(page, count)
  const together = Array.from({ length: count }, (_, index) => [
    ...(processPages[index] ?? []),
    ...(contentPages[index] ?? []),
  ])
  useTellPlace(activityId, at, together)
  const isOrderOnly = shown.weight === 'region'
  const aside =
    weight === 'region' ? t(`projector.result.${isOrderOnly ? 'equalRegions' : 'tooFewRegions'}`) : undefined
  const people =
    total === null
      ? t('projector.result.people', { count: result.ballots })
      : t('projector.result.peopleOf', { count: result.ballots, total })
  const proxyCount = result.proxyBallots ?? 0
  const proxies = proxyCount > 0 && t('projector.vote.proxies', { count: proxyCount })
  return (
    <WallFrame
      title={t('projector.result.title')}
      aside={aside}
      note={
        <>
          {people} {proxies} {facilitatorLooked ? t('projector.result.looked') : t('projector.result.conversation')}
        </>
      }
    >
      <div className={styles.sides}>
        <Side
          kind="process"
          rows={shown.process}
          hasDots={shown.process.length === 0 || hasDots(result, 'process')}
          mostDots={shown.mostDots}
          shifts={shifts}
          page={at}
          onPlace={setProcessPlace}
          onPages={setProcessPages}
        />
        <Side
          kind="content"
          rows={shown.content}
          hasDots={shown.content.length === 0 || hasDots(result, 'content')}
          mostDots={shown.mostDots}
          shifts={shifts}
          page={at}
          onPlace={setContentPlace}
          onPages={setContentPages}
        />
      </div>
    </WallFrame>
  )
}

/** Both rankings in the same weight. When the order per region may not be shown, the order per person is. */
function sides(result: VoteResult, wanted: 'person' | 'region') {
  const weight = result.equalRegions === null ? 'person' : wanted
  const process = rankedRows(result, 'process', weight) ?? []
  const content = rankedRows(result, 'content', weight) ?? []
  const mostDots = Math.max(0, ...[...process, ...content].map((row) => row.dots ?? 0))
  return { weight, process, content, mostDots }
}

const hasDots = (result: VoteResult, kind: QuestionKind): boolean =>
  Object.values(result[kind].dots).some((dots) => dots > 0)

interface SideProps {
  readonly kind: QuestionKind
  readonly rows: readonly RankedRow[]
  /** Without a single dot all are equal, and an order would be made up. */
  readonly hasDots: boolean
  readonly mostDots: number
  readonly shifts: Shifts | null
  readonly page: number
  readonly onPlace: (place: PagePlace) => void
  readonly onPages: (pages: Pages) => void
}

type Shifts = ReadonlyMap<string, Shift>
type Pages = readonly (readonly string[])[]

/** Three of a kind at most, two on a square screen; fewer when they are long. A shorter ranking waits on its last page. */
function Side({ kind, rows, hasDots, mostDots, shifts, page, onPlace, onPages }: SideProps) {
  const t = useT()
  const aspect = useAspect()
  const [place, setPlace] = useState<PagePlace>(noPlace)
  const render = useMemo(
    () => (row: RankedRow) => (
      <RankedRowView kind={kind} row={row} shift={shifts?.get(row.item.id)} mostDots={mostDots} />
    ),
    [kind, mostDots, shifts],
  )
  const report = useMemo(
    () => (next: PagePlace) => {
      setPlace(next)
      onPlace(next)
    },
    [onPlace],
  )
  const name = t(`projector.result.${kind}`)
  const heading = aspect === 'full' ? name : t(`common.${kind}`)
  const range = hasDots && (rows.length > place.last || place.first > 1)
  return (
    <section className={styles.side} style={{ '--figure': rows.length < 10 ? '8.4vh' : '11vh' }}>
      <h2 className={styles.heading}>
        <KindMark kind={kind} size="3.8vh" />
        <span className={styles.name}>{heading}</span>
        {range && place.last > 0 && (
          <span className={styles.range}>
            {place.first === place.last
              ? t('projector.result.rangeOne', { first: place.first, count: rows.length })
              : t('projector.result.range', { first: place.first, last: place.last, count: rows.length })}
          </span>
        )}
      </h2>
      {rows.length === 0 || !hasDots ? (
        <p className={styles.none}>{t(hasDots ? 'projector.result.none' : 'projector.result.noDots')}</p>
      ) : (
        <PagedList
          items={rows}
          idOf={idOf}
          render={render}
          page={Math.min(page, Math.max(0, place.count - 1))}
          maxItems={aspect === 'square' ? 2 : 3}
          as="ol"
          label={name}
          onPlace={report}
          onPages={onPages}
          reveals
        />
      )}
    </section>
  )
}

const idOf = (row: RankedRow): string => row.item.id
