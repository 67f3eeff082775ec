import { useT } from '../../i18n/useT.ts'
import { classes } from '../../ui/classes.ts'
import { Icon } from '../../ui/Icon.tsx'
import styles from './Facilitator.module.css'

const phases = ['ready', 'open', 'closed', 'sealed'] as const
export type VotePhase = (typeof phases)[number]

/** Where the vote is on its way. */
export function PhaseStrip({ phase }: { readonly phase: VotePhase }) {
  const t = useT()
  const current = phases.indexOf(phase)
  return (
    <ol className={styles.phases} aria-label={t('facilitator.vote.phases')}>
      {phases.map((name, index) => (
        <li
          key={name}
          className={classes(styles.phase, index < current && styles.past, index === current && styles.current)}
          aria-current={index === current ? 'step' : undefined}
        >
          <span className={styles.name}>
            {index < current && <Icon name="check" size="1em" />}
            {t(`facilitator.vote.${name}`)}
          </span>
          <span>{t(`facilitator.vote.${name}Hint`)}</span>
        </li>
      ))}
    </ol>
  )
}
