import type { CardText } from '../../shared/programme/localised.ts'
import { usePick, useT } from '../i18n/useT.ts'
import { useView } from '../store/live.tsx'
import { Button } from '../ui/Button.tsx'
import { NeedsLead } from './NeedsLead.tsx'
import styles from './SpotlightButton.module.css'
import { useConsoleSend } from './useConsoleSend.ts'

export interface SpotlightButtonProps {
  /** Of a card or a bundle. */
  readonly cardId: string
  readonly text: CardText
}

/** Puts one card on every wall and phone; pressed again, takes it off. */
export function SpotlightButton({ cardId, text }: SpotlightButtonProps) {
  const t = useT()
  const pick = usePick()
  const send = useConsoleSend()
  const { isLit, isRunning } = useView('facilitator', (view) => ({
    isLit: view.spotlight?.id === cardId,
    isRunning: view.session?.status === 'running',
  }))
  if (!isRunning) return null
  return (
    <NeedsLead>
      <Button
        look="quiet"
        icon="screen"
        className={styles.button}
        label={t(isLit ? 'screens.lightOffLabel' : 'screens.lightLabel', { text: pick(text) })}
        onClick={() =>
          void send({ name: 'wall.setSpotlight', activityId: null, data: { cardId: isLit ? null : cardId } })
        }
      >
        {t(isLit ? 'screens.lightOff' : 'screens.light')}
      </Button>
    </NeedsLead>
  )
}
