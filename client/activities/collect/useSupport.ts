import { useErrorText } from '../../i18n/useErrorText.ts'
import type { Optimistic } from '../../live/commands.ts'
import { useSend } from '../../store/live.tsx'
import { showFailure } from '../../ui/toasts.ts'

/** `support(cardId, true)`: this place stands behind that question. Seen at once; what the server refuses is told. */
export function useSupport(activityId: string): (cardId: string, isOn: boolean) => void {
  const errorText = useErrorText()
  const { send } = useSend()
  return (cardId, isOn) => {
    const data = { cardId, isOn }
    void send({ name: 'collect.setSupport', activityId, data, optimistic: marked(activityId, data) }).then(
      (settled) => {
        if (settled.status === 'rejected') showFailure(errorText(settled.code, settled.params))
      },
    )
  }
}

const marked = (
  activityId: string,
  { cardId, isOn }: { readonly cardId: string; readonly isOn: boolean },
): Optimistic<'participant'> => ({
  view: 'mine',
  change: (mine) => {
    const { activity } = mine
    if (activity?.kind !== 'collect' || mine.activityId !== activityId) return mine
    const others = activity.supportedIds.filter((id) => id !== cardId)
    return { ...mine, activity: { ...activity, supportedIds: isOn ? [...others, cardId] : others } }
  },
})
