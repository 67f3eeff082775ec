import { usePick, useT } from '../../i18n/useT.ts'
import { useView } from '../../store/live.tsx'
import { Button } from '../../ui/Button.tsx'
import { NeedsLead } from '../NeedsLead.tsx'
import panel from '../panel.module.css'
import { useConsoleSend } from '../useConsoleSend.ts'
import { LessonQueue } from './LessonQueue.tsx'

/** Boards that the room is not at: still open between two sessions, or with lessons that nobody let through yet. */
export function LedBoards({ className }: { readonly className?: string | undefined }) {
  const t = useT()
  const pick = usePick()
  const send = useConsoleSend()
  const boards = useView('facilitator', (view) => view.openBoards)
  return Object.values(boards).map(({ activityId, title, isOpen, cards, waiting }) => (
    <section key={activityId} className={className}>
      <h2>{t('doDontBoard.openBoards.title')}</h2>
      <p className={panel.hint}>
        <b>{pick(title)}</b>. {t(isOpen ? 'doDontBoard.openBoards.text' : 'doDontBoard.openBoards.closed')}
      </p>
      <LessonQueue activityId={activityId} cards={cards} waiting={waiting} />
      {isOpen && (
        <NeedsLead>
          <div className={panel.section}>
            <div>
              <Button icon="lock" onClick={() => void send({ name: 'doDontBoard.close', activityId, data: {} })}>
                {t('doDontBoard.closeBoard')}
              </Button>
            </div>
            <p className={panel.hint}>{t('doDontBoard.closeNote')}</p>
          </div>
        </NeedsLead>
      )}
    </section>
  ))
}
