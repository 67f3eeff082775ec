import type { QuestionKind } from '../../../shared/programme/cards.ts'
import type { VoteResult } from '../../../shared/programme/rankings.ts'
import { PageControl } from '../../console/PageControl.tsx'
import panel from '../../console/panel.module.css'
import { useConsoleSend } from '../../console/useConsoleSend.ts'
import { usePick, useT } from '../../i18n/useT.ts'
import { Dot } from '../../ui/Dots.tsx'
import { SegmentedChoice } from '../../ui/SegmentedChoice.tsx'
import type { KindView } from '../module.ts'
import styles from './FacilitatorResult.module.css'

const kinds: readonly QuestionKind[] = ['process', 'content']

interface FacilitatorResultProps {
  readonly activity: KindView<'dotVote', 'facilitator'>
  readonly result: VoteResult
  readonly activityId: string
}

/** Two rankings, ties as ties, and how the dots are weighed on every face. */
export function FacilitatorResult({ activity, result, activityId }: FacilitatorResultProps) {
  const t = useT()
  const send = useConsoleSend()
  const isByRegion = activity.weight === 'region' && result.equalRegions !== null
  return (
    <section className={panel.section}>
      <div className={panel.head}>
        <h2 className={panel.title}>{t('facilitator.result.title')}</h2>
        <span className={panel.hint}>
          {t('facilitator.result.ballots', { count: result.ballots })} ·{' '}
          {t('facilitator.result.abstained', { count: result.abstained })}
        </span>
      </div>
      <div className={panel.spread}>
        <div className={panel.section}>
          <SegmentedChoice
            look="joined"
            legend={t('facilitator.result.weight')}
            value={activity.weight}
            options={[
              { value: 'person', label: t('facilitator.result.weightPerson') },
              {
                value: 'region',
                label: t('facilitator.result.weightRegion'),
                isDisabled: result.equalRegions === null,
              },
            ]}
            onChange={(weight) => send({ name: 'dotVote.showWeight', activityId, data: { weight } })}
          />
          <p className={panel.hint}>
            {result.equalRegions === null
              ? t('facilitator.result.weightRegionNone')
              : t('facilitator.result.weightShared')}
          </p>
        </div>
        {activity.revealed.projector && (
          <PageControl
            page={activity.page}
            onPage={(page) => send({ name: 'dotVote.showPage', activityId, data: { page } })}
          />
        )}
      </div>
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
