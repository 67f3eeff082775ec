import { usePick, useT } from '../../i18n/useT.ts'
import { useView } from '../../store/live.tsx'
import { Button } from '../../ui/Button.tsx'
import { NeedsLead } from '../NeedsLead.tsx'
import panel from '../panel.module.css'
import { useConsoleSend } from '../useConsoleSend.ts'
import { LessonQueue } from './LessonQueue.tsx'

interface LedBoardsProps {
  readonly className?: string | undefined
  /** Those on which lessons wait, which goes before other work; or the others. */
  readonly which: 'waiting' | 'rest'
  /** Of the console in the hand. */
  readonly tab?: string | undefined
}

/** Boards that the room is not at: still open between two sessions, or with lessons that nobody let through yet. */
export function LedBoards({ className, which, tab }: LedBoardsProps) {
  const t = useT()
  const pick = usePick()
  const send = useConsoleSend()
  const boards = useView('facilitator', (view) => view.openBoards)
  const shown = Object.values(boards).filter(({ order }) => order.length > 0 === (which === 'waiting'))
  return shown.map(({ activityId, title, isOpen, cards, waiting }) => (
    <section key={activityId} className={className} data-tab={tab}>
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
