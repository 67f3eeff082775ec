import { useSyncExternalStore } from 'react'
import { createPortal } from 'react-dom'
import { useT } from '../i18n/useT.ts'
import { classes } from './classes.ts'
import { Icon } from './Icon.tsx'
import styles from './ToastRegion.module.css'
import { dismissToast, getToasts, holdToast, onToasts, releaseToast, type Toast } from './toasts.ts'
import { onDialogs, topDialog } from './topDialog.ts'

/** Where toasts appear; mount it once. Show one with `showToast(text, { label, run })`. */
export function ToastRegion() {
  const toasts = useSyncExternalStore(onToasts, getToasts)
  return toasts.length === 0 ? null : <Toasts toasts={toasts} />
}

/** Over an open dialog they stand inside it: beside it they would lie under it, and could not be pressed. */
function Toasts({ toasts }: { readonly toasts: readonly Toast[] }) {
  const t = useT()
  const dialog = useSyncExternalStore(onDialogs, topDialog)
  const region = (
    <section
      className={classes(styles.region, dialog && styles.inDialog)}
      data-toasts
      aria-label={t('common.toast.region')}
    >
      {toasts.map((toast) => (
        <ToastLine key={toast.id} toast={toast} />
      ))}
    </section>
  )
  return dialog ? createPortal(region, dialog) : region
}

function ToastLine({ toast: { id, text, action, isFailure } }: { toast: Toast }) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only keeps it on the page while somebody is at it
    <div
      className={styles.toast}
      onFocus={() => holdToast(id)}
      onBlur={() => releaseToast(id)}
      onPointerEnter={() => holdToast(id)}
      onPointerLeave={() => releaseToast(id)}
    >
      <Icon name={isFailure ? 'help' : 'check'} size="22px" />
      <span className={styles.text}>{text}</span>
      {action && (
        <button
          type="button"
          ref={action.takesFocus ? takeFocus : undefined}
          className={styles.action}
          onClick={() => {
            dismissToast(id)
            action.run()
          }}
        >
          {action.label}
        </button>
      )}
    </div>
  )
}

const takeFocus = (button: HTMLButtonElement | null): void => button?.focus()
