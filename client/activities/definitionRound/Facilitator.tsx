import { PageControl } from '../../console/PageControl.tsx'
import panel from '../../console/panel.module.css'
import { StageAction } from '../../console/StageAction.tsx'
import { useConsoleSend } from '../../console/useConsoleSend.ts'
import { useWallPlace } from '../../console/useWallPlace.ts'
import { usePick, useT } from '../../i18n/useT.ts'
import { useView } from '../../store/live.tsx'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { ProgressBar } from '../../ui/ProgressBar.tsx'
import { RegionMark } from '../../ui/RegionMark.tsx'
import { fullName, useRegionIdentity } from '../../ui/regionIdentity.ts'
import type { FacilitatorProps } from '../module.ts'
import styles from './Facilitator.module.css'

/** Who has an answer; stopping, showing, and one answer large. What they say is not here before it is shown to all. */
export default function DefinitionRoundFacilitator({ activity, now }: FacilitatorProps<'definitionRound'>) {
  const t = useT()
  const send = useConsoleSend()
  const { activityId } = now
  const { phase, answered, page } = activity
  const regionOrder = useView('facilitator', (view) => view.regionOrder)
  const place = useWallPlace(activityId)
  const isShown = phase === 'shown'
  const press = (name: 'close' | 'reopen' | 'show' | 'hide') => () =>
    send({ name: `definitionRound.${name}`, activityId, data: {} })
  return (
    <div className={panel.panel}>
      <StageAction>
        {/* The same element all along: pressing it never moves the focus. */}
        <Button
          isBig
          icon={isShown ? 'eyeOff' : 'screen'}
          look={!isShown && answered.length > 0 ? 'primary' : 'secondary'}
          className={styles.main}
          onClick={press(isShown ? 'hide' : 'show')}
        >
          {t(isShown ? 'definitionRound.console.hide' : 'definitionRound.console.show')}
        </Button>
        {!isShown && <p className={panel.hint}>{t('definitionRound.console.showNote')}</p>}
      </StageAction>
      <div className={panel.head}>
        <h2 className={`${panel.title} ${panel.row}`}>
          {t('definitionRound.console.title')}
          <Chip tone={phase === 'open' ? 'now' : 'line'}>{t(`definitionRound.console.${phase}`)}</Chip>
        </h2>
        {isShown && (
          <PageControl
            page={page}
            place={place}
            onPage={(wanted) => send({ name: 'definitionRound.showPage', activityId, data: { page: wanted } })}
          />
        )}
        {!isShown && (
          <Button icon={phase === 'open' ? 'lock' : 'undo'} onClick={press(phase === 'open' ? 'close' : 'reopen')}>
            {t(phase === 'open' ? 'definitionRound.console.close' : 'definitionRound.console.reopen')}
          </Button>
        )}
      </div>
      <section className={panel.section}>
        <p>{t('definitionRound.console.answered', { count: answered.length, total: regionOrder.length })}</p>
        <ProgressBar done={answered.length} total={regionOrder.length} label={t('definitionRound.console.title')} />
        {!isShown && <p className={panel.hint}>{t('definitionRound.console.blind')}</p>}
      </section>
      <ul className={panel.list}>
        {regionOrder.map((id) => (
          <Row key={id} regionId={id} activity={activity} activityId={activityId} />
        ))}
      </ul>
      {phase === 'open' && <p className={panel.hint}>{t('definitionRound.console.noPhone')}</p>}
    </div>
  )
}

interface RowProps {
  readonly regionId: string
  readonly activity: FacilitatorProps<'definitionRound'>['activity']
  readonly activityId: string
}

function Row({ regionId, activity: { answered, answers, litRegionId }, activityId }: RowProps) {
  const t = useT()
  const pick = usePick()
  const send = useConsoleSend()
  const identify = useRegionIdentity()
  const region = useView('facilitator', (view) => view.regions[regionId])
  if (region === undefined) return null
  const identity = identify(region)
  const answer = answers?.[regionId]
  const isLit = litRegionId === regionId
  const name = fullName(identity)
  return (
    <li className={panel.item}>
      <div className={panel.text}>
        <p className={panel.row}>
          <RegionMark region={identity} size={28} isDecorative />
          <b>{name}</b>
          {answers === null && (
            <Chip tone={answered.includes(regionId) ? 'do' : 'line'}>
              {t(answered.includes(regionId) ? 'definitionRound.console.has' : 'definitionRound.console.hasNot')}
            </Chip>
          )}
        </p>
        {answers !== null && (
          <p className={answer === undefined ? panel.meta : undefined}>
            {answer === undefined ? t('definitionRound.console.hasNot') : <bdi dir="auto">{pick(answer)}</bdi>}
          </p>
        )}
      </div>
      {answer !== undefined && (
        <Button
          look="quiet"
          icon="screen"
          label={isLit ? undefined : t('definitionRound.console.lightLabel', { region: name })}
          onClick={() =>
            send({ name: 'definitionRound.light', activityId, data: { regionId: isLit ? null : regionId } })
          }
        >
          {t(isLit ? 'definitionRound.console.lightOff' : 'definitionRound.console.light')}
        </Button>
      )}
    </li>
  )
}
