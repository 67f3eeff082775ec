import { useT } from '../i18n/useT.ts'
import styles from './Stage.module.css'

export interface StageProps {
  /** 1–5, or null: not a priority, which is never drawn as a zero. */
  readonly stage: number | null
  /** Any CSS length: the size of stage 5. The others are smaller. */
  readonly size?: string | undefined
  /** “Overijssel, familiebedrijven: 5 van 5”; without it the stage itself is named. */
  readonly label?: string | undefined
  readonly isDecorative?: boolean | undefined
}

/** How far somebody is, from 1 to 5: size, tone, the pattern of its edge and the figure together. */
export function Stage({ stage, size = '40px', label, isDecorative = false }: StageProps) {
  const t = useT()
  const name = label ?? (stage === null ? t('common.stage.none') : t('common.stage.of', { stage }))
  return (
    <span
      className={stage === null ? styles.none : styles.stage}
      role="img"
      aria-label={name}
      aria-hidden={isDecorative || undefined}
      data-stage={stage ?? undefined}
      style={
        stage === null
          ? undefined
          : {
              '--stage-room': size,
              '--stage-size': `calc(${size} * ${0.68 + 0.064 * stage})`,
              '--stage-fill': `var(--kr-stage-${stage})`,
              '--stage-ink': `var(--kr-on-stage-${stage})`,
            }
      }
    >
      {stage}
    </span>
  )
}
