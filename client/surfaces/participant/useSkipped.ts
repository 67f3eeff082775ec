import { useKept } from '../../store/drafts.ts'

/** Taking part is free: a skipped step stays skipped on this device until somebody changes their mind. */
export function useSkipped(activityId: string): [isSkipped: boolean, setSkipped: (isSkipped: boolean) => void] {
  const [skipped, setSkipped] = useKept<true>(`skipped:${activityId}`)
  return [skipped === true, (isSkipped) => setSkipped(isSkipped ? true : null)]
}
