import { type ReactNode, useId } from 'react'
import { useT } from '../../i18n/useT.ts'
import { classes } from '../../ui/classes.ts'
import { Icon } from '../../ui/Icon.tsx'
import type { IconName } from '../../ui/iconPaths.ts'
import styles from './CheckRow.module.css'
import type { CheckState } from './rules.ts'
import type { Finding } from './words.ts'

const icons: Readonly<Record<CheckState, IconName>> = {
  busy: 'clock',
  good: 'check',
  attention: 'alert',
  bad: 'cross',
  todo: 'person',
}

interface CheckRowProps {
  readonly title: string
  readonly finding: Finding
  /** What somebody can do here: play, show, answer. */
  readonly children?: ReactNode
}

/** One line of the list. The state is a word with a shape of its own; colour only helps. */
export function CheckRow({ title, finding: { state, found, advice }, children }: CheckRowProps) {
  const t = useT()
  const id = useId()
  return (
    <li className={styles.row} aria-labelledby={id}>
      <p className={classes(styles.state, styles[state])}>
        <Icon name={icons[state]} size="22px" />
        <span>{t(`check.state.${state}`)}</span>
      </p>
      <div className={styles.words}>
        <h2 id={id} className={styles.title}>
          {title}
        </h2>
        <p>{found}</p>
        {advice !== null && <p className={styles.advice}>{advice}</p>}
        {children}
      </div>
    </li>
  )
}
