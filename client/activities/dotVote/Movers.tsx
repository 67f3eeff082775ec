import type { VoteResult } from '../../../shared/programme/rankings.ts'
import { usePick, useT } from '../../i18n/useT.ts'
import { moversOf, type Shift } from './shifts.ts'

interface MoversProps {
  readonly result: VoteResult
  readonly shifts: ReadonlyMap<string, Shift>
  readonly most?: number
}

/** What moved most, each in a sentence. */
export function Movers({ result, shifts, most = 3 }: MoversProps) {
  const t = useT()
  const pick = usePick()
  const movers = moversOf(result, shifts, most)
  if (movers.length === 0) return <p>{t('common.shift.none')}</p>
  return (
    <ul>
      {movers.map(({ item, from, to }) => (
        <li key={item.id}>{t('common.shift.moved', { text: pick(item.text), from, to })}</li>
      ))}
    </ul>
  )
}
