import { useMemo } from 'react'
import { encode } from 'uqr'
import { useT } from '../i18n/useT.ts'
import styles from './QrCode.module.css'

export interface QrCodeProps {
  /** The whole address, with https. */
  readonly address: string
  /** Any CSS length; fills its parent by default. */
  readonly size?: string | undefined
}

const quietZone = 4

/** Always black on white with four modules of quiet around, in every theme: that is what scanners expect. */
export function QrCode({ address, size }: QrCodeProps) {
  const t = useT()
  const { path, side } = useMemo(() => draw(address), [address])
  return (
    <svg
      className={styles.code}
      viewBox={`0 0 ${side} ${side}`}
      shapeRendering="crispEdges"
      role="img"
      aria-label={t('common.qr.label', { address })}
      style={{ '--qr-size': size }}
    >
      <path d={path} fill="var(--kr-qr-ink)" />
    </svg>
  )
}

/** One path with a run per row of dark modules. */
function draw(address: string): { path: string; side: number } {
  const { data, size } = encode(address, { ecc: 'M', border: 0 })
  let path = ''
  for (const [y, row] of data.entries()) {
    let x = 0
    while (x < size) {
      const start = x
      while (row[x]) x += 1
      if (x > start) path += `M${start + quietZone} ${y + quietZone}h${x - start}v1h${start - x}z`
      x += 1
    }
  }
  return { path, side: size + 2 * quietZone }
}
