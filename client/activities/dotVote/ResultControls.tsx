import type { VoteResult } from '../../../shared/programme/rankings.ts'
import { PageControl } from '../../console/PageControl.tsx'
import panel from '../../console/panel.module.css'
import { useConsoleSend } from '../../console/useConsoleSend.ts'
import { useWallPlace } from '../../console/useWallPlace.ts'
import { useT } from '../../i18n/useT.ts'
import { SegmentedChoice } from '../../ui/SegmentedChoice.tsx'
import type { KindView } from '../module.ts'
import { shiftsOf } from './shifts.ts'

interface ResultControlsProps {
  readonly activity: KindView<'dotVote', 'facilitator'>
  readonly result: VoteResult
  readonly activityId: string
}

/** How the dots are weighed on every face, and which page the wall shows. */
export function ResultControls({ activity, result, activityId }: ResultControlsProps) {
  const t = useT()
  const send = useConsoleSend()
  const place = useWallPlace(activityId)
  return (
    <section className={panel.section}>
      <h2 className={panel.title}>{t('facilitator.result.title')}</h2>
      <p className={panel.hint}>
        {t('facilitator.progress.voted', { done: result.ballots, total: activity.progress.total })} ·{' '}
        {t('facilitator.result.abstained', { count: result.abstained })}
      </p>
      {(result.proxyBallots ?? 0) > 0 && (
        <p className={panel.hint}>{t('facilitator.vote.proxies', { count: result.proxyBallots ?? 0 })}</p>
      )}
      <SegmentedChoice
        look="joined"
        legend={t('facilitator.result.weight')}
        value={activity.weight}
        options={[
          { value: 'person', label: t('facilitator.result.weightPerson') },
          {
            value: 'region',
            label: t('facilitator.result.weightRegion'),
            isDisabled: result.equalRegions === null,
          },
        ]}
        onChange={(weight) => send({ name: 'dotVote.showWeight', activityId, data: { weight } })}
      />
      <p className={panel.hint}>
        {result.equalRegions === null ? t('facilitator.result.weightRegionNone') : t('facilitator.result.weightShared')}
      </p>
      {activity.revealed.projector && (
        <>
          <SegmentedChoice
            look="joined"
            legend={t('facilitator.result.part')}
            value={activity.part}
            options={[
              { value: 'ranking', label: t('facilitator.result.partRanking') },
              {
                value: 'shift',
                label: t('facilitator.result.partShift'),
                isDisabled: shiftsOf(result, activity.earlier, activity.weight) === null,
              },
              { value: 'dissent', label: t('facilitator.result.partDissent'), isDisabled: result.dissent == null },
            ]}
            onChange={(part) => send({ name: 'dotVote.showPart', activityId, data: { part } })}
          />
          <PageControl
            page={activity.page}
            place={place}
            onPage={(page) => send({ name: 'dotVote.showPage', activityId, data: { page } })}
          />
        </>
      )}
    </section>
  )
}
