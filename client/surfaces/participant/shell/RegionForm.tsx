import { useState } from 'react'
import { useErrorText } from '../../../i18n/useErrorText.ts'
import { useT } from '../../../i18n/useT.ts'
import { useMine, useSend, useView } from '../../../store/live.tsx'
import { Button } from '../../../ui/Button.tsx'
import { RegionTiles } from '../../../ui/RegionTiles.tsx'
import { fullName, useRegionIdentity } from '../../../ui/regionIdentity.ts'
import { showFailure, showToast, toThisReader } from '../../../ui/toasts.ts'
import styles from './Shell.module.css'
import { useExpectOwn } from './useSeatNews.ts'

/** Sat down for the wrong region: choose the right one, read what moves along, and say so. */
export function RegionForm({ onDone }: { readonly onDone: () => void }) {
  const t = useT()
  const errorText = useErrorText()
  const identify = useRegionIdentity()
  const { send } = useSend()
  const expect = useExpectOwn()
  const me = useMine((mine) => mine.seat)
  const { regions, order } = useView('participant', (view) => ({ regions: view.regions, order: view.regionOrder }))
  const [chosen, setChosen] = useState(me.regionId)
  const tiles = order.flatMap((id) => (regions[id] ? [{ ...identify(regions[id]), id }] : []))
  const own = regions[me.regionId]
  const next = regions[chosen]
  const isOther = chosen !== me.regionId && next !== undefined
  const save = (): void => {
    if (!isOther) return
    const region = fullName(identify(next))
    const isStillHere = toThisReader()
    expect({ regionId: chosen })
    const data = { seatId: me.id, regionId: chosen }
    const sent = send({
      name: 'people.setRegion',
      activityId: null,
      data,
      optimistic: { view: 'mine', change: (mine) => ({ ...mine, seat: { ...mine.seat, regionId: chosen } }) },
    })
    void sent.then((settled) => {
      if (settled.status !== 'committed') expect({ regionId: me.regionId })
      if (!isStillHere()) return
      if (settled.status === 'committed') showToast(t('participant.ownRegion.saved', { region }))
      if (settled.status === 'rejected') showFailure(errorText(settled.code))
    })
    onDone()
  }
  return (
    <form
      className={styles.fields}
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      {own && <p>{t('participant.ownRegion.now', { region: fullName(identify(own)) })}</p>}
      <RegionTiles
        regions={tiles}
        value={chosen}
        onChange={setChosen}
        legend={t('participant.ownRegion.choose')}
        isLegendHidden={false}
      />
      {isOther && <p role="status">{t('participant.ownRegion.moves', { region: fullName(identify(next)) })}</p>}
      {isOther && (
        <Button look="primary" isBlock type="submit">
          {t('participant.ownRegion.change')}
        </Button>
      )}
    </form>
  )
}
