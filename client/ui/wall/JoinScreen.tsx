import { useMemo } from 'react'
import { spellCode } from '../../../shared/programme/joinCode.ts'
import { programmeBadge } from '../../i18n/programmeBadge.ts'
import { usePick, useT } from '../../i18n/useT.ts'
import { classes } from '../classes.ts'
import { Logo } from '../Logo.tsx'
import { QrCode } from '../QrCode.tsx'
import styles from './JoinScreen.module.css'
import { SeatRows, TableSeats } from './TableSeats.tsx'
import { tableLayout } from './tableLayout.ts'
import { useAspect } from './useAspect.ts'
import { useMissing } from './useMissing.ts'
import { useWall } from './WallContext.tsx'
import { WallSheet } from './WallFrame.tsx'
import { shortAddress } from './wallText.ts'

/** The QR code is the table: people join, their regions take their seats round it. */
export function JoinScreen({ line }: { readonly line?: string }) {
  const t = useT()
  const pick = usePick()
  const { view, joinBase, staleSeconds } = useWall()
  const aspect = useAspect()
  const seated = useMemo(
    () => new Set(view.regionOrder.filter((id) => (view.seatsByRegion[id] ?? 0) > 0)),
    [view.regionOrder, view.seatsByRegion],
  )
  const missing = useMissing(seated)
  const badge = programmeBadge(view.programme)
  const address = `${joinBase.replace(/\/+$/, '')}/${view.programme.code}`
  const short = shortAddress(joinBase)
  const layout = tableLayout(address, view.regionOrder.length, aspect)
  const { side, left, top } = layout.paper
  return (
    <WallSheet hasBadge={false}>
      <main className={styles.grid} style={{ '--plane': `${layout.planeWidth}vh` }}>
        <div className={styles.left}>
          <div className={styles.brand}>
            <Logo />
            {badge !== null && <p className={styles.example}>{t(badge)}</p>}
          </div>
          <h1 className={styles.title}>{t('projector.join.title')}</h1>
          <div className={styles.how}>
            <p>{t('projector.join.scan')}</p>
            <p className={classes(styles.address, short.length > 16 && styles.longAddress)}>{short}</p>
            <p className={styles.type}>{t('projector.join.type')}</p>
            <p className={styles.code}>{spellCode(view.programme.code)}</p>
          </div>
          <div className={styles.people} role="status">
            <p className={styles.count}>
              {line ?? (view.seatCount === null ? '' : t('projector.join.people', { count: view.seatCount }))}
            </p>
            {staleSeconds !== null ? (
              <p className={styles.stale}>{t('common.status.stale', { seconds: staleSeconds })}</p>
            ) : view.announced !== null ? (
              <p className={styles.coming}>{t('projector.frame.coming', { title: pick(view.announced.title) })}</p>
            ) : (
              <p>{missing}</p>
            )}
          </div>
        </div>
        <div className={styles.table}>
          {aspect === 'square' ? (
            <SeatRows seated={seated} layout={layout} />
          ) : (
            <TableSeats seated={seated} layout={layout} />
          )}
          <div className={styles.paper} style={{ '--side': `${side}vh`, '--left': `${left}vh`, '--top': `${top}vh` }}>
            <QrCode address={address} />
          </div>
        </div>
      </main>
    </WallSheet>
  )
}
