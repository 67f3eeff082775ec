import { useEffect } from 'react'
import { usePick, useT } from '../../../i18n/useT.ts'
import { useView } from '../../../store/live.tsx'
import { useServerNow } from '../../../store/serverNow.ts'
import { announce } from '../../../ui/announcer.ts'
import { Banner } from '../../../ui/Banner.tsx'
import { Button } from '../../../ui/Button.tsx'
import { useSpokenChange } from '../useSpokenChange.ts'
import styles from './Shell.module.css'
import type { Room } from './useRoom.ts'

interface AnnouncementsProps {
  readonly room: Room | null
  /** The room moved on while somebody here was typing. */
  readonly isBehind: boolean
  readonly onFollow: () => void
}

/** Where the room is going: five seconds ahead, and while a sentence is being finished. */
export function Announcements({ room, isBehind, onFollow }: AnnouncementsProps) {
  const t = useT()
  const pick = usePick()
  const { announced, now } = useView('participant', (view) => ({ announced: view.announced, now: view.now }))
  useSpokenStep(room)
  if (announced)
    return <Countdown key={announced.activityId} title={pick(announced.title)} entersAt={announced.entersAt} />
  if (!isBehind || !now) return null
  return (
    <Banner icon="right" action={<Button onClick={onFollow}>{t('participant.announce.follow')}</Button>}>
      {t('participant.announce.behind', { title: pick(now.title) })}
    </Banner>
  )
}

function Countdown({ title, entersAt }: { readonly title: string; readonly entersAt: number }) {
  const t = useT()
  const seconds = Math.max(0, Math.ceil((entersAt - useServerNow(250)) / 1000))
  useEffect(() => announce(t('participant.announce.spoken', { title })), [t, title])
  return (
    // Read aloud once, above; a live region would count along.
    <Banner icon="right" isLive={false}>
      <b className={styles.count}>{t('participant.announce.in', { seconds })}</b> {title}.{' '}
      {t('participant.announce.textIsKept')}
    </Banner>
  )
}

/** Says the new step once this phone is there, and the end; not the step that the page opened on. */
function useSpokenStep(room: Room | null): void {
  const t = useT()
  const pick = usePick()
  const isOver = useView('participant', (view) => view.session?.status === 'ended')
  const step = room && { ...room.now, title: pick(room.now.title) }
  useSpokenChange(
    step?.activityId ?? '',
    step ? t('participant.announce.entered', step) : isOver ? t('participant.waiting.over') : '',
  )
}
