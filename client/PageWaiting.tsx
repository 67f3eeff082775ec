import { useEffect, useState } from 'react'
import { translateUnchecked } from './i18n/translator.ts'

/** Longer than a slow network takes. */
const longMs = 8000

/** In the place of a part that is under way: nothing at first, and the truth when it takes long. */
export function PageWaiting() {
  const [isLong, setIsLong] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setIsLong(true), longMs)
    return () => clearTimeout(timer)
  }, [])
  if (!isLong) return null
  return (
    <main data-face="phone" style={{ padding: 'var(--kr-6)', maxWidth: '34rem', margin: 'auto' }}>
      <p role="status">{translateUnchecked('errors.offline')}</p>
    </main>
  )
}
