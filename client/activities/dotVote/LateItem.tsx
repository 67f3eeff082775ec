import { useState } from 'react'
import type { QuestionKind } from '../../../shared/programme/cards.ts'
import { maxQuestionLength } from '../../../shared/programme/limits.ts'
import { checkText } from '../../../shared/programme/text.ts'
import { useConsoleSend } from '../../console/useConsoleSend.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { usePick, useT } from '../../i18n/useT.ts'
import { randomId } from '../../live/randomId.ts'
import { useView } from '../../store/live.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Dot } from '../../ui/Dots.tsx'
import { SegmentedChoice } from '../../ui/SegmentedChoice.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import type { KindView } from '../module.ts'
import styles from './Facilitator.module.css'

interface LateItemProps {
  readonly activity: KindView<'dotVote', 'facilitator'>
  readonly activityId: string
}

const kinds: readonly QuestionKind[] = ['process', 'content']

/** One more question, while the list is already on the phones. */
export function LateItem({ activity, activityId }: LateItemProps) {
  const t = useT()
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <div>
        <Button icon="plus" onClick={() => setIsOpen(true)}>
          {t('facilitator.late.add')}
        </Button>
      </div>
      {isOpen && <LateForm activity={activity} activityId={activityId} onClose={() => setIsOpen(false)} />}
    </>
  )
}

function LateForm({ activity, activityId, onClose }: LateItemProps & { readonly onClose: () => void }) {
  const t = useT()
  const pick = usePick()
  const errorText = useErrorText()
  const send = useConsoleSend()
  const themes = useView('facilitator', (view) => view.themeOrder.flatMap((id) => view.themes[id] ?? []))
  const regions = useView('facilitator', (view) => view.regionOrder.flatMap((id) => view.regions[id] ?? []))
  // Made once: pressed twice, or sent again, it is still one question.
  const [cardId] = useState(randomId)
  const isOpenVote = activity.phase === 'open'
  const hasDots = (kind: QuestionKind): boolean => !isOpenVote || activity.budgets[kind] > 0
  const [text, setText] = useState('')
  const [kind, setKind] = useState<QuestionKind>(kinds.find(hasDots) ?? 'process')
  const [themeId, setThemeId] = useState<string | null>(null)
  const [regionId, setRegionId] = useState<string | null>(null)
  const [error, setError] = useState<string | null>(null)
  const submit = (): void => {
    const checked = checkText(text, maxQuestionLength)
    if (!checked.ok) {
      setError(errorText(checked.code))
      return
    }
    send({ name: 'dotVote.addItem', activityId, data: { cardId, text: checked.text, kind, themeId, regionId } })
    onClose()
  }
  return (
    <Dialog
      isOpen
      hasForm
      title={t('facilitator.late.title')}
      onClose={onClose}
      actions={
        <>
          <Button look="quiet" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button look="primary" onClick={submit}>
            {t('facilitator.late.send')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <p>{t(isOpenVote ? 'facilitator.late.hintOpen' : 'facilitator.late.hintReady')}</p>
        <TextArea
          label={t('facilitator.late.text')}
          value={text}
          error={error}
          maxCharacters={maxQuestionLength}
          rows={2}
          onChange={(value) => {
            setText(value)
            setError(null)
          }}
        />
        <SegmentedChoice
          legend={t('facilitator.late.kind')}
          value={kind}
          onChange={setKind}
          options={kinds.map((value) => ({
            value,
            label: t(`facilitator.vote.budget.${value}`),
            description: hasDots(value) ? undefined : t('facilitator.late.noDots'),
            sign: <Dot kind={value} size="14px" />,
            isDisabled: !hasDots(value),
          }))}
        />
        <Select
          label={t('facilitator.late.theme')}
          empty={t('facilitator.late.themeNone')}
          options={themes.map((theme) => ({ value: theme.id, label: pick(theme.label) }))}
          value={themeId}
          onChange={setThemeId}
          onEmpty={() => setThemeId(null)}
        />
        <Select
          label={t('facilitator.late.region')}
          empty={t('facilitator.late.regionNone')}
          options={regions.map((region) => ({ value: region.id, label: region.shortName }))}
          value={regionId}
          onChange={setRegionId}
          onEmpty={() => setRegionId(null)}
        />
      </div>
    </Dialog>
  )
}
