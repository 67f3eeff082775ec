import { usePick, useT } from '../../i18n/useT.ts'
import { AgendaList } from '../../surfaces/participant/shell/AgendaList.tsx'
import { PhoneScreen } from '../../surfaces/participant/shell/PhoneFrame.tsx'
import { Prompt } from '../../surfaces/participant/shell/Prompt.tsx'
import type { ParticipantProps } from '../module.ts'

/** Eyes on the room: what it is about, and the agenda when it is being told. */
export default function PlenaryParticipant({ activity, now }: ParticipantProps<'plenary'>) {
  const t = useT()
  const pick = usePick()
  return (
    <PhoneScreen>
      <Prompt text={pick(now.prompt)} />
      {activity.showAgenda && (
        <section>
          <h2>{t('participant.menu.agenda')}</h2>
          <AgendaList />
        </section>
      )}
    </PhoneScreen>
  )
}
