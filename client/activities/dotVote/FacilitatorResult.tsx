import type { QuestionKind } from '../../../shared/programme/cards.ts'
import type { VoteResult } from '../../../shared/programme/rankings.ts'
import panel from '../../console/panel.module.css'
import { usePick, useT } from '../../i18n/useT.ts'
import { Dot } from '../../ui/Dots.tsx'
import styles from './FacilitatorResult.module.css'

const kinds: readonly QuestionKind[] = ['process', 'content']

interface FacilitatorResultProps {
  readonly result: VoteResult
  readonly weight: 'person' | 'region'
}

/** Two rankings side by side, ties as ties. */
export function FacilitatorResult({ result, weight }: FacilitatorResultProps) {
  const t = useT()
  const isByRegion = weight === 'region' && result.equalRegions !== null
  return (
    <section className={panel.section} aria-label={t('facilitator.result.title')}>
      {isByRegion && <p className={panel.hint}>{t('facilitator.result.orderOnly')}</p>}
      <div className={panel.two}>
        {kinds.map((kind) => (
          <RankingList
            key={kind}
            kind={kind}
            result={result}
            order={isByRegion ? (result.equalRegions?.[kind] ?? []) : result[kind].order}
            hasDots={!isByRegion}
          />
        ))}
      </div>
    </section>
  )
}

interface RankingListProps {
  readonly kind: QuestionKind
  readonly result: VoteResult
  readonly order: readonly (readonly string[])[]
  readonly hasDots: boolean
}

function RankingList({ kind, result, order, hasDots }: RankingListProps) {
  const t = useT()
  const pick = usePick()
  return (
    <section className={styles.ranking}>
      <h3 className={styles.kind}>
        <Dot kind={kind} size="14px" />
        {t(`facilitator.vote.budget.${kind}`)}
      </h3>
      {order.length === 0 ? (
        <p className={panel.hint}>{t('facilitator.result.none')}</p>
      ) : (
        <ol>
          {ranked(order).map(({ rank, ids }) => (
            <li key={rank} className={styles.group}>
              <span className={styles.rank}>
                {rank}
                {ids.length > 1 && <span className={styles.tie}>{t('facilitator.result.tie')}</span>}
              </span>
              <ul>
                {ids.map((id) => {
                  const item = result.items[id]
                  return item === undefined ? null : (
                    <li key={id} className={styles.question}>
                      <span className={panel.text}>{pick(item.text)}</span>
                      {hasDots && (
                        <b className={styles.dots}>
                          {t('facilitator.result.dots', { count: result[kind].dots[id] ?? 0 })}
                        </b>
                      )}
                    </li>
                  )
                })}
              </ul>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

/** Two tied firsts are followed by a third. */
function ranked(order: readonly (readonly string[])[]): readonly { rank: number; ids: readonly string[] }[] {
  let rank = 1
  return order.map((ids) => {
    const group = { rank, ids }
    rank += ids.length
    return group
  })
}
