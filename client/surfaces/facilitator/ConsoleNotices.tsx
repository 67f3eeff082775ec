import { useEffect, useSyncExternalStore } from 'react'
import { getNotice, type Notice, onNotice, showNotice } from '../../console/notices.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { usePick, useT } from '../../i18n/useT.ts'
import { isAboutStorage } from '../../live/liveState.ts'
import { useDismissNotCounted, useNotCounted, usePresence, useStatus, useView } from '../../store/live.tsx'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'

/** What the facilitator must know about their own commands: somebody was first, it was too late, there is no network. */
export function ConsoleNotices() {
  const t = useT()
  const { connection, delay } = useStatus()
  const notice = useSyncExternalStore(onNotice, getNotice)
  const notCounted = useNotCounted()
  const dismiss = useDismissNotCounted()
  // Of somebody else's answer too (F24): the room looks to whoever leads.
  const storage = usePresence()?.storage ?? null
  const notStored = isAboutStorage(delay) ? delay : storage
  // What a page that is gone had sent; this page's own commands answer at once.
  useEffect(() => {
    const newest = notCounted.at(-1)
    if (newest === undefined) return
    showNotice(newest)
    for (const { id } of notCounted) dismiss(id)
  }, [notCounted, dismiss])
  return (
    <div>
      {connection === 'reconnecting' && (
        <Banner tone="warning" icon="offline" title={t('facilitator.connection.offlineTitle')}>
          {t('facilitator.connection.offlineText')}
        </Banner>
      )}
      {notStored !== null && <Banner tone="warning">{t('facilitator.notice.notStored', { code: notStored })}</Banner>}
      {notice && (
        <Banner
          tone="warning"
          icon="people"
          action={
            <Button look="quiet" onClick={() => showNotice(null)}>
              {t('facilitator.notice.dismiss')}
            </Button>
          }
        >
          <NoticeText notice={notice} />
        </Banner>
      )}
    </div>
  )
}

function NoticeText({ notice: { code, params } }: { readonly notice: Notice }) {
  const t = useT()
  const pick = usePick()
  const errorText = useErrorText()
  const { title, announced } = useView('facilitator', (view) => ({
    title: view.now?.title ?? null,
    announced: view.announced?.title ?? null,
  }))
  if (code === 'expired') return t('facilitator.notice.expired')
  if (code === 'stalePhase') {
    if (announced !== null) return t('facilitator.notice.staleAnnounced', { title: pick(announced) })
    return title === null ? t('facilitator.notice.staleEnded') : t('facilitator.notice.stale', { title: pick(title) })
  }
  return errorText(code, {
    closedAt: typeof params.closedAt === 'number' ? params.closedAt : undefined,
    retryAfterS: typeof params.retryAfterS === 'number' ? params.retryAfterS : undefined,
  })
}
