import { useState } from 'react'
import panel from '../../console/panel.module.css'
import { RevealSwitches } from '../../console/RevealSwitches.tsx'
import { useConsoleSend } from '../../console/useConsoleSend.ts'
import { useFormat } from '../../i18n/format.ts'
import { useT } from '../../i18n/useT.ts'
import { useView } from '../../store/live.tsx'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import type { FacilitatorProps } from '../module.ts'

import styles from './Facilitator.module.css'
import { FacilitatorBudgets } from './FacilitatorBudgets.tsx'
import { FacilitatorResult } from './FacilitatorResult.tsx'
import { PhaseStrip } from './PhaseStrip.tsx'
import { ResultControls } from './ResultControls.tsx'

const maxItemsAdvised = 15
/** With fewer ballots a result may show who chose what. */
const fewBallots = 5

/** A vote from setting the dots to showing the result. No figure about a choice before the first reveal. */
export default function DotVoteFacilitator({ activity, now: { activityId } }: FacilitatorProps<'dotVote'>) {
  const t = useT()
  const format = useFormat()
  const send = useConsoleSend()
  const seatCount = useView('facilitator', (view) => view.seatCount)
  const [isClosing, setIsClosing] = useState(false)
  const { phase, progress } = activity
  const result = activity.revealed.console ? activity.result : null
  const notDone = Math.max(0, seatCount - progress.done)
  const hasFew = (phase === 'closed' || phase === 'sealed') && (activity.result?.ballots ?? progress.done) < fewBallots

  return (
    <div className={panel.panel}>
      <PhaseStrip phase={phase} />
      {phase === 'ready' && (
        <div className={styles.action}>
          <Button
            isBig
            whyNot={activity.order.length === 0 ? t('facilitator.vote.none') : null}
            onClick={() => send({ name: 'dotVote.open', activityId, data: {} })}
          >
            {t('facilitator.vote.openIt')}
          </Button>
          {activity.order.length > 0 && (
            <p className={panel.hint}>{t('facilitator.vote.questions', { count: activity.order.length })}</p>
          )}
        </div>
      )}
      {phase === 'open' && (
        <div className={styles.action}>
          <Button isBig onClick={() => setIsClosing(true)}>
            {t('facilitator.vote.closeIt')}
          </Button>
          <p className={panel.hint}>{t('facilitator.vote.blind')}</p>
        </div>
      )}
      {phase === 'closed' && (
        <div className={styles.action}>
          <Button icon="undo" onClick={() => send({ name: 'dotVote.reopen', activityId, data: {} })}>
            {t('facilitator.vote.reopen')}
          </Button>
          {activity.sealsAt !== null && (
            <p className={panel.hint}>{t('facilitator.vote.reopenUntil', { time: format.time(activity.sealsAt) })}</p>
          )}
        </div>
      )}
      {phase === 'ready' && activity.order.length > maxItemsAdvised && (
        <Banner tone="warning" isRounded isLive={false}>
          {t('facilitator.vote.tooMany')}
        </Banner>
      )}
      {hasFew && (
        <Banner tone="warning" isRounded isLive={false}>
          {t('facilitator.vote.fewBallots', { count: activity.result?.ballots ?? progress.done })}
        </Banner>
      )}
      <div className={panel.two}>
        {result === null ? (
          <FacilitatorBudgets activity={activity} activityId={activityId} />
        ) : (
          <ResultControls activity={activity} result={result} activityId={activityId} />
        )}
        <div className={panel.section}>
          <RevealSwitches voteActivityId={activityId} phase={phase} revealed={activity.revealed} />
          {activity.facilitatorLooked && <p className={panel.hint}>{t('facilitator.reveal.looked')}</p>}
        </div>
      </div>
      {result !== null && <FacilitatorResult result={result} weight={activity.weight} />}
      <Dialog
        isOpen={isClosing}
        title={t('facilitator.vote.closeTitle')}
        onClose={() => setIsClosing(false)}
        actions={
          <>
            <Button look="quiet" onClick={() => setIsClosing(false)}>
              {t('facilitator.vote.closeStay')}
            </Button>
            <Button
              look="primary"
              onClick={() => {
                setIsClosing(false)
                send({ name: 'dotVote.close', activityId, data: {} })
              }}
            >
              {t('facilitator.vote.closeIt')}
            </Button>
          </>
        }
      >
        <p>{t('facilitator.vote.closeText', { notDone })}</p>
      </Dialog>
    </div>
  )
}
