import type { QuestionKind } from '../../../shared/programme/cards.ts'
import { useT } from '../../i18n/useT.ts'
import { Dots } from '../../ui/Dots.tsx'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import { WallText } from '../../ui/wall/WallText.tsx'
import styles from './RankedRowView.module.css'
import type { RankedRow } from './rankedRows.ts'
import { ShiftNote } from './ShiftNote.tsx'
import type { Shift } from './shifts.ts'

export interface RankedRowViewProps {
  readonly kind: QuestionKind
  readonly row: RankedRow
  /** Where it stood in the vote before, when that is to be told. */
  readonly shift?: Shift | undefined
  /** Of all questions on the wall, so that dots have one size everywhere. */
  readonly mostDots: number
}

/** Place, question, dots: the same figure that phones show. Weighted by region there is nothing to count. */
export function RankedRowView({ kind, row, shift, mostDots }: RankedRowViewProps) {
  const t = useT()
  const { item, rank, isTied, dots } = row
  return (
    <article className={styles.row}>
      <p className={styles.figure}>
        <span aria-hidden="true">{rank}</span>
        <VisuallyHidden>{t('projector.result.rank', { rank })}</VisuallyHidden>
      </p>
      <div className={styles.question} style={{ '--most-dots': Math.max(1, mostDots) }}>
        <p>
          <WallText text={item.text} />
        </p>
        <div className={styles.under}>
          {dots !== null && <p className={styles.count}>{t('common.stepper.count', { count: dots })}</p>}
          {dots !== null && dots > 0 && <DotLine kind={kind} dots={dots} mostDots={mostDots} />}
          {shift && (
            <p className={styles.shift}>
              <ShiftNote shift={shift} />
            </p>
          )}
          {item.bundled && <p className={styles.tied}>{t('common.bundled', { count: item.bundled.length })}</p>}
          {isTied && <p className={styles.tied}>{t('projector.result.tied')}</p>}
        </div>
      </div>
    </article>
  )
}

/** One dot per dot as long as they can be told apart, then one bar in proportion. */
const mostDrawn = 40

function DotLine({
  kind,
  dots,
  mostDots,
}: {
  readonly kind: QuestionKind
  readonly dots: number
  readonly mostDots: number
}) {
  if (mostDots > mostDrawn) {
    return <span className={styles.bar} data-kind={kind} style={{ '--share': dots / mostDots }} aria-hidden="true" />
  }
  return <Dots kind={kind} filled={dots} size={`min(2.5vh, ${50 / mostDots}cqi)`} className={styles.dots} />
}
