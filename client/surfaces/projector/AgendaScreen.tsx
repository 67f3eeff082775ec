import { useState } from 'react'
import type { AgendaItemView } from '../../../shared/programme/views.ts'
import { useFormat } from '../../i18n/format.ts'
import { usePick, useT } from '../../i18n/useT.ts'
import { classes } from '../../ui/classes.ts'
import { Icon } from '../../ui/Icon.tsx'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import { noPlace, PagedList, type PagePlace } from '../../ui/wall/PagedList.tsx'
import { PlaneClock } from '../../ui/wall/WallClock.tsx'
import { useWall } from '../../ui/wall/WallContext.tsx'
import { WallFrame } from '../../ui/wall/WallFrame.tsx'
import styles from './AgendaScreen.module.css'

/** The programme of the session: what was just done, what runs, what comes. */
export function AgendaScreen() {
  const t = useT()
  const pick = usePick()
  const { view } = useWall()
  const [place, setPlace] = useState<PagePlace>(noPlace)
  const items = (view.session?.itemOrder ?? []).flatMap((id, index): readonly Numbered[] => {
    const item = view.agenda[id]
    return item === undefined ? [] : [{ ...item, number: index + 1 }]
  })
  const nowAt = items.findIndex((item) => item.status === 'now')
  // The one behind us says where we are; what was skipped says nothing.
  const shown = items.filter((item, index) => item.status !== 'skipped' && index >= nowAt - 1)
  const more = shown.length - place.last
  return (
    <WallFrame
      title={pick(view.session?.title ?? view.programme.title)}
      aside={<PlaneClock isOnPlane={false} />}
      note={more > 0 && place.last > 0 ? t('projector.agenda.more', { count: more }) : undefined}
    >
      <PagedList
        items={shown}
        idOf={idOf}
        render={renderRow}
        page={0}
        as="ol"
        onPlace={setPlace}
        label={t('projector.agenda.label')}
      />
    </WallFrame>
  )
}

interface Numbered extends AgendaItemView {
  readonly number: number
}

const idOf = (item: Numbered): string => item.id
const renderRow = (item: Numbered) => <Row item={item} />

function Row({ item }: { readonly item: Numbered }) {
  const t = useT()
  const pick = usePick()
  const { minutes } = useFormat()
  const isNow = item.status === 'now'
  const isDone = item.status === 'done'
  return (
    <p
      className={classes(styles.row, isNow && styles.now, isDone && styles.done)}
      aria-current={isNow ? 'step' : undefined}
    >
      <span className={styles.sign}>
        {isDone && (
          <>
            <Icon name="check" size="3.6vh" />
            <VisuallyHidden>{t('projector.agenda.done')}</VisuallyHidden>
          </>
        )}
        {!isDone && !isNow && item.number}
        {isNow && <b>{t('projector.agenda.now')}</b>}
      </span>
      <span className={styles.title}>{pick(item.title)}</span>
      <span className={styles.minutes}>{minutes(item.minutes)}</span>
    </p>
  )
}
