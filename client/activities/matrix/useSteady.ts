import { useMemo } from 'react'

/** The same value until it says something else, so that a list is measured only then. `value` is what JSON can hold. */
export function useSteady<T>(value: T): T {
  const text = JSON.stringify(value)
  return useMemo(() => JSON.parse(text) as T, [text])
}
