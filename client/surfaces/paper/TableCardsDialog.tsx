import { useState } from 'react'
import { useJoinAddress } from '../../console/useJoinAddress.ts'
import { useT } from '../../i18n/useT.ts'
import { useView } from '../../store/live.tsx'
import { Button } from '../../ui/Button.tsx'
import { classes } from '../../ui/classes.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { useRegionIdentity } from '../../ui/regionIdentity.ts'
import { SegmentedChoice } from '../../ui/SegmentedChoice.tsx'
import { TextField } from '../../ui/TextField.tsx'
import text from '../../ui/text.module.css'
import { A4, Sheets } from './Sheets.tsx'
import { TableCard } from './TableCard.tsx'
import styles from './TableCardsDialog.module.css'
import { type CardForm, cardForms, cardMarks, type MarkKind, markKinds, parseCount, sheetsOf } from './tableCards.ts'

/** Cards to put on the tables, for whoever sits too far from the wall. */
export function TableCardsDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT()
  const identify = useRegionIdentity()
  const address = useJoinAddress()
  const regions = useView('facilitator', (view) => view.regionOrder.flatMap((id) => view.regions[id] ?? []))
  const [form, setForm] = useState<CardForm>('two')
  const [kind, setKind] = useState<MarkKind>('none')
  const [typed, setTyped] = useState('6')
  const count = parseCount(typed)
  const marks = cardMarks(kind, count ?? 0, regions.map(identify))
  const sheets = sheetsOf(form, marks)
  const first = marks[0]
  const isCountAsked = kind !== 'regions'
  const hints = { two: t('paper.cards.twoHint'), tent: t('paper.cards.tentHint') }
  return (
    <>
      <Dialog
        isOpen
        isWide
        title={t('paper.cards.title')}
        onClose={onClose}
        actions={
          <>
            <Button onClick={onClose}>{t('common.close')}</Button>
            <Button
              look="primary"
              whyNot={first === undefined ? t('paper.cards.countWrong') : null}
              onClick={() => print()}
            >
              {t('paper.cards.print')}
            </Button>
          </>
        }
      >
        <div className={styles.choices}>
          <SegmentedChoice
            legend={t('paper.cards.form')}
            value={form}
            options={cardForms.map((value) => ({ value, label: t(`paper.cards.${value}`), description: hints[value] }))}
            onChange={setForm}
          />
          <SegmentedChoice
            look="joined"
            legend={t('paper.cards.mark')}
            value={kind}
            options={markKinds.map((value) => ({ value, label: t(`paper.cards.${value}`) }))}
            onChange={setKind}
          />
          {isCountAsked && (
            <TextField
              label={t('paper.cards.count')}
              hint={t('paper.cards.countHint')}
              error={count === null ? t('paper.cards.countWrong') : null}
              inputMode="numeric"
              value={typed}
              onChange={setTyped}
            />
          )}
          {first !== undefined && (
            <figure className={styles.preview}>
              <figcaption className={text.hint}>
                {t('paper.cards.preview')} · {t('paper.cards.sheets', { sheets: sheets.length })}
              </figcaption>
              <div className={styles.frame} data-theme="light">
                <div className={styles.small}>
                  <TableCard {...address} mark={first} />
                </div>
              </div>
            </figure>
          )}
        </div>
      </Dialog>
      <Sheets>
        {sheets.map((cards, sheet) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: sheets have no identity but their place
          <A4 key={sheet}>
            <div className={styles.cut}>
              {cards.map((mark, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the same card may be there twice
                <div key={place} className={classes(form === 'tent' && place === 0 && styles.turned)}>
                  <TableCard {...address} mark={mark} />
                </div>
              ))}
            </div>
          </A4>
        ))}
      </Sheets>
    </>
  )
}
