import { useEffect, useState } from 'react'
import { askAboutServer } from './programmesApi.ts'

/** Whether this server asks for a key word to make a programme; false until it said so. */
export function useNeedsCreateKey(): boolean {
  const [needsKey, setNeedsKey] = useState(false)
  useEffect(() => {
    let isCurrent = true
    void askAboutServer().then((answer) => {
      if (isCurrent && answer.ok) setNeedsKey(answer.value.needsCreateKey)
    })
    return () => {
      isCurrent = false
    }
  }, [])
  return needsKey
}
