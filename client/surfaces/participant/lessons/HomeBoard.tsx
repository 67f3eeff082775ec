import { useT } from '../../../i18n/useT.ts'
import { useMine, useView } from '../../../store/live.tsx'
import { Button } from '../../../ui/Button.tsx'
import styles from './Lessons.module.css'
import { LessonWriter } from './LessonWriter.tsx'

interface HomeBoardProps {
  readonly activityId: string
  readonly onBack: () => void
}

/** Outside the component, so that it is called when the heading comes and not each time something changes. */
const focusOnce = (heading: HTMLElement | null): void => heading?.focus()

/** One of them, to write on. What was begun stays on the phone when it closes meanwhile. */
export function HomeBoard({ activityId, onBack }: HomeBoardProps) {
  const t = useT()
  const board = useView('participant', (view) => view.openBoards[activityId])
  const me = useMine((mine) => mine.seat)
  const closed = { activityId, maxCards: 1, moderation: 'anonymous', tableIds: [] } as const
  return (
    <LessonWriter
      board={board ?? closed}
      isOpen={board !== undefined}
      me={me}
      head={
        <div className={styles.homeHead}>
          <Button look="quiet" icon="left" onClick={onBack}>
            {t('lessons.home.back')}
          </Button>
          <h1 tabIndex={-1} ref={focusOnce}>
            {t('lessons.home.title')}
          </h1>
        </div>
      }
    />
  )
}
