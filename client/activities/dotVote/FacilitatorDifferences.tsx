import type { VoteResult } from '../../../shared/programme/rankings.ts'
import panel from '../../console/panel.module.css'
import { useT } from '../../i18n/useT.ts'
import { useView } from '../../store/live.tsx'
import { DifferenceText } from './DifferenceText.tsx'
import { differenceKey, differencesOf } from './differences.ts'
import styles from './FacilitatorResult.module.css'

/** Where the room is divided, as far as numbers allow it to be said. */
export function FacilitatorDifferences({ result }: { readonly result: VoteResult }) {
  const t = useT()
  const regions = useView('facilitator', (view) => view.regions)
  const regionOrder = useView('facilitator', (view) => view.regionOrder)
  // A result of before this was counted.
  if (result.dissent === undefined) return null
  const differences = differencesOf(result, regionOrder)
  return (
    <section className={panel.section}>
      <h3>{t('facilitator.result.differ')}</h3>
      {differences === null ? (
        <p className={panel.hint}>{t('facilitator.result.differFew')}</p>
      ) : differences.length === 0 ? (
        <p>{t('common.dissent.none')}</p>
      ) : (
        <>
          <ul className={styles.differences}>
            {differences.map((difference) => (
              <li key={differenceKey(difference)} className={panel.text}>
                <DifferenceText difference={difference} regions={regions} />
              </li>
            ))}
          </ul>
          <p className={panel.hint}>{t('facilitator.result.differNote')}</p>
        </>
      )}
    </section>
  )
}
