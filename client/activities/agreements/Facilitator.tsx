import { type FormEvent, useState } from 'react'
import { maxAgreementLength } from '../../../shared/programme/limits.ts'
import { checkText } from '../../../shared/programme/text.ts'
import panel from '../../console/panel.module.css'
import { useConsoleSend } from '../../console/useConsoleSend.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { usePick, useT } from '../../i18n/useT.ts'
import { randomId } from '../../live/randomId.ts'
import { useView } from '../../store/live.tsx'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { ProgressBar } from '../../ui/ProgressBar.tsx'
import { TextField } from '../../ui/TextField.tsx'
import type { FacilitatorProps } from '../module.ts'
import styles from './Facilitator.module.css'

/** How many agree, and what the group added, which can be taken off the screen. */
export default function AgreementsFacilitator({ activity, now }: FacilitatorProps<'agreements'>) {
  const t = useT()
  const pick = usePick()
  const send = useConsoleSend()
  const seatCount = useView('facilitator', (view) => view.seatCount)
  const { activityId } = now
  return (
    <div className={panel.panel}>
      <section className={panel.section}>
        <h2 className={panel.title}>
          {t('facilitator.agreements.ofTotal', { agreed: activity.agreed, total: seatCount })}
        </h2>
        <ProgressBar done={activity.agreed} total={seatCount} label={t('facilitator.agreements.title')} />
      </section>
      <ul className={panel.list}>
        {activity.order.map((id) => {
          const agreement = activity.agreements[id]
          if (agreement === undefined) return null
          const text = pick(agreement.text)
          return (
            <li key={id} className={panel.item}>
              <div className={panel.text}>
                <p className={agreement.isHidden ? panel.gone : undefined}>{text}</p>
                {(agreement.isProposal || agreement.isHidden) && (
                  <p className={panel.meta}>
                    {agreement.isProposal && <span>{t('facilitator.agreements.proposal')}</span>}
                    {agreement.isHidden && <Chip tone="line">{t('facilitator.agreements.hidden')}</Chip>}
                  </p>
                )}
              </div>
              <Button
                look="quiet"
                label={t(agreement.isHidden ? 'facilitator.collect.showLabel' : 'facilitator.collect.hideLabel', {
                  text,
                })}
                onClick={() =>
                  send({
                    name: 'agreements.setHidden',
                    activityId,
                    data: { agreementId: id, hidden: !agreement.isHidden },
                  })
                }
              >
                {t(agreement.isHidden ? 'facilitator.agreements.show' : 'facilitator.agreements.hide')}
              </Button>
            </li>
          )
        })}
      </ul>
      <NewAgreement
        onAdd={(text) => send({ name: 'agreements.propose', activityId, data: { agreementId: randomId(), text } })}
      />
      <p className={panel.hint}>{t('facilitator.agreements.anonymous')}</p>
    </div>
  )
}

function NewAgreement({ onAdd }: { readonly onAdd: (text: string) => void }) {
  const t = useT()
  const errorText = useErrorText()
  const [text, setText] = useState('')
  const [error, setError] = useState<string | null>(null)
  const add = (event: FormEvent): void => {
    event.preventDefault()
    const checked = checkText(text, maxAgreementLength)
    setError(checked.ok ? null : errorText(checked.code))
    if (!checked.ok) return
    onAdd(checked.text)
    setText('')
  }
  return (
    <form className={styles.add} onSubmit={add}>
      <TextField
        label={t('facilitator.agreements.addLabel')}
        value={text}
        onChange={setText}
        error={error}
        maxCharacters={maxAgreementLength}
      />
      <Button type="submit" icon="plus">
        {t('facilitator.agreements.add')}
      </Button>
    </form>
  )
}
