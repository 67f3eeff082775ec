import { useState } from 'react'
import panel from '../../console/panel.module.css'
import { StageAction } from '../../console/StageAction.tsx'
import { useConsoleSend } from '../../console/useConsoleSend.ts'
import { useT } from '../../i18n/useT.ts'
import { useView } from '../../store/live.tsx'
import { ThemesButton } from '../../surfaces/facilitator/themes/ThemesButton.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { RegionMark } from '../../ui/RegionMark.tsx'
import { fullName, useRegionIdentity } from '../../ui/regionIdentity.ts'
import type { FacilitatorProps } from '../module.ts'
import { ConsoleThemes } from './ConsoleThemes.tsx'
import { ConsoleWall } from './ConsoleWall.tsx'
import { DownloadDeals } from './DownloadDeals.tsx'
import styles from './Facilitator.module.css'
import { FilledList } from './FilledList.tsx'
import { turnOf } from './turn.ts'

/** Who tells, who filled in how much, showing it, and what the wall shows of it. */
export default function MatrixFacilitator({ activity, now }: FacilitatorProps<'matrix'>) {
  const t = useT()
  const send = useConsoleSend()
  const { seatCount, regionCount } = useView('facilitator', (view) => ({
    seatCount: view.seatCount,
    regionCount: view.regionOrder.length,
  }))
  const [isAsking, setIsAsking] = useState(false)
  const { isShown, filled } = activity
  const setShown = (isOn: boolean): void => {
    send({ name: 'shown.set', activityId: null, data: { what: 'levels', isOn } })
  }
  const missing = regionCount - Object.values(filled).filter((count) => count > 0).length
  return (
    <div className={panel.panel}>
      <StageAction>
        {/* The same element all along: pressing it never moves the focus. */}
        <Button isBig icon={isShown ? 'eyeOff' : 'eye'} onClick={() => (isShown ? setShown(false) : setIsAsking(true))}>
          {t(isShown ? 'deals.hide' : 'deals.show')}
        </Button>
        <p className={panel.hint}>{t(isShown ? 'deals.isShown' : 'deals.toFill')}</p>
      </StageAction>
      <WhoTells now={now} />
      {isShown && <ConsoleWall activity={activity} activityId={now.activityId} />}
      {isShown && <ConsoleThemes activity={activity} activityId={now.activityId} />}
      <FilledList filled={filled} />
      <div className={panel.row}>
        <ThemesButton />
        {isShown && <DownloadDeals />}
      </div>
      <Dialog
        isOpen={isAsking}
        title={t('deals.showTitle')}
        onClose={() => setIsAsking(false)}
        actions={
          <>
            <Button look="quiet" onClick={() => setIsAsking(false)}>
              {t('deals.showLater')}
            </Button>
            <Button
              look="primary"
              onClick={() => {
                setIsAsking(false)
                setShown(true)
              }}
            >
              {t('deals.show')}
            </Button>
          </>
        }
      >
        <p>{t('deals.showText', { count: seatCount })}</p>
        {missing > 0 && <p>{t('deals.showMissing', { count: missing })}</p>}
      </Dialog>
    </div>
  )
}

function WhoTells({ now }: Pick<FacilitatorProps<'matrix'>, 'now'>) {
  const t = useT()
  const identify = useRegionIdentity()
  const { regions, regionOrder } = useView('facilitator', (view) => ({
    regions: view.regions,
    regionOrder: view.regionOrder,
  }))
  const turn = turnOf(now, regionOrder)
  const region = turn === null ? undefined : regions[turn.regionId]
  if (turn === null || region === undefined) return null
  const next = turn.nextId === null ? undefined : regions[turn.nextId]
  const { number, count } = turn
  return (
    <div className={styles.turn}>
      <RegionMark region={identify(region)} size={44} isDecorative />
      <p>
        <b>{t('matrix.turn.now', { region: fullName(identify(region)), number, count })}</b>
        <br />
        {next === undefined ? t('matrix.turn.last') : t('matrix.turn.next', { region: fullName(identify(next)) })}
      </p>
    </div>
  )
}
