import { useState } from 'react'
import { useT } from '../../i18n/useT.ts'
import { AgendaList } from '../../surfaces/participant/shell/AgendaList.tsx'
import { PersonalCodeBar } from '../../surfaces/participant/shell/PersonalCodeBar.tsx'
import { PersonalCodeNews } from '../../surfaces/participant/shell/PersonalCodeNews.tsx'
import { PhoneScreen } from '../../surfaces/participant/shell/PhoneFrame.tsx'
import { Sheet } from '../../surfaces/participant/shell/Sheet.tsx'
import { TableRound } from '../../surfaces/participant/shell/TableRound.tsx'
import { Button } from '../../ui/Button.tsx'
import styles from './Participant.module.css'

/** The round with your seat, what comes, your personal code. Never who came late. */
export default function LobbyParticipant() {
  const t = useT()
  const [isAgendaOpen, setIsAgendaOpen] = useState(false)
  return (
    <PhoneScreen
      hero={<TableRound title={t('participant.lobby.wait')} text={t('participant.lobby.soon')} />}
      actions={
        <PersonalCodeBar>
          <Button onClick={() => setIsAgendaOpen(true)}>{t('participant.lobby.wholeAgenda')}</Button>
        </PersonalCodeBar>
      }
    >
      <PersonalCodeNews />
      <section>
        <h2 className={styles.heading}>{t('participant.lobby.next')}</h2>
        <AgendaList next={3} />
      </section>
      <Sheet isOpen={isAgendaOpen} title={t('participant.menu.agenda')} onClose={() => setIsAgendaOpen(false)}>
        <AgendaList />
      </Sheet>
    </PhoneScreen>
  )
}
