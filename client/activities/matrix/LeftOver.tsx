import type { DealChange } from '../../../shared/programme/deals.ts'
import { useT } from '../../i18n/useT.ts'
import { useKept } from '../../store/drafts.ts'
import { useConnected, useMine, useView } from '../../store/live.tsx'
import { dealDeskOf, type UnsavedFields, unsavedKey } from '../../surfaces/participant/deal/dealDesk.ts'
import { CopyButton } from '../../surfaces/participant/shell/CopyButton.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import styles from './FillIn.module.css'

/** Sentences that were still being written when their theme became part of another: shown until somebody is done with them. */
export function LeftOver() {
  const t = useT()
  const { live } = useConnected()
  const regionId = useMine((mine) => mine.seat.regionId)
  const themeOrder = useView('participant', (view) => view.themeOrder)
  const [unsaved] = useKept<UnsavedFields>(unsavedKey(regionId))
  const left = Object.entries(unsaved ?? {}).flatMap(([fieldId, { change }]) => {
    const text = textOf(change, themeOrder)
    return text === null ? [] : [{ fieldId, text }]
  })
  return left.map(({ fieldId, text }) => (
    <Card key={fieldId}>
      <p className={styles.quiet}>{t('matrix.fill.goneTitle')}</p>
      <p>
        <bdi>{text}</bdi>
      </p>
      <div className={styles.buttons}>
        <CopyButton text={text}>{t('matrix.fill.goneCopy')}</CopyButton>
        <Button look="quiet" onClick={() => dealDeskOf(live).takeTheirs(fieldId)}>
          {t('matrix.fill.goneDiscard')}
        </Button>
      </div>
    </Card>
  ))
}

const textOf = (change: DealChange, themeOrder: readonly string[]): string | null =>
  change.part === 'evidence' && !themeOrder.includes(change.themeId) ? change.value : null
