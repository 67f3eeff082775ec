import { useContext, useEffect, useId, useState } from 'react'
import type { FacilitatorItemView } from '../../../../shared/programme/views.ts'
import { usePick, useT } from '../../../i18n/useT.ts'
import { Button } from '../../../ui/Button.tsx'
import { StoppedBy } from '../../../ui/stopped.ts'
import styles from './ItemMenu.module.css'

interface MinutesControlProps {
  readonly item: FacilitatorItemView
  readonly onChange: (minutes: number) => void
}

const least = 1
const most = 240

/** Minutes of an item: five or one less or more, or a number of one's own. */
export function MinutesControl({ item: { minutes, title }, onChange }: MinutesControlProps) {
  const t = useT()
  const pick = usePick()
  const errorId = useId()
  const stoppedBy = useContext(StoppedBy)
  const [typed, setTyped] = useState(String(minutes))
  useEffect(() => setTyped(String(minutes)), [minutes])
  const wanted = parseMinutes(typed)
  const take = (): void => {
    if (wanted !== null && wanted !== minutes) onChange(wanted)
  }
  const step = (by: number): void => onChange(Math.min(most, Math.max(least, minutes + by)))
  return (
    <div>
      <div className={styles.minutes}>
        {[-5, -1].map((by) => (
          <Button key={by} label={t('lead.plan.fewer', { count: -by })} onClick={() => step(by)}>
            −{-by}
          </Button>
        ))}
        <input
          className={styles.number}
          inputMode="numeric"
          aria-label={t('lead.plan.minutesOf', { title: pick(title) })}
          aria-invalid={wanted === null || undefined}
          readOnly={stoppedBy !== null}
          aria-describedby={stoppedBy ?? (wanted === null ? errorId : undefined)}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={take}
          onKeyDown={(event) => {
            if (event.key === 'Enter') take()
          }}
        />
        {[1, 5].map((by) => (
          <Button key={by} label={t('lead.plan.extra', { count: by })} onClick={() => step(by)}>
            +{by}
          </Button>
        ))}
      </div>
      {wanted === null && (
        <p id={errorId} className={styles.error}>
          {t('lead.plan.minutesBad')}
        </p>
      )}
    </div>
  )
}

/** Whole minutes an item can have; null for anything else. */
export function parseMinutes(typed: string): number | null {
  const value = Number(typed.trim())
  return typed.trim() !== '' && Number.isInteger(value) && value >= least && value <= most ? value : null
}
