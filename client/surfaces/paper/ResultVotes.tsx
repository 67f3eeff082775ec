import type { QuestionKind } from '../../../shared/programme/cards.ts'
import type { VoteReport } from '../../../shared/programme/report.ts'
import { usePick, useT } from '../../i18n/useT.ts'
import { Dot } from '../../ui/Dots.tsx'
import text from '../../ui/text.module.css'
import styles from './Results.module.css'
import { rankOf } from './rankOf.ts'

const kinds: readonly QuestionKind[] = ['process', 'content']

/** Every vote in the order it was held: a ranking of each kind with its dots, and the order of regions of equal weight. */
export function ResultVotes({ votes }: { readonly votes: readonly VoteReport[] }) {
  const t = useT()
  const pick = usePick()
  return votes.map(({ activityId, title, result }) => (
    <section key={activityId} className={styles.section}>
      <h2>{pick(title)}</h2>
      {result === null ? (
        <p className={text.hint}>{t('paper.results.notShown')}</p>
      ) : (
        <>
          <p className={text.muted}>
            {t('paper.results.ballots', { count: result.ballots })}{' '}
            {result.abstained > 0 && t('paper.results.abstained', { count: result.abstained })}
          </p>
          {kinds.map((kind) => (
            <Ranking key={kind} kind={kind} result={result} />
          ))}
          <p className={text.hint}>
            {t(result.equalRegions === null ? 'paper.results.tooFewRegions' : 'paper.results.equalRegions')}
          </p>
        </>
      )}
    </section>
  ))
}

interface RankingProps {
  readonly kind: QuestionKind
  readonly result: NonNullable<VoteReport['result']>
}

function Ranking({ kind, result }: RankingProps) {
  const t = useT()
  const pick = usePick()
  const { order, dots } = result[kind]
  const ids = order.flat()
  const rank = rankOf(order)
  const byRegion = result.equalRegions === null ? null : rankOf(result.equalRegions[kind])
  // Without a single dot all are equal, and an order would be made up.
  const hasDots = ids.some((id) => (dots[id] ?? 0) > 0)
  if (ids.length === 0) return null
  return (
    <table className={styles.table}>
      <caption>
        <span className={styles.kind}>
          <Dot kind={kind} size="14px" />
          {t(`common.${kind}`)}
        </span>
      </caption>
      <thead>
        <tr>
          <th scope="col">{t('paper.results.rank')}</th>
          <th scope="col">{t('paper.results.question')}</th>
          <th scope="col">{t('paper.results.dots')}</th>
          {byRegion !== null && <th scope="col">{t('paper.results.byRegion')}</th>}
        </tr>
      </thead>
      <tbody>
        {ids.map((id) => {
          const item = result.items[id]
          return item === undefined ? null : (
            <tr key={id}>
              <td className={styles.figure}>{hasDots ? rank.get(id) : '–'}</td>
              <th scope="row" className={styles.question}>
                <span dir="auto">{pick(item.text)}</span>
                {item.bundled !== undefined && (
                  <ul className={styles.bundled}>
                    {item.bundled.map((one) => (
                      <li key={one.id} dir="auto">
                        {pick(one.text)}
                      </li>
                    ))}
                  </ul>
                )}
              </th>
              <td className={styles.figure} data-label={t('paper.results.dots')}>
                {dots[id] ?? 0}
              </td>
              {byRegion !== null && (
                <td className={styles.figure} data-label={t('paper.results.byRegion')}>
                  {hasDots ? byRegion.get(id) : '–'}
                </td>
              )}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
