import type { VoteResult } from '../../../shared/programme/rankings.ts'
import { useT } from '../../i18n/useT.ts'
import { moversOf, type Shift } from './shifts.ts'
import { useMoveText } from './useMoveText.ts'

interface MoversProps {
  readonly result: VoteResult
  readonly shifts: ReadonlyMap<string, Shift>
}

const most = 3

/** What moved most, each in a sentence. */
export function Movers({ result, shifts }: MoversProps) {
  const t = useT()
  const moveText = useMoveText()
  const movers = moversOf(result, shifts, most)
  if (movers.length === 0) return <p>{t('common.shift.none')}</p>
  return (
    <ul>
      {movers.map((mover) => (
        <li key={mover.item.id}>{moveText(mover)}</li>
      ))}
    </ul>
  )
}
