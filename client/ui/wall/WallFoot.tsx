import type { ReactNode } from 'react'
import { spellCode } from '../../../shared/programme/joinCode.ts'
import { usePick, useT } from '../../i18n/useT.ts'
import { classes } from '../classes.ts'
import { Logo } from '../Logo.tsx'
import { VisuallyHidden } from '../VisuallyHidden.tsx'
import { useWall } from './WallContext.tsx'
import styles from './WallFoot.module.css'
import { shortAddress } from './wallText.ts'

export interface WallFootProps {
  /** One quiet line; the programme's title when there is nothing to say. */
  readonly note?: ReactNode
  /** Under a single column instead of the whole width: the code comes below the line. */
  readonly isNarrow?: boolean
}

/** Every screen ends with it: what is going on, and how latecomers get in. */
export function WallFoot({ note, isNarrow = false }: WallFootProps) {
  const { view } = useWall()
  const pick = usePick()
  return (
    <footer className={classes(styles.foot, isNarrow && styles.narrow)}>
      <div className={styles.left}>
        <span className={styles.logo}>
          <Logo size="5vh" hasWord={false} />
        </span>
        <FootLine note={note === undefined ? <bdi dir="auto">{pick(view.programme.title)}</bdi> : note} />
      </div>
      <JoinLine />
    </footer>
  )
}

/** Lost connection goes before the coming step, which goes before the line of the screen itself. */
function FootLine({ note }: { readonly note: ReactNode }) {
  const t = useT()
  const pick = usePick()
  const { view, staleSeconds } = useWall()
  if (staleSeconds !== null) {
    return <p className={classes(styles.line, styles.stale)}>{t('common.status.stale', { seconds: staleSeconds })}</p>
  }
  if (view.announced !== null) {
    return (
      <p role="status" className={classes(styles.line, styles.coming)}>
        {t('projector.frame.coming', { title: pick(view.announced.title) })}
      </p>
    )
  }
  return note === null || note === '' ? null : <p className={styles.line}>{note}</p>
}

/** Short address and code, big enough for the last row. */
export function JoinLine() {
  const t = useT()
  const { view, joinBase } = useWall()
  return (
    <p className={styles.join}>
      <VisuallyHidden>{t('projector.frame.joinLabel')}</VisuallyHidden>
      <span className={styles.address}>{shortAddress(joinBase)}</span>
      <span className={styles.code}>{spellCode(view.programme.code)}</span>
    </p>
  )
}
