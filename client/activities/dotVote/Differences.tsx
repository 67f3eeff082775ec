import type { VoteResult } from '../../../shared/programme/rankings.ts'
import { useT } from '../../i18n/useT.ts'
import { useView } from '../../store/live.tsx'
import { DifferenceText } from './DifferenceText.tsx'
import { differenceKey, differencesOf } from './differences.ts'
import styles from './Participant.module.css'

/** Where the room is divided. Nothing at all where that cannot be said, or where it is not. */
export function Differences({ result }: { readonly result: VoteResult }) {
  const t = useT()
  const regions = useView('participant', (view) => view.regions)
  const regionOrder = useView('participant', (view) => view.regionOrder)
  const differences = differencesOf(result, regionOrder)
  if (differences === null || differences.length === 0) return null
  return (
    <section>
      <h2 className={styles.heading}>{t('dotVote.result.differ')}</h2>
      <ul>
        {differences.map((difference) => (
          <li key={differenceKey(difference)} className={styles.difference}>
            <DifferenceText difference={difference} regions={regions} />
          </li>
        ))}
      </ul>
    </section>
  )
}
