import { usePick, useT } from '../../../i18n/useT.ts'
import { useView } from '../../../store/live.tsx'
import { Button } from '../../../ui/Button.tsx'
import styles from './Lessons.module.css'

/** The ways to the boards that are open while nothing runs. */
export function HomeBoardList({ onOpen }: { readonly onOpen: (activityId: string) => void }) {
  const t = useT()
  const pick = usePick()
  const boards = useView('participant', (view) => view.openBoards)
  return Object.values(boards).map(({ activityId, title }) => (
    <section key={activityId} className={styles.home}>
      <p>{t('lessons.home.text', { title: pick(title) })}</p>
      <Button icon="pen" isBlock onClick={() => onOpen(activityId)}>
        {t('lessons.home.title')}
      </Button>
    </section>
  ))
}
