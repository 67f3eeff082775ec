import { usePick, useT } from '../../../i18n/useT.ts'
import { useView } from '../../../store/live.tsx'
import { PersonalCodeBar } from './PersonalCodeBar.tsx'
import { PhoneScreen } from './PhoneFrame.tsx'
import { TableRound } from './TableRound.tsx'

/** No step is running: the session has not begun, or is over. */
export function WaitingPage() {
  const t = useT()
  const pick = usePick()
  const session = useView('participant', (view) => view.session)
  const isOver = session?.status === 'ended'
  const isRehearsal = useView('participant', (view) => view.programme.isRehearsal)
  const over = isRehearsal ? 'participant.waiting.overRehearsal' : 'participant.waiting.overText'
  return (
    <PhoneScreen
      hero={
        <TableRound
          title={t(isOver ? 'participant.waiting.over' : 'participant.waiting.title')}
          text={t(isOver ? over : 'participant.waiting.text')}
        />
      }
      actions={<PersonalCodeBar />}
    >
      {session && <p>{pick(session.title)}</p>}
    </PhoneScreen>
  )
}
