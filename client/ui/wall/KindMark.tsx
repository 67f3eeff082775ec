import { Dot, type DotKind } from '../Dots.tsx'
import styles from './KindMark.module.css'

/** ● process, ◆ content, beside words that say so or a list that has its heading. */
export function KindMark({ kind, size = '3.2vh', onPlane = false }: KindMarkProps) {
  return (
    <span className={onPlane ? styles.onPlane : styles.mark}>
      <Dot kind={kind} size={size} />
    </span>
  )
}

export interface KindMarkProps {
  readonly kind: DotKind
  readonly size?: string
  readonly onPlane?: boolean
}
