import { useState } from 'react'
import panel from '../../console/panel.module.css'
import { RevealSwitches } from '../../console/RevealSwitches.tsx'
import { StageAction } from '../../console/StageAction.tsx'
import { useConsoleSend } from '../../console/useConsoleSend.ts'
import { useT } from '../../i18n/useT.ts'
import { useView } from '../../store/live.tsx'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import type { FacilitatorProps } from '../module.ts'
import { ReopenLeft, SealedNote } from './AfterClose.tsx'
import styles from './Facilitator.module.css'
import { FacilitatorBudgets } from './FacilitatorBudgets.tsx'
import { FacilitatorResult } from './FacilitatorResult.tsx'
import { LateItem } from './LateItem.tsx'
import { PhaseStrip } from './PhaseStrip.tsx'
import { ResultControls } from './ResultControls.tsx'
import { SecondRound } from './SecondRound.tsx'
import { votingStep } from './votingStep.ts'

const maxItemsAdvised = 15
/** With fewer ballots a result may show who chose what. */
const fewBallots = 5
const actionTexts = {
  ready: 'facilitator.vote.openIt',
  open: 'facilitator.vote.closeIt',
  closed: 'facilitator.vote.reopen',
} as const

/** A vote from setting the dots to showing the result. No figure about a choice before the first reveal. */
export default function DotVoteFacilitator({ activity, now: { activityId } }: FacilitatorProps<'dotVote'>) {
  const t = useT()
  const send = useConsoleSend()
  const { step, expectedPhase } = useView('facilitator', (view) => ({
    step: votingStep(view.agenda[activityId]?.steps ?? [], view.now?.step.index ?? 0),
    expectedPhase: view.phase,
  }))
  const [isClosing, setIsClosing] = useState(false)
  const { phase, progress } = activity
  const result = activity.revealed.console ? activity.result : null
  const notDone = progress.total - progress.done
  const isBefore = phase === 'ready' || phase === 'open'
  const hasFew = (phase === 'closed' || phase === 'sealed') && (activity.result?.ballots ?? progress.done) < fewBallots
  const press = {
    ready: () => {
      // The clock first: what is taken back first is then the opening.
      if (step !== null) void send({ name: 'timer.goToStep', activityId: null, data: { index: step, expectedPhase } })
      void send({ name: 'dotVote.open', activityId, data: {} })
    },
    open: () => setIsClosing(true),
    closed: () => send({ name: 'dotVote.reopen', activityId, data: {} }),
  }

  return (
    <div className={panel.panel}>
      <StageAction>
        {/* The same element all along: pressing it never moves the focus. */}
        {phase !== 'sealed' && (
          <Button
            isBig
            look={phase === 'ready' && activity.order.length > 0 ? 'primary' : 'secondary'}
            className={styles.main}
            icon={phase === 'closed' ? 'undo' : undefined}
            whyNot={phase === 'ready' && activity.order.length === 0 ? t('facilitator.vote.none') : null}
            onClick={press[phase]}
          >
            {t(actionTexts[phase])}
          </Button>
        )}
        {phase === 'ready' && activity.order.length > 0 && (
          <p className={panel.hint}>{t('facilitator.vote.questions', { count: activity.order.length })}</p>
        )}
        {phase === 'ready' && activity.secondRound !== null && activity.secondRound.repeat === null && (
          <p className={panel.hint}>{t('facilitator.round.below')}</p>
        )}
        {phase === 'open' && activity.isReopened && <p className={panel.hint}>{t('facilitator.vote.openAgain')}</p>}
        {phase === 'closed' && activity.sealsAt !== null && <ReopenLeft sealsAt={activity.sealsAt} />}
      </StageAction>
      <PhaseStrip phase={phase} />
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
      {phase === 'ready' && activity.secondRound !== null && (
        <SecondRound round={activity.secondRound} activityId={activityId} />
      )}
      <div className={isBefore || result !== null ? panel.two : undefined}>
        {isBefore && (
          <div className={panel.section}>
            <FacilitatorBudgets activity={activity} activityId={activityId} />
            <LateItem activity={activity} activityId={activityId} />
            {activity.added.length > 0 && (
              <p className={panel.hint}>{t('facilitator.vote.addedLater', { count: activity.added.length })}</p>
            )}
            {progress.proxies !== null && progress.proxies > 0 && (
              <p className={panel.hint}>{t('facilitator.vote.proxies', { count: progress.proxies })}</p>
            )}
          </div>
        )}
        {result !== null && <ResultControls activity={activity} result={result} activityId={activityId} />}
        <div className={panel.section}>
          <RevealSwitches voteActivityId={activityId} phase={phase} revealed={activity.revealed} shows="rankings" />
          {activity.facilitatorLooked && <p className={panel.hint}>{t('facilitator.reveal.looked')}</p>}
        </div>
      </div>
      {phase === 'sealed' && <SealedNote activityId={activityId} />}
      {result !== null && <FacilitatorResult result={result} earlier={activity.earlier} weight={activity.weight} />}
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
