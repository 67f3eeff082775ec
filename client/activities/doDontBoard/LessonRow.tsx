import { useState } from 'react'
import type { PublicCard } from '../../../shared/programme/cards.ts'
import { verdicts } from '../../../shared/programme/dealParts.ts'
import { lessonTexts } from '../../../shared/programme/lessonParts.ts'
import { CardMeta } from '../../console/bundling/CardMeta.tsx'
import type { Choice } from '../../console/bundling/choice.ts'
import panel from '../../console/panel.module.css'
import { SpotlightButton } from '../../console/SpotlightButton.tsx'
import { useConsoleSend } from '../../console/useConsoleSend.ts'
import { useFormat } from '../../i18n/format.ts'
import { usePick, useT } from '../../i18n/useT.ts'
import { useView } from '../../store/live.tsx'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { Select } from '../../ui/Select.tsx'
import type { KindView } from '../module.ts'

type Said = NonNullable<KindView<'doDontBoard', 'facilitator'>['said']>[string]

interface LessonRowProps {
  readonly card: PublicCard
  readonly activityId: string
  readonly isHidden: boolean
  /** It had to be let through, and this version was; null: it did not have to be. */
  readonly passedSeq: number | null
  readonly said: Said | null
  readonly choice?: Choice | undefined
}

/** One lesson; the light is two clicks away, the rest in a fold. */
export function LessonRow({ card, activityId, isHidden, passedSeq, said, choice }: LessonRowProps) {
  const t = useT()
  const pick = usePick()
  const send = useConsoleSend()
  const [isOpen, setOpen] = useState(false)
  const text = pick(card.text)
  const cardId = card.id
  const isExample = card.isGoodExample === true
  const hide = (hidden: boolean) => void send({ name: 'card.setHidden', activityId: null, data: { cardId, hidden } })
  return (
    <li className={panel.item} data-question={cardId}>
      <div className={panel.text}>
        {choice && !isHidden ? (
          <Checkbox label={text} isChecked={choice.isChosen} onChange={choice.onChoose} />
        ) : (
          <p className={isHidden ? panel.gone : undefined}>{text}</p>
        )}
        <CardMeta card={card} isHidden={isHidden} />
        {isExample && <Chip icon="star">{t('doDontBoard.example')}</Chip>}
        {said && <SaidLine said={said} />}
        {isOpen && <Story card={card} />}
      </div>
      <div className={panel.row}>
        {!isHidden && <SpotlightButton cardId={cardId} text={card.text} />}
        <Button
          look="quiet"
          isExpanded={isOpen}
          iconAfter="chevronDown"
          label={t(isOpen ? 'doDontBoard.lessLabel' : 'doDontBoard.moreLabel', { text })}
          onClick={() => setOpen(!isOpen)}
        >
          {t('doDontBoard.more')}
        </Button>
        {isHidden && (
          <Button label={t('doDontBoard.restoreLabel', { text })} onClick={() => hide(false)}>
            {t('doDontBoard.restore')}
          </Button>
        )}
      </div>
      {isOpen && (
        <div className={panel.row}>
          <Button
            icon="star"
            isPressed={isExample}
            label={t(isExample ? 'doDontBoard.unmarkExampleLabel' : 'doDontBoard.markExampleLabel', { text })}
            onClick={() => void send({ name: 'card.setExample', activityId: null, data: { cardId, isOn: !isExample } })}
          >
            {t('doDontBoard.markExample')}
          </Button>
          {!isHidden && (
            <Button look="quiet" label={t('doDontBoard.holdLabel', { text })} onClick={() => hide(true)}>
              {t('doDontBoard.hold')}
            </Button>
          )}
          {passedSeq !== null && !isHidden && (
            <Button
              look="quiet"
              label={t('doDontBoard.backLabel', { text })}
              onClick={() =>
                void send({
                  name: 'doDontBoard.letThrough',
                  activityId,
                  data: { cardId, cardSeq: passedSeq, isOn: false },
                })
              }
            >
              {t('doDontBoard.back')}
            </Button>
          )}
          <ThemeChoice card={card} text={text} />
        </div>
      )}
    </li>
  )
}

function ThemeChoice({ card, text }: { readonly card: PublicCard; readonly text: string }) {
  const t = useT()
  const pick = usePick()
  const send = useConsoleSend()
  const { themes, themeOrder } = useView('facilitator', (view) => ({
    themes: view.themes,
    themeOrder: view.themeOrder,
  }))
  const set = (themeId: string | null) =>
    void send({ name: 'card.setTheme', activityId: null, data: { cardId: card.id, themeId } })
  return (
    <Select
      label={t('doDontBoard.theme', { text })}
      isLabelHidden
      empty={t('doDontBoard.noTheme')}
      value={card.themeId}
      onChange={set}
      onEmpty={() => set(null)}
      options={themeOrder
        .flatMap((id) => themes[id] ?? [])
        .map((theme) => ({ value: theme.id, label: pick(theme.label) }))}
    />
  )
}

/** How many people, and which regions: one value per region, never one for all. */
function SaidLine({ said }: { readonly said: Said }) {
  const t = useT()
  const { list } = useFormat()
  const regions = useView('facilitator', (view) => view.regions)
  const named = (ids: readonly string[]): string => list(ids.flatMap((id) => regions[id]?.shortName ?? []))
  const fitting = verdicts.map((value) => ({
    value,
    ids: Object.entries(said.fits).flatMap(([id, fit]) => (fit.value === value ? [id] : [])),
  }))
  const parts = [
    said.known > 0 && t('doDontBoard.known', { count: said.known }),
    said.new > 0 && t('doDontBoard.fresh', { count: said.new }),
    said.adoptedBy.length > 0 && t('doDontBoard.adoptedBy', { regions: named(said.adoptedBy) }),
    ...fitting.map(({ value, ids }) => ids.length > 0 && t(`doDontBoard.fit.${value}`, { regions: named(ids) })),
  ]
  return <p className={panel.hint}>{parts.filter(Boolean).join(' · ')}</p>
}

function Story({ card: { lesson } }: { readonly card: PublicCard }) {
  const t = useT()
  const pick = usePick()
  if (lesson === undefined) return null
  const told = lessonTexts.flatMap((name) => (lesson[name] === undefined ? [] : [{ name, text: lesson[name] }]))
  return (
    <dl className={panel.hint}>
      {told.map(({ name, text }) => (
        <div key={name}>
          <dt>{t(name === 'proof' && lesson.side === 'dont' ? 'lessons.proof.dont' : `lessons.${name}`)}</dt>
          <dd>{pick(text)}</dd>
        </div>
      ))}
    </dl>
  )
}
