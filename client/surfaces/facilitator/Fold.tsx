import { type ReactNode, useId, useState } from 'react'
import { useKept } from '../../store/drafts.ts'
import { Icon } from '../../ui/Icon.tsx'
import styles from './Fold.module.css'
import { useIsRemote } from './remote/useIsRemote.ts'

interface FoldProps {
  /** Under this name the browser remembers whether it is open. */
  readonly id: string
  readonly title: string
  /** What is worth knowing while it is folded: a count, a name. */
  readonly aside?: string | undefined
  /** Where nobody chose yet; what happens later does not fold or unfold it. */
  readonly isOpenAtFirst?: boolean
  readonly children: ReactNode
}

/**
 * A section of which only the title shows until it is asked for. Folded it stays in the page: what was typed in it is
 * kept. In the hand everything is open at first, because there each section has a page of its own.
 */
export function Fold({ id, title, aside, isOpenAtFirst = false, children }: FoldProps) {
  const bodyId = useId()
  const isRemote = useIsRemote()
  const [kept, setKept] = useKept<boolean>(`fold:${id}`)
  const [wasOpenAtFirst] = useState(isOpenAtFirst)
  const isOpen = kept ?? (wasOpenAtFirst || isRemote)
  return (
    <>
      <h2 className={styles.title}>
        <button
          type="button"
          className={styles.button}
          aria-expanded={isOpen}
          aria-controls={bodyId}
          onClick={() => setKept(!isOpen)}
        >
          <span className={styles.words}>{title}</span>
          {aside !== undefined && <span className={styles.aside}>{aside}</span>}
          <span className={styles.chevron}>
            <Icon name="chevronDown" size="18px" />
          </span>
        </button>
      </h2>
      <div id={bodyId} className={styles.body} hidden={!isOpen}>
        {children}
      </div>
    </>
  )
}
