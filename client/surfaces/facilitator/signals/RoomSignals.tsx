import { useState } from 'react'
import { type PulseQuestion, pulseQuestions } from '../../../../shared/programme/pulse.ts'
import type { FacilitatorView } from '../../../../shared/programme/views.ts'
import { useConsoleSend } from '../../../console/useConsoleSend.ts'
import { useT } from '../../../i18n/useT.ts'
import { randomId } from '../../../live/randomId.ts'
import { usePresence, useView } from '../../../store/live.tsx'
import { Button } from '../../../ui/Button.tsx'
import { PulseBars } from '../../../ui/PulseBars.tsx'
import styles from './RoomSignals.module.css'

/** How the room is doing: who is ready per region, slower or faster, and a temperature check in two taps. Only counts. */
export function RoomSignals() {
  const t = useT()
  const pulse = useView('facilitator', (view) => view.pulse)
  const [isChoosing, setIsChoosing] = useState(false)
  const send = useConsoleSend()
  const open = (question: PulseQuestion): void => {
    setIsChoosing(false)
    void send({ name: 'pulse.open', activityId: null, data: { pulseId: randomId(), question } })
  }
  return (
    <div className={styles.room}>
      <Counts />
      {pulse !== null && <Running pulse={pulse} />}
      {isChoosing ? (
        <fieldset>
          <legend className={styles.note}>{t('facilitator.pulse.choose')}</legend>
          <div className={styles.buttons}>
            {pulseQuestions.map((question) => (
              <Button key={question} onClick={() => open(question)}>
                {t(`common.pulse.${question}`)}
              </Button>
            ))}
            <Button look="quiet" onClick={() => setIsChoosing(false)}>
              {t('common.cancel')}
            </Button>
          </div>
        </fieldset>
      ) : (
        !pulse?.isOpen && (
          <Button icon="people" onClick={() => setIsChoosing(true)}>
            {t('facilitator.pulse.ask')}
          </Button>
        )
      )}
    </div>
  )
}

function Counts() {
  const t = useT()
  const signals = usePresence()?.signals
  const { regions, regionOrder, seatsByRegion } = useView('facilitator', (view) => ({
    regions: view.regions,
    regionOrder: view.regionOrder,
    seatsByRegion: view.seatsByRegion,
  }))
  if (signals === undefined) return null
  const { ready, readyByRegion, slower, faster } = signals
  if (ready + slower + faster === 0) return <p className={styles.note}>{t('facilitator.signals.none')}</p>
  const ofRegion = regionOrder.filter((id) => (readyByRegion[id] ?? 0) > 0)
  return (
    <dl className={styles.facts}>
      {slower + faster > 0 && (
        <>
          <dt>{t('facilitator.signals.slower')}</dt>
          <dd>{slower}</dd>
          <dt>{t('facilitator.signals.faster')}</dt>
          <dd>{faster}</dd>
        </>
      )}
      {ready > 0 && (
        <>
          <dt>{t('facilitator.signals.ready')}</dt>
          <dd>{ready}</dd>
        </>
      )}
      {ofRegion.map((id) => (
        <div key={id} style={{ display: 'contents' }}>
          <dt>{regions[id]?.shortName}</dt>
          <dd>{t('facilitator.signals.of', { ready: readyByRegion[id] ?? 0, total: seatsByRegion[id] ?? 0 })}</dd>
        </div>
      ))}
    </dl>
  )
}

function Running({ pulse }: { readonly pulse: NonNullable<FacilitatorView['pulse']> }) {
  const t = useT()
  const send = useConsoleSend()
  const answered = usePresence()?.signals.answered ?? 0
  const pulseId = pulse.id
  return (
    <section className={styles.pulse} aria-label={t('facilitator.pulse.title')}>
      <h3 className={styles.question}>{t(`common.pulse.${pulse.question}`)}</h3>
      {pulse.counts !== null && <PulseBars question={pulse.question} counts={pulse.counts} />}
      {!pulse.isOpen && pulse.counts === null && <p className={styles.note}>{t('facilitator.pulse.tooFew')}</p>}
      {pulse.isOpen && <p role="status">{t('facilitator.pulse.answers', { count: answered })}</p>}
      <div className={styles.buttons}>
        {pulse.isOpen ? (
          <Button
            look="primary"
            onClick={() => void send({ name: 'pulse.close', activityId: null, data: { pulseId } })}
          >
            {t('facilitator.pulse.close')}
          </Button>
        ) : (
          <>
            {pulse.counts !== null && (
              <Button
                icon={pulse.isShown ? 'eyeOff' : 'screen'}
                onClick={() =>
                  void send({ name: 'pulse.show', activityId: null, data: { pulseId, isOn: !pulse.isShown } })
                }
              >
                {t(pulse.isShown ? 'facilitator.pulse.hide' : 'facilitator.pulse.show')}
              </Button>
            )}
            <Button
              look="quiet"
              onClick={() => void send({ name: 'pulse.clear', activityId: null, data: { pulseId } })}
            >
              {t('facilitator.pulse.clear')}
            </Button>
          </>
        )}
      </div>
    </section>
  )
}
