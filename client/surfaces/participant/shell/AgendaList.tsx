import { useFormat } from '../../../i18n/format.ts'
import { usePick, useT } from '../../../i18n/useT.ts'
import { useView } from '../../../store/live.tsx'
import { Chip } from '../../../ui/Chip.tsx'
import { classes } from '../../../ui/classes.ts'
import { Icon } from '../../../ui/Icon.tsx'
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx'
import styles from './AgendaList.module.css'

interface AgendaListProps {
  /** Only what comes, and at most this many. */
  readonly next?: number | undefined
}

/** The steps of this session: what is done, what is now, what comes. */
export function AgendaList({ next }: AgendaListProps) {
  const t = useT()
  const pick = usePick()
  const format = useFormat()
  const { agenda, session } = useView('participant', (view) => ({ agenda: view.agenda, session: view.session }))
  const all = (session?.itemOrder ?? []).flatMap((id) => agenda[id] ?? [])
  const items = next === undefined ? all : all.filter((item) => item.status === 'planned').slice(0, next)
  if (items.length === 0) return <p>{t('participant.agenda.none')}</p>
  return (
    <ol className={styles.agenda}>
      {items.map((item) => (
        <li
          key={item.id}
          className={classes(styles.item, styles[item.status])}
          aria-current={item.status === 'now' ? 'step' : undefined}
        >
          <span className={styles.sign}>{item.status === 'done' && <Icon name="check" size="18px" />}</span>
          <span className={styles.title}>
            {pick(item.title)}
            {item.status === 'done' && <VisuallyHidden> {t('participant.agenda.done')}</VisuallyHidden>}
            {item.status === 'skipped' && <span className={styles.skipped}> {t('participant.agenda.skipped')}</span>}
          </span>
          {item.status === 'now' ? (
            <Chip tone="now">{t('common.now')}</Chip>
          ) : (
            <span className={styles.minutes}>{format.minutes(item.minutes)}</span>
          )}
        </li>
      ))}
    </ol>
  )
}
