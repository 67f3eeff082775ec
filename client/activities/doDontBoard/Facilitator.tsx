import { LessonQueue } from '../../console/lessons/LessonQueue.tsx'
import panel from '../../console/panel.module.css'
import { useConsoleSend } from '../../console/useConsoleSend.ts'
import { useFormat } from '../../i18n/format.ts'
import { useT } from '../../i18n/useT.ts'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import type { FacilitatorProps } from '../module.ts'
import { BoardTables } from './BoardTables.tsx'
import { LessonList } from './LessonList.tsx'
import { WallChoice } from './WallChoice.tsx'

/** What waits comes first; then what the wall shows, and all lessons with what can be done with them. */
export default function BoardFacilitator({ activity, now: { activityId } }: FacilitatorProps<'doDontBoard'>) {
  const t = useT()
  const format = useFormat()
  const send = useConsoleSend()
  const { phase, cards, waiting, order, hiddenIds, sealsAt } = activity
  const isOpen = phase === 'open'
  const shown = order.length - new Set([...hiddenIds, ...Object.keys(waiting)]).size
  return (
    <div className={panel.panel}>
      <div className={panel.head}>
        <h2 className={`${panel.title} ${panel.row}`}>
          {t('doDontBoard.title')}
          <Chip tone={isOpen ? 'now' : 'line'}>{t(`doDontBoard.${phase}`)}</Chip>
        </h2>
        <span className={panel.hint}>{t('doDontBoard.count', { count: shown })}</span>
      </div>
      <LessonQueue activityId={activityId} cards={cards} waiting={waiting} />
      <WallChoice activity={activity} activityId={activityId} />
      {phase !== 'sealed' && (
        <section className={panel.section}>
          <div>
            <Button
              icon={isOpen ? 'lock' : 'undo'}
              onClick={() =>
                void send({ name: isOpen ? 'doDontBoard.close' : 'doDontBoard.reopen', activityId, data: {} })
              }
            >
              {t(isOpen ? 'doDontBoard.closeBoard' : 'doDontBoard.reopenBoard')}
            </Button>
          </div>
          <p className={panel.hint}>
            {sealsAt === null
              ? isOpen && t('doDontBoard.closeNote')
              : t('doDontBoard.sealsAt', { time: format.time(sealsAt) })}
          </p>
        </section>
      )}
      <LessonList activity={activity} activityId={activityId} />
      <BoardTables activity={activity} />
    </div>
  )
}
