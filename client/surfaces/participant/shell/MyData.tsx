import { useState } from 'react'
import { useFormat } from '../../../i18n/format.ts'
import { usePick, useT } from '../../../i18n/useT.ts'
import { useMine, useView } from '../../../store/live.tsx'
import { Button } from '../../../ui/Button.tsx'
import { fullName, useRegionIdentity } from '../../../ui/regionIdentity.ts'
import { useOwnCards } from '../cards/useOwnCards.ts'
import { PrivacyText } from '../door/Privacy.tsx'
import { myDataFile } from './myDataFile.ts'
import styles from './Shell.module.css'
import { WipeDialog } from './WipeDialog.tsx'

/** What is stored of this person, to take along and to wipe. */
export function MyData() {
  const t = useT()
  const pick = usePick()
  const format = useFormat()
  const identify = useRegionIdentity()
  const [isWiping, setIsWiping] = useState(false)
  const shown = useView('participant', ({ programme, regions, themes }) => ({ programme, regions, themes }))
  const seat = useMine((mine) => mine.seat)
  const cards = useOwnCards()
  const region = shown.regions[seat.regionId]
  const facts = [
    [t('participant.myData.region'), region ? fullName(identify(region)) : seat.regionId],
    [t('participant.myData.name'), seat.name ?? t('participant.myData.noName')],
    [t('participant.myData.cards'), format.count(cards.length)],
  ] as const
  return (
    <div className={styles.fields}>
      <h3>{t('participant.myData.stored')}</h3>
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Button isBlock onClick={() => download(myDataFile(shown, seat, cards, pick), shown.programme.code)}>
        {t('participant.myData.download')}
      </Button>
      <Button look="irreversible" isBlock onClick={() => setIsWiping(true)}>
        {t('participant.myData.wipe')}
      </Button>
      <PrivacyText deletedAfter={shown.programme.deletedAfter} />
      {isWiping && <WipeDialog seatId={seat.id} onClose={() => setIsWiping(false)} />}
    </div>
  )
}

/** Made on the phone: nothing is asked of the server. */
function download(text: string, code: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = url
  link.download = `kennisronde-${code}.json`
  link.click()
  // Some browsers begin only after this turn.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
