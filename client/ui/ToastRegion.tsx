import { useEffect, useState, useSyncExternalStore } from 'react'
import { useT } from '../i18n/useT.ts'
import { announce } from './announcer.ts'
import { Icon } from './Icon.tsx'
import styles from './ToastRegion.module.css'
import { dismissToast, getToasts, onToasts, type Toast, toastMs } from './toasts.ts'

/** Where toasts appear; mount it once. Show one with `showToast(text, { label, run })`. */
export function ToastRegion() {
  const t = useT()
  const toasts = useSyncExternalStore(onToasts, getToasts)
  if (toasts.length === 0) return null
  return (
    <section className={styles.region} aria-label={t('common.toast.region')}>
      {toasts.map((toast) => (
        <ToastLine key={toast.id} toast={toast} />
      ))}
    </section>
  )
}

function ToastLine({ toast: { id, text, action } }: { toast: Toast }) {
  const [isHeld, setIsHeld] = useState(false)
  useEffect(() => announce(text), [text])
  useEffect(() => {
    if (isHeld) return
    const timer = setTimeout(() => dismissToast(id), toastMs)
    return () => clearTimeout(timer)
  }, [id, isHeld])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only keeps it on the page while somebody is at it
    <div
      className={styles.toast}
      onFocus={() => setIsHeld(true)}
      onBlur={() => setIsHeld(false)}
      onPointerEnter={() => setIsHeld(true)}
      onPointerLeave={() => setIsHeld(false)}
    >
      <Icon name="check" size="22px" />
      <span className={styles.text}>{text}</span>
      {action && (
        <button
          type="button"
          className={styles.action}
          onClick={() => {
            action.run()
            dismissToast(id)
          }}
        >
          {action.label}
        </button>
      )}
    </div>
  )
}
