import { useState } from 'react'
import type { RevealTarget } from '../../shared/programme/rankings.ts'
import { useT } from '../i18n/useT.ts'
import { useView } from '../store/live.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Switch } from '../ui/Switch.tsx'
import panel from './panel.module.css'
import styles from './RevealSwitches.module.css'
import { useConsoleSend } from './useConsoleSend.ts'

export interface RevealSwitchesProps {
  /** The vote whose result it is. */
  readonly voteActivityId: string
  readonly phase: string
  readonly revealed: Readonly<Partial<Record<RevealTarget, boolean>>>
  /** What others get to see here: the rankings of the vote, or the questions with who signed up. */
  readonly shows: 'rankings' | 'signUps'
}

const targets: readonly RevealTarget[] = ['console', 'projector', 'phones']
const icons = { console: 'eye', projector: 'screen', phones: 'phone' } as const

/** Three places, each released by itself. The first one seals the vote, so it asks before. */
export function RevealSwitches({ voteActivityId, phase, revealed, shows }: RevealSwitchesProps) {
  const t = useT()
  const send = useConsoleSend()
  const seatCount = useView('facilitator', (view) => view.seatCount)
  const [asked, setAsked] = useState<RevealTarget | null>(null)
  const isSealed = phase === 'sealed'
  const whyNot = isSealed || phase === 'closed' ? null : t('facilitator.reveal.notYet')

  const hintOf = (to: RevealTarget): string =>
    to === 'console' ? t('facilitator.reveal.consoleHint') : t(`facilitator.reveal.${to}Hint.${shows}`)
  const set = (to: RevealTarget, isOn: boolean): void => {
    send({ name: isOn ? 'dotVote.reveal' : 'dotVote.hide', activityId: voteActivityId, data: { to } })
  }
  return (
    <section className={panel.section}>
      <h2 className={panel.title}>{t('facilitator.reveal.title')}</h2>
      {whyNot && <p className={panel.hint}>{whyNot}</p>}
      <ul className={styles.list}>
        {targets.map((to) => (
          <li key={to} className={styles.item}>
            <Icon name={icons[to]} size="22px" />
            <Switch
              label={t(`facilitator.reveal.${to}`)}
              description={hintOf(to)}
              // The sentence above says why for all three.
              whyNot={whyNot && hintOf(to)}
              isOn={revealed[to] ?? false}
              onChange={(isOn) => (isOn && !isSealed ? setAsked(to) : set(to, isOn))}
            />
          </li>
        ))}
      </ul>
      <Dialog
        isOpen={asked !== null}
        title={t('facilitator.reveal.firstTitle')}
        onClose={() => setAsked(null)}
        actions={
          <>
            <Button look="quiet" onClick={() => setAsked(null)}>
              {t('facilitator.reveal.later')}
            </Button>
            <Button
              look="primary"
              onClick={() => {
                if (asked !== null) set(asked, true)
                setAsked(null)
              }}
            >
              {t('facilitator.reveal.firstGo')}
            </Button>
          </>
        }
      >
        {asked !== null && (
          <p>
            {asked === 'phones'
              ? t('facilitator.reveal.firstText.phones', { count: seatCount })
              : t(`facilitator.reveal.firstText.${asked}`)}
          </p>
        )}
      </Dialog>
    </section>
  )
}
