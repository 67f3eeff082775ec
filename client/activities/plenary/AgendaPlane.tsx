import { useState } from 'react'
import type { AgendaItemView } from '../../../shared/programme/views.ts'
import { useFormat } from '../../i18n/format.ts'
import { usePick, useT } from '../../i18n/useT.ts'
import { classes } from '../../ui/classes.ts'
import { noPlace, PagedList, type PagePlace } from '../../ui/wall/PagedList.tsx'
import { useWall } from '../../ui/wall/WallContext.tsx'
import styles from './AgendaPlane.module.css'

/** The programme from the running item on: what we do now, and what is still to come. */
export function AgendaPlane() {
  const t = useT()
  const { view } = useWall()
  const [place, setPlace] = useState<PagePlace>(noPlace)
  const items = (view.session?.itemOrder ?? []).flatMap((id) => view.agenda[id] ?? [])
  const nowAt = items.findIndex((item) => item.status === 'now')
  // The step just behind us says where we are; skipped ones say nothing.
  const coming = items.filter((item, index) => item.status !== 'skipped' && index >= Math.max(0, nowAt - 1))
  const more = coming.length - place.last
  return (
    <section className={styles.plane} aria-label={t('projector.agenda.label')}>
      <PagedList items={coming} idOf={idOf} render={renderRow} page={0} as="ol" onPlace={setPlace} />
      <p className={styles.more}>{more > 0 && place.last > 0 ? t('projector.agenda.more', { count: more }) : null}</p>
    </section>
  )
}

const idOf = (item: AgendaItemView): string => item.id
const renderRow = (item: AgendaItemView) => <AgendaRow item={item} />

function AgendaRow({ item }: { readonly item: AgendaItemView }) {
  const pick = usePick()
  const { minutes } = useFormat()
  const isNow = item.status === 'now'
  return (
    <p
      className={classes(styles.row, isNow && styles.now, item.status === 'done' && styles.done)}
      aria-current={isNow ? 'step' : undefined}
    >
      <span className={styles.title}>{pick(item.title)}</span>
      <span className={styles.minutes}>{minutes(item.minutes)}</span>
    </p>
  )
}
