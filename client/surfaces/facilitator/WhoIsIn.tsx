import { type RegionPeople, usePeople } from '../../console/usePeople.ts'
import { useT } from '../../i18n/useT.ts'
import { RegionMark } from '../../ui/RegionMark.tsx'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import styles from './WhoIsIn.module.css'

/** More dots than this say less than a figure does. */
const maxPips = 5

/** Per region: how many sit at the table, and how many of them are done, voted or connected. Never what they chose. */
export function WhoIsIn() {
  const t = useT()
  const { regions, joined, connected, done, isVote } = usePeople()
  const isDone = done !== null
  return (
    <>
      <div className={styles.head}>
        <h2>
          {t(isVote ? 'facilitator.who.titleVoted' : isDone ? 'facilitator.who.titleDone' : 'facilitator.who.title')}
        </h2>
        <span>{t('facilitator.who.people', { count: joined })}</span>
      </div>
      <table className={styles.table}>
        <thead className={styles.heads}>
          <tr>
            <th scope="col">{t('facilitator.who.region')}</th>
            <th scope="col">
              {t(isVote ? 'facilitator.who.voted' : isDone ? 'facilitator.who.done' : 'facilitator.who.here')}
            </th>
          </tr>
        </thead>
        <tbody>
          {regions.map((region) => (
            <Row key={region.id} region={region} isVote={isVote} />
          ))}
        </tbody>
      </table>
      <p className={styles.legend}>
        {isDone && `${t(isVote ? 'facilitator.who.legendVoted' : 'facilitator.who.legendDone')} `}
        {connected !== null &&
          t(isDone ? 'facilitator.who.connected' : 'facilitator.who.legendHere', { count: connected })}
      </p>
    </>
  )
}

function Row({ region, isVote }: { readonly region: RegionPeople; readonly isVote: boolean }) {
  const t = useT()
  const { identity, label, joined, connected, done } = region
  const filled = Math.min(joined, done ?? connected ?? joined)
  const words =
    joined === 0
      ? t('facilitator.who.rowNobody')
      : done !== null
        ? t(isVote ? 'facilitator.who.rowVoted' : 'facilitator.who.rowDone', { done, joined })
        : t('facilitator.who.rowHere', { connected: filled, joined })
  return (
    <tr className={styles.row}>
      <th scope="row" className={styles.name}>
        <RegionMark region={identity} size={26} state={joined === 0 ? 'notYet' : 'here'} isDecorative />
        <span>{label}</span>
      </th>
      <td className={styles.count}>
        <span className={styles.figures} aria-hidden="true">
          {joined > 0 && joined <= maxPips && (
            <span className={styles.pips}>
              {Array.from({ length: joined }, (_, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: dots are all alike
                <span key={index} className={styles.pip} data-filled={index < filled || undefined} />
              ))}
            </span>
          )}
          <span className={styles.of}>{joined === 0 ? '–' : `${filled}/${joined}`}</span>
        </span>
        <VisuallyHidden>{words}</VisuallyHidden>
      </td>
    </tr>
  )
}
