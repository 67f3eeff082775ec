import { useFormat } from '../../i18n/format.ts'
import { usePick } from '../../i18n/useT.ts'
import { TimedPrompt } from '../../ui/wall/TimedPrompt.tsx'
import { useWallNow } from '../../ui/wall/WallContext.tsx'
import { splitFirstSentence } from '../../ui/wall/wallText.ts'
import type { ProjectorProps } from '../module.ts'

/** “Pauze tot 14.46 uur”, as large as the wall allows, and the clock. */
export default function BreakProjector({ now }: ProjectorProps<'break'>) {
  const pick = usePick()
  const format = useFormat()
  const serverNow = useWallNow()
  const { endsAt, remainingMs } = now.timer
  // Paused: the break ends later with every minute that it stands still.
  const until = format.time(endsAt ?? wholeMinute(serverNow + (remainingMs ?? 0)))
  const words = pick(now.prompt).replace(/\{(?:tijd|time)\}/g, keepTogether(until))
  const [message, rest] = splitFirstSentence(words)
  return <TimedPrompt title={message.replace(/\.$/, '')} prompt={rest} />
}

/** “14.46 uur” stays on one line, and its full stop does not end the sentence. */
const keepTogether = (time: string): string => time.replace(' ', '\u00a0')

const minuteMs = 60_000
const wholeMinute = (atMs: number): number => Math.ceil(atMs / minuteMs) * minuteMs
