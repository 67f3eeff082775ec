import { usePick, useT } from '../../i18n/useT.ts'
import type { Mover } from './shifts.ts'

/** What moved, in a sentence. */
export function useMoveText(): (mover: Mover) => string {
  const t = useT()
  const pick = usePick()
  return ({ item, from, to }) => {
    const text = pick(item.text)
    if (typeof from === 'number' && typeof to === 'number') return t('common.shift.moved', { text, from, to })
    if (typeof to === 'number') return t('common.shift.movedIn', { text, to })
    return t('common.shift.movedOut', { text, from: typeof from === 'number' ? from : 0 })
  }
}
