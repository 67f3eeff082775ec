import type { ClosingReport } from '../../../shared/programme/report.ts'
import { usePick, useT } from '../../i18n/useT.ts'
import text from '../../ui/text.module.css'
import styles from './Results.module.css'

/** What people took away, in their own sentences, and the two scales; both without names. */
export function ResultClosing({ closings }: { readonly closings: readonly ClosingReport[] }) {
  const t = useT()
  const pick = usePick()
  return closings.map(({ activityId, title, statements, outcome }) => (
    <section key={activityId} className={styles.section}>
      <h2>{pick(title)}</h2>
      {outcome === null ? (
        <p className={text.hint}>{t('paper.results.notShown')}</p>
      ) : (
        <>
          {statements.map((statement) => (
            <Distribution
              key={statement.id}
              label={pick(statement.text)}
              counts={outcome.distributions[statement.id] ?? null}
            />
          ))}
          <ul className={styles.list}>
            {outcome.sentences.map((sentence, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: sentences have no identity but their place
              <li key={index} dir="auto">
                {sentence}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  ))
}

function Distribution({ label, counts }: { readonly label: string; readonly counts: readonly number[] | null }) {
  const t = useT()
  return (
    <table className={styles.scale}>
      <caption>{label}</caption>
      {counts === null ? (
        <tbody>
          <tr>
            <td>{t('paper.results.tooFew')}</td>
          </tr>
        </tbody>
      ) : (
        <tbody>
          <tr>
            <th scope="row">{t('paper.results.score')}</th>
            {counts.map((_, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a score is its place
              <th key={index} scope="col">
                {index + 1}
              </th>
            ))}
          </tr>
          <tr>
            <th scope="row">{t('paper.results.answers')}</th>
            {counts.map((count, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a score is its place
              <td key={index}>{count}</td>
            ))}
          </tr>
        </tbody>
      )}
    </table>
  )
}
