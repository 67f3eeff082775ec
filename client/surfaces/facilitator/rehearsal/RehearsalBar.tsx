import { type Tempo, tempos } from '../../../../shared/protocol/rehearsalLimits.ts'
import { NeedsLead } from '../../../console/NeedsLead.tsx'
import { useT } from '../../../i18n/useT.ts'
import { usePresence } from '../../../store/live.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Icon } from '../../../ui/Icon.tsx'
import { SegmentedChoice } from '../../../ui/SegmentedChoice.tsx'
import styles from './RehearsalBar.module.css'
import { useRehearsal } from './useRehearsal.ts'

const step = 5

/** Above everything on the console of a copy: who is in, how fast they are, and the end of it in one press. */
export function RehearsalBar() {
  const t = useT()
  const here = usePresence()?.total ?? 0
  const { status, problem, isStopping, setTempo, addPeople, stop } = useRehearsal()
  const isEmpty = status !== null && status.people === 0
  return (
    <section className={styles.bar} aria-label={t('rehearsal.bar.label')}>
      <p className={styles.people}>
        <Icon name="people" />
        {isEmpty && here === 0 ? t('rehearsal.bar.none') : barText()}
      </p>
      {status !== null && (
        <div className={styles.controls}>
          <Button icon="minus" label={t('rehearsal.bar.fewerLong')} onClick={() => addPeople(-step)}>
            {t('rehearsal.bar.fewer')}
          </Button>
          <Button icon="plus" label={t('rehearsal.bar.moreLong')} onClick={() => addPeople(step)}>
            {t('rehearsal.bar.more')}
          </Button>
          <SegmentedChoice<Tempo>
            className={styles.tempo}
            look="joined"
            legend={t('rehearsal.bar.tempo')}
            isLegendHidden
            value={status.tempo}
            options={tempos.map((tempo) => ({ value: tempo, label: t(`rehearsal.bar.${tempo}`) }))}
            onChange={setTempo}
          />
        </div>
      )}
      {problem !== null && (
        <p className={styles.problem} role="alert">
          {t('rehearsal.bar.failed', { reason: problem })}
        </p>
      )}
      <NeedsLead>
        <Button
          className={styles.stop}
          icon="cross"
          isBusy={isStopping}
          busyText={t('rehearsal.bar.stopping')}
          onClick={stop}
        >
          {t('rehearsal.bar.stop')}
        </Button>
      </NeedsLead>
    </section>
  )

  function barText(): string {
    // Somebody of flesh and blood may be in too: then there are more than were asked for.
    return status !== null && here < status.people
      ? t('rehearsal.bar.coming', { count: here, total: status.people })
      : t('rehearsal.bar.people', { count: here })
  }
}
