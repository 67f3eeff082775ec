import { useState } from 'react'
import { Invitation } from '../../console/Invitation.tsx'
import { JoinAddressChoice } from '../../console/JoinAddressChoice.tsx'
import { JoinCard } from '../../console/JoinCard.tsx'
import { LedBoards } from '../../console/lessons/LedBoards.tsx'
import { NeedsLead } from '../../console/NeedsLead.tsx'
import { usePick, useT } from '../../i18n/useT.ts'
import { useKept } from '../../store/drafts.ts'
import { useView } from '../../store/live.tsx'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { SegmentedChoice } from '../../ui/SegmentedChoice.tsx'
import text from '../../ui/text.module.css'
import { keepToastsOff } from '../../ui/toastPlace.ts'
import { RoomCheckCard } from '../check/RoomCheckCard.tsx'
import { TableCards } from '../paper/TableCards.tsx'
import { agendaItems } from './agendaItems.ts'
import { EndedSession } from './EndedSession.tsx'
import { JoiningSwitch } from './JoiningSwitch.tsx'
import { LeadSection, useWhoLeads } from './lead/LeadSection.tsx'
import { AccessButton } from './links/AccessButton.tsx'
import { ParkingSection } from './parking/ParkingSection.tsx'
import { Expected } from './people/Expected.tsx'
import { PeopleButton } from './people/PeopleButton.tsx'
import { ProxySection } from './people/ProxySection.tsx'
import { Rehearse } from './rehearsal/Rehearse.tsx'
import { useIsRemote } from './remote/useIsRemote.ts'
import { StartAgenda } from './StartAgenda.tsx'
import styles from './StartPage.module.css'
import { useOpenScreen } from './useOpenScreen.ts'
import type { Room } from './useRoom.ts'
import { WhoIsIn } from './WhoIsIn.tsx'
import { useWallKeys } from './wall/useWallKeys.ts'
import { WallPanel } from './wall/WallPanel.tsx'
import { WallToggles } from './wall/WallToggles.tsx'

/** Before a session: which one, what to prepare, how people come in, and the one button that starts it. */
export function StartPage({ room, onPark }: { readonly room: Room; readonly onPark: () => void }) {
  const t = useT()
  const pick = usePick()
  const screen = useOpenScreen()
  // In the hand what comes in now goes before what is arranged beforehand.
  const isRemote = useIsRemote()
  useWallKeys()
  const view = useView('facilitator', (current) => current)
  const [chosenId, setChosenId] = useState<string | null>(null)
  const chosen =
    view.sessions.find(({ id }) => id === chosenId) ??
    view.sessions.find(({ id }) => id === view.session?.id) ??
    view.sessions[0]
  // The view tells the agenda and the preparation of the session that comes next, not of the others.
  const isNext = chosen !== undefined && chosen.id === view.session?.id
  const items = isNext ? agendaItems(view) : []
  const minutes = items.reduce((sum, item) => sum + item.minutes, 0)
  const first = items[0]
  const lastEnded = view.sessions.findLast(({ status }) => status === 'ended')
  return (
    <div className={styles.page}>
      <main className={styles.main}>
        <div className={styles.lead}>
          <p className={`${text.eyebrow} ${styles.programme}`}>{pick(view.programme.title)}</p>
          {lastEnded && <EndedSession id={lastEnded.id} number={lastEnded.number} />}
          <h1>{title()}</h1>
          <LedBoards which="waiting" className={styles.section} />
          <SegmentedChoice
            look="list"
            legend={t('facilitator.start.choose')}
            value={chosen?.id ?? null}
            options={view.sessions.map((session) => ({
              value: session.id,
              label: pick(session.title),
              description: t(session.status === 'ended' ? 'facilitator.start.ended' : 'facilitator.start.planned'),
            }))}
            onChange={setChosenId}
          />
          {chosen && (
            <NeedsLead>
              <div className={styles.go} ref={isRemote ? keepToastsOff : undefined}>
                <Button
                  look="primary"
                  isBig
                  iconAfter="right"
                  isBusy={room.isBusy}
                  busyText={t('common.sending')}
                  onClick={() => room.start(chosen.id)}
                >
                  {t(chosen.status === 'ended' ? 'facilitator.start.again' : 'facilitator.start.go', {
                    number: chosen.number,
                  })}
                </Button>
                {!view.programme.isRehearsal && <Rehearse />}
                <p className={text.muted}>
                  {t('facilitator.start.people', { count: view.seatCount })}{' '}
                  {first && t('facilitator.start.goText', { title: pick(first.title) })}
                </p>
              </div>
            </NeedsLead>
          )}
          {isNext && view.preparation.length > 0 && (
            <section className={styles.section}>
              <h2>{t('facilitator.start.preparation')}</h2>
              <div className={styles.ticks}>
                {view.preparation.map((task, index) => (
                  <Preparation key={task.nl} id={`prepared:${chosen.id}:${index}`} label={pick(task)} />
                ))}
              </div>
              <p className={text.hint}>{t('facilitator.start.preparationHint')}</p>
            </section>
          )}
        </div>
        {isNext && items.length > 0 && (
          <section className={styles.section}>
            <h2>{t('facilitator.start.agenda', { minutes })}</h2>
            <StartAgenda sessionId={chosen.id} items={items} />
          </section>
        )}
        <LedBoards which="rest" className={styles.section} />
        {!isRemote && <Before />}
      </main>
      <aside className={styles.side} aria-label={t('facilitator.start.join')}>
        <section className={styles.section}>
          <h2>{t('facilitator.start.join')}</h2>
          <p className={text.muted}>{t('facilitator.start.joinText')}</p>
          <JoinCard />
          <Invitation />
        </section>
        <section className={styles.section}>
          <h2>{t('screens.title')}</h2>
          <WallToggles />
          <WallPanel screen={screen} />
        </section>
        <section className={styles.section}>
          <WhoIsIn />
          <PeopleButton />
        </section>
        <section className={styles.fold}>
          <ProxySection />
        </section>
        <section className={styles.section}>
          <JoiningSwitch />
        </section>
        <section className={styles.fold}>
          <ParkingSection onPark={onPark} />
        </section>
      </aside>
      {isRemote && <Before />}
    </div>
  )

  function title(): string {
    if (lastEnded === undefined) return t('facilitator.start.title')
    const isMore = view.sessions.some(({ status }) => status === 'planned')
    return t(isMore ? 'facilitator.start.titleNext' : 'facilitator.start.titleAll')
  }
}

function Preparation({ id, label }: { readonly id: string; readonly label: string }) {
  const [isDone, setIsDone] = useKept<true>(id)
  return <Checkbox label={label} isChecked={isDone ?? false} onChange={(next) => setIsDone(next ? true : null)} />
}

/** What is arranged before the room fills up. */
function Before() {
  return (
    <div className={styles.before}>
      <div className={styles.beforeColumn}>
        <section className={styles.section}>
          <RoomCheckCard />
        </section>
        <section className={styles.section}>
          <JoinAddressChoice />
        </section>
        <section className={styles.section}>
          <TableCards />
        </section>
        <section className={styles.section}>
          <WhoLeads />
          <LeadSection />
          <AccessButton />
        </section>
      </div>
      <div className={styles.beforeColumn}>
        <section className={styles.section}>
          <Expected />
        </section>
      </div>
    </div>
  )
}

function WhoLeads() {
  const t = useT()
  return (
    <div className={styles.head}>
      <h2>{t('lead.lead.title')}</h2>
      <span>{useWhoLeads()}</span>
    </div>
  )
}
