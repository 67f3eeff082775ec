import type { CardText } from '../../../../shared/programme/localised.ts'
import { usePick } from '../../../i18n/useT.ts'
import styles from './Library.module.css'
import { Part } from './parts.tsx'
import { useRegionsAndThemes } from './useLibrary.ts'

interface LinesProps {
  readonly title: string
  readonly lines: readonly { readonly slot: number; readonly value: CardText; readonly themeId?: string | null }[]
}

/** Goals, offers, asks: what was said, with its theme. */
export function Lines({ title, lines }: LinesProps) {
  const pick = usePick()
  const { themeName } = useRegionsAndThemes()
  if (lines.length === 0) return null
  return (
    <Part title={title}>
      <ul className={styles.said}>
        {lines.map(({ slot, value, themeId = null }) => (
          <li key={slot}>
            <bdi className={styles.words}>{pick(value)}</bdi>
            {themeId !== null && <span className={styles.muted}>{themeName(themeId)}</span>}
          </li>
        ))}
      </ul>
    </Part>
  )
}
