import type { QuestionKind } from '../../../shared/programme/cards.ts'
import type { EarlierResult, VoteResult } from '../../../shared/programme/rankings.ts'
import panel from '../../console/panel.module.css'
import { SpotlightButton } from '../../console/SpotlightButton.tsx'
import { usePick, useT } from '../../i18n/useT.ts'
import { Dot } from '../../ui/Dots.tsx'
import { FacilitatorDifferences } from './FacilitatorDifferences.tsx'
import styles from './FacilitatorResult.module.css'
import { Movers } from './Movers.tsx'
import { ShiftNote } from './ShiftNote.tsx'
import { type Shift, shiftsOf } from './shifts.ts'

const kinds: readonly QuestionKind[] = ['process', 'content']

interface FacilitatorResultProps {
  readonly result: VoteResult
  readonly earlier: EarlierResult | null
  readonly weight: 'person' | 'region'
}

/** Two rankings side by side, ties as ties. */
export function FacilitatorResult({ result, earlier, weight }: FacilitatorResultProps) {
  const t = useT()
  const isByRegion = weight === 'region' && result.equalRegions !== null
  const shifts = shiftsOf(result, earlier, weight)
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
            shifts={shifts}
          />
        ))}
      </div>
      {shifts !== null && (
        <section className={panel.section}>
          <h3>{t('facilitator.result.moved')}</h3>
          <Movers result={result} shifts={shifts} />
        </section>
      )}
      <FacilitatorDifferences result={result} />
    </section>
  )
}

interface RankingListProps {
  readonly kind: QuestionKind
  readonly result: VoteResult
  readonly order: readonly (readonly string[])[]
  readonly hasDots: boolean
  readonly shifts: ReadonlyMap<string, Shift> | null
}

function RankingList({ kind, result, order, hasDots, shifts }: RankingListProps) {
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
                  const shift = shifts?.get(id)
                  return item === undefined ? null : (
                    <li key={id} className={styles.question}>
                      <span className={panel.text}>
                        {pick(item.text)}
                        {(item.bundled || item.support) && (
                          <span className={styles.shift}>
                            {[
                              item.bundled && t('common.bundled', { count: item.bundled.length }),
                              item.support && t('common.supported', { count: item.support }),
                            ]
                              .filter(Boolean)
                              .join(' · ')}
                          </span>
                        )}
                        {shift && (
                          <span className={styles.shift}>
                            <ShiftNote shift={shift} />
                          </span>
                        )}
                      </span>
                      {hasDots && (
                        <b className={styles.dots}>
                          {t('facilitator.result.dots', { count: result[kind].dots[id] ?? 0 })}
                        </b>
                      )}
                      <SpotlightButton cardId={id} text={item.text} />
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
