import { type MouseEvent, type ReactNode, type Ref, useContext, useId } from 'react'
import { useT } from '../i18n/useT.ts'
import styles from './Button.module.css'
import { classes } from './classes.ts'
import { Icon } from './Icon.tsx'
import type { IconName } from './iconPaths.ts'
import { StoppedBy } from './stopped.ts'

export type ButtonLook = 'primary' | 'secondary' | 'quiet' | 'irreversible'

export interface ButtonProps {
  /** Verb + noun: “Kaartje toevoegen”. With `label` it may be empty: then only the icon shows. */
  readonly children?: ReactNode
  readonly onClick?: ((event: MouseEvent<HTMLButtonElement>) => void) | undefined
  readonly type?: 'button' | 'submit' | undefined
  /** One primary per screen. */
  readonly look?: ButtonLook | undefined
  readonly isBig?: boolean | undefined
  /** As wide as its parent. */
  readonly isBlock?: boolean | undefined
  readonly icon?: IconName | undefined
  readonly iconAfter?: IconName | undefined
  readonly isBusy?: boolean | undefined
  /** “Versturen…” by default. */
  readonly busyText?: string | undefined
  /** Not possible yet: why. The button stays focusable, says this beside it and does nothing. */
  readonly whyNot?: string | null | undefined
  /** Name for screen readers when the visible words are not enough. */
  readonly label?: string | undefined
  /** For a toggle: whether it is on. */
  readonly isPressed?: boolean | undefined
  readonly isExpanded?: boolean | undefined
  readonly describedBy?: string | undefined
  readonly className?: string | undefined
  readonly ref?: Ref<HTMLButtonElement> | undefined
}

/** A native button that never just greys out: when it cannot act, it says why. */
export function Button({
  children,
  onClick,
  type = 'button',
  look = 'secondary',
  isBig = false,
  isBlock = false,
  icon,
  iconAfter,
  isBusy = false,
  busyText,
  whyNot,
  label,
  isPressed,
  isExpanded,
  describedBy,
  className,
  ref,
}: ButtonProps) {
  const t = useT()
  const reasonId = useId()
  const stoppedBy = useContext(StoppedBy)
  const isStopped = isBusy || Boolean(whyNot) || stoppedBy !== null
  const isIconOnly = children === undefined
  const described = [describedBy, whyNot ? reasonId : undefined, stoppedBy].filter(Boolean).join(' ')
  const button = (
    <button
      ref={ref}
      type={type}
      className={classes(
        styles.button,
        styles[look],
        isBig && styles.big,
        isBlock && styles.block,
        isIconOnly && styles.iconOnly,
        className,
      )}
      aria-disabled={isStopped || undefined}
      aria-busy={isBusy || undefined}
      aria-label={label}
      aria-pressed={isPressed}
      aria-expanded={isExpanded}
      aria-describedby={described || undefined}
      onClick={(event) => {
        // Also stops the form: an aria-disabled submit button must not submit.
        if (isStopped) event.preventDefault()
        else onClick?.(event)
      }}
    >
      {isBusy && !isIconOnly ? (
        <span className={styles.words}>
          <span className={styles.kept} aria-hidden="true">
            {children}
          </span>
          <span>{busyText ?? t('common.sending')}</span>
        </span>
      ) : (
        <>
          {icon && <Icon name={icon} />}
          {!isIconOnly && <span>{children}</span>}
          {iconAfter && <Icon name={iconAfter} />}
        </>
      )}
    </button>
  )
  if (!whyNot) return button
  return (
    <span className={styles.withReason}>
      {button}
      <span className={styles.reason} id={reasonId}>
        {whyNot}
      </span>
    </span>
  )
}
