import panel from '../../../console/panel.module.css'
import { useConsoleSend } from '../../../console/useConsoleSend.ts'
import { useT } from '../../../i18n/useT.ts'
import { useView } from '../../../store/live.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Checkbox } from '../../../ui/Checkbox.tsx'
import text from '../../../ui/text.module.css'
import styles from './ParkingPanel.module.css'

/** Points that were kept for later, below their title: tick off, or take off. */
export function ParkingPanel({ onPark }: { readonly onPark: () => void }) {
  const t = useT()
  const send = useConsoleSend()
  const parked = useView('facilitator', (view) => view.parked)
  return (
    <>
      {parked.length === 0 ? (
        <p className={text.hint}>{t('lead.park.empty')}</p>
      ) : (
        <ul className={panel.list}>
          {parked.map((point) => (
            <li key={point.id} className={styles.point}>
              <Checkbox
                label={<span className={point.isDone ? panel.gone : undefined}>{point.text}</span>}
                isChecked={point.isDone}
                onChange={(isDone) =>
                  void send({ name: 'parking.setDone', activityId: null, data: { pointId: point.id, isDone } })
                }
              />
              <Button
                look="quiet"
                icon="cross"
                label={t('lead.park.remove', { text: point.text })}
                onClick={() => void send({ name: 'parking.remove', activityId: null, data: { pointId: point.id } })}
              />
            </li>
          ))}
        </ul>
      )}
      <div>
        <Button icon="pin" onClick={onPark}>
          {t('lead.park.button')}
        </Button>
      </div>
    </>
  )
}
