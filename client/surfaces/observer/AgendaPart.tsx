import { nextItem } from '../../../shared/programme/schedule.ts'
import { useFormat } from '../../i18n/format.ts'
import { usePick, useT } from '../../i18n/useT.ts'
import { Chip } from '../../ui/Chip.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import { useWall } from '../../ui/wall/WallContext.tsx'
import styles from './Observer.module.css'

/** The whole session: what is done, what runs, what comes. */
export function AgendaPart() {
  const t = useT()
  const pick = usePick()
  const format = useFormat()
  const { view, held } = useWall()
  if (held === 'none') return null
  const items = (view.session?.itemOrder ?? []).flatMap((id) => view.agenda[id] ?? [])
  const nextId = nextItem(items)?.id
  if (items.length === 0) return null
  return (
    <section className={styles.part}>
      <h2>{t('observer.agenda')}</h2>
      <ol className={styles.agenda}>
        {items.map(({ id, title, status, minutes }, index) => (
          <li key={id} data-status={status} aria-current={status === 'now' ? 'step' : undefined}>
            <span className={styles.number}>
              {status === 'done' ? (
                <>
                  <Icon name="check" size="18px" />
                  <VisuallyHidden>{t('observer.done')}</VisuallyHidden>
                </>
              ) : (
                index + 1
              )}
            </span>
            <span>
              {pick(title)}
              {status === 'skipped' && <span className={styles.quiet}> ({t('observer.skipped')})</span>}
            </span>
            {status === 'now' ? (
              <Chip tone="now">{t('observer.now')}</Chip>
            ) : id === nextId ? (
              <Chip tone="line">{t('observer.next')}</Chip>
            ) : (
              <span className={styles.quiet}>{format.minutes(minutes)}</span>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
