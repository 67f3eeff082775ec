import { useCallback } from 'react'
import type { Command, Sent } from '../live/commands.ts'
import { useSend } from '../store/live.tsx'
import { noticeOf } from './notices.ts'

/** What a facilitator pressed is about this moment: without a connection it is dropped and said so, never sent late. */
export const consoleExpiresMs = 4_000

/** `const send = useConsoleSend(); send({ name: 'dotVote.open', activityId, data: {} })`. */
export function useConsoleSend(): (command: Command<'facilitator'>) => Sent {
  const { send } = useSend('facilitator')
  return useCallback(
    (command) => {
      const sent = send({ ...command, expiresMs: consoleExpiresMs })
      void sent.then(noticeOf)
      return sent
    },
    [send],
  )
}
