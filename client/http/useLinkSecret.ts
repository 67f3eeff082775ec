import { useEffect, useState } from 'react'
import { readSecret } from './linkSecret.ts'

/**
 * The secret of the link in the address, or null. Somebody may paste a link into a tab that already shows its page:
 * then only the fragment changes, and `onPasted` (stable) is told, also when it is the same link.
 */
export function useLinkSecret(onPasted: () => void): string | null {
  const [secret, setSecret] = useState(() => readSecret(location.hash))
  useEffect(() => {
    const readAgain = (): void => {
      const pasted = readSecret(location.hash)
      if (pasted === null) return
      setSecret(pasted)
      onPasted()
    }
    addEventListener('hashchange', readAgain)
    return () => removeEventListener('hashchange', readAgain)
  }, [onPasted])
  return secret
}
