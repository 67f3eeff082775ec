import { type RefObject, Suspense, useEffect, useLayoutEffect, useRef } from 'react'
import { usePick, useT } from '../../../i18n/useT.ts'
import { useKnowledge } from '../../../store/knowledge.ts'
import { useMine, useStatus, useView } from '../../../store/live.tsx'
import { announce } from '../../../ui/announcer.ts'
import { Button } from '../../../ui/Button.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { Skeleton } from '../../../ui/Skeleton.tsx'
import { useOwnDeal } from '../deal/useDealField.ts'
import { HomeBoard } from '../lessons/lazyHome.ts'
import styles from './Library.module.css'
import { LibraryPages } from './LibraryPages.tsx'
import { type Place, type Trail, useTrail } from './places.ts'
import { LibraryContext } from './useLibrary.ts'

/** Beside what the room does: all that the programme knows. The room goes on above it, one press away. */
export function Library({ onLeave }: { readonly onLeave: () => void }) {
  const t = useT()
  const trail = useTrail()
  const page = useRef<HTMLElement>(null)
  useEachPageFromItsTop(trail, page)
  useGroupMoved()
  const back = trail.depth > 1 ? trail.back : onLeave
  useEscape(back)
  if (trail.place.page === 'board') {
    return (
      <Suspense>
        <HomeBoard activityId={trail.place.id} onBack={trail.back} />
      </Suspense>
    )
  }
  return (
    <main className={styles.library} ref={page}>
      <nav className={styles.bar} aria-label={t('library.title')}>
        {trail.depth > 1 && (
          <Button look="quiet" icon="left" onClick={trail.back}>
            {t('library.back')}
          </Button>
        )}
        <Button look="quiet" icon="people" className={styles.leave} onClick={onLeave}>
          {t('library.leave')}
        </Button>
      </nav>
      <div className={styles.page}>
        <Known trail={trail} place={trail.place} />
      </div>
    </main>
  )
}

interface KnownProps {
  readonly trail: Trail
  readonly place: Exclude<Place, { readonly page: 'board' }>
}

function Known({ trail, place }: KnownProps) {
  const t = useT()
  const knowledge = useKnowledge((known) => known)
  const ownId = useMine((mine) => mine.seat.regionId)
  const ownDeal = useOwnDeal()
  const isOffline = useStatus().connection === 'reconnecting'
  if (knowledge === null && isOffline) {
    return <EmptyState isPage title={t('library.offlineNothing')} />
  }
  if (knowledge === null) return <Skeleton lines={5} />
  return (
    <LibraryContext value={{ knowledge, ownId, ownDeal, trail }}>
      {isOffline && <p className={styles.offline}>{t('library.offline')}</p>}
      <LibraryPages place={place} />
    </LibraryContext>
  )
}

/** A page that one goes to is read from its heading; one that one comes back to is where it was. */
function useEachPageFromItsTop({ place, scrollY, depth }: Trail, page: RefObject<HTMLElement | null>): void {
  const shown = useRef({ place, depth })
  useLayoutEffect(() => {
    const before = shown.current
    if (before.place === place) return
    shown.current = { place, depth }
    window.scrollTo(0, scrollY)
    page.current?.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true })
  }, [place, depth, scrollY, page])
  // The library itself was asked for too. In braces: newer browsers answer with a promise, which is no way to clean up.
  useLayoutEffect(() => {
    window.scrollTo(0, 0)
  }, [])
}

/** The room goes on while one reads: said, and nothing is taken away. */
function useGroupMoved(): void {
  const t = useT()
  const pick = usePick()
  const now = useView('participant', (view) => view.now)
  const before = useRef(now?.activityId)
  const title = now === null ? '' : pick(now.title)
  useEffect(() => {
    if (before.current === now?.activityId) return
    before.current = now?.activityId
    if (title !== '') announce(t('library.groupMoved', { title }))
  }, [now?.activityId, title, t])
}

function useEscape(back: () => void): void {
  const latest = useRef(back)
  useEffect(() => {
    latest.current = back
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const isTaken = event.defaultPrevented || document.querySelector('dialog[open]') !== null
      if (event.key === 'Escape' && !isTaken) latest.current()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
}
