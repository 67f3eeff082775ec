import { useConsoleSend } from '../../console/useConsoleSend.ts'
import { useT } from '../../i18n/useT.ts'
import { useView } from '../../store/live.tsx'
import { Switch } from '../../ui/Switch.tsx'

/** Whether new people may come in. Who is at the table stays there. */
export function JoiningSwitch() {
  const t = useT()
  const send = useConsoleSend()
  const isLocked = useView('facilitator', (view) => view.isLocked)
  return (
    <Switch
      label={t('facilitator.who.lockSwitch')}
      description={t('facilitator.who.lockHint')}
      isOn={!isLocked}
      onChange={(isOpen) => send({ name: 'joining.setLocked', activityId: null, data: { locked: !isOpen } })}
    />
  )
}
