import { useState } from 'react'
import type { PublicCard } from '../../../../shared/programme/cards.ts'
import type { KnowledgeView } from '../../../../shared/programme/knowledge.ts'
import { maxLessonLength } from '../../../../shared/programme/limits.ts'
import { checkText } from '../../../../shared/programme/text.ts'
import { useConsoleSend } from '../../../console/useConsoleSend.ts'
import { useErrorText } from '../../../i18n/useErrorText.ts'
import { usePick, useT } from '../../../i18n/useT.ts'
import { Button } from '../../../ui/Button.tsx'
import { Chip } from '../../../ui/Chip.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { Select } from '../../../ui/Select.tsx'
import { TextArea } from '../../../ui/TextArea.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { plain } from '../../participant/library/plain.ts'
import { cardsIn } from '../../participant/library/threads.ts'
import { useRegionsAndThemes } from '../../participant/library/useLibrary.ts'
import styles from './Desk.module.css'
import { lessonChangeOf } from './lessonChangeOf.ts'

/** Every lesson: its theme, whether it is a good example, its words said better, or hidden. */
export function LessonDesk({ knowledge }: { readonly knowledge: KnowledgeView }) {
  const t = useT()
  const pick = usePick()
  const { themes, themeName } = useRegionsAndThemes('facilitator')
  const [query, setQuery] = useState('')
  const [theme, setTheme] = useState<string | null>(null)
  const [edited, setEdited] = useState<string | null>(null)
  const all = cardsIn(knowledge.lessons)
  if (all.length === 0) {
    return <EmptyState title={t('library.lesson.none')}>{t('library.lesson.noneText')}</EmptyState>
  }
  const found = all.filter(
    ({ id, text, themeId }) =>
      id === edited || ((theme === null || themeId === theme) && plain(pick(text)).includes(plain(query))),
  )
  return (
    <>
      <TextField label={t('library.search')} type="search" autoComplete="off" value={query} onChange={setQuery} />
      <Select
        label={t('library.filter.theme')}
        empty={t('library.filter.allThemes')}
        value={theme}
        onChange={setTheme}
        onEmpty={() => setTheme(null)}
        options={themes.map(({ id }) => ({ value: id, label: themeName(id) }))}
      />
      <p role="status" className={styles.muted}>
        {t('library.found.lessons', { count: found.length })}
      </p>
      <ul className={styles.list}>
        {found.map((card) => (
          <li key={card.id}>
            <Lesson card={card} isEdited={edited === card.id} onEdit={setEdited} />
          </li>
        ))}
      </ul>
    </>
  )
}

interface LessonProps {
  readonly card: PublicCard
  readonly isEdited: boolean
  readonly onEdit: (cardId: string | null) => void
}

function Lesson({ card, isEdited, onEdit }: LessonProps) {
  const t = useT()
  const pick = usePick()
  const send = useConsoleSend()
  const { themes, themeName, regionOf } = useRegionsAndThemes('facilitator')
  const text = pick(card.text)
  const isExample = card.isGoodExample === true
  const setTheme = (themeId: string | null): void => {
    send({ name: 'card.setTheme', activityId: null, data: { cardId: card.id, themeId } })
  }
  return (
    <>
      <div className={styles.words}>
        {card.lesson !== undefined && (
          <span>
            <Chip tone={card.lesson.side}>{t(`library.lesson.${card.lesson.side}`)}</Chip>
          </span>
        )}
        <b>
          <bdi>{text}</bdi>
        </b>
        <span className={styles.muted}>{regionOf(card.regionId)?.shortName ?? t('common.anonymous')}</span>
      </div>
      <Select
        label={t('library.console.themeLabel', { text })}
        isLabelHidden
        empty={t('library.console.noTheme')}
        value={card.themeId}
        onChange={setTheme}
        onEmpty={() => setTheme(null)}
        options={themes.map(({ id }) => ({ value: id, label: themeName(id) }))}
      />
      <div className={styles.buttons}>
        <Button
          icon="star"
          isPressed={isExample}
          label={t('library.console.exampleLabel', { text })}
          onClick={() =>
            send({ name: 'card.setExample', activityId: null, data: { cardId: card.id, isOn: !isExample } })
          }
        >
          {t('library.console.example')}
        </Button>
        <Button
          label={t('library.console.improveLabel', { text })}
          isExpanded={isEdited}
          onClick={() => onEdit(isEdited ? null : card.id)}
        >
          {t('library.console.improve')}
        </Button>
        <Button
          icon="eyeOff"
          label={t('library.console.hideLabel', { text })}
          onClick={() => send({ name: 'card.setHidden', activityId: null, data: { cardId: card.id, hidden: true } })}
        >
          {t('library.console.hide')}
        </Button>
      </div>
      {isEdited && <Words card={card} onDone={() => onEdit(null)} />}
    </>
  )
}

/** What goes with the lesson stays as it is; what it said before is kept. */
function Words({ card, onDone }: { readonly card: PublicCard; readonly onDone: () => void }) {
  const t = useT()
  const pick = usePick()
  const errorText = useErrorText()
  const send = useConsoleSend()
  const [base] = useState(card)
  const [text, setText] = useState(pick(base.text))
  const [error, setError] = useState<string | null>(null)
  const save = async (): Promise<void> => {
    const checked = checkText(text, maxLessonLength)
    if (!checked.ok) {
      setError(errorText(checked.code))
      return
    }
    if (base.lesson === undefined) return
    const lesson = lessonChangeOf(base.lesson, pick)
    const data = { cardId: base.id, base: base.improvements ?? 0, text: checked.text, lesson }
    const settled = await send({ name: 'card.improve', activityId: null, data })
    if (settled.status === 'committed') onDone()
    else if (settled.status === 'rejected') setError(errorText(settled.code))
  }
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <TextArea
        label={t('library.console.lesson')}
        hint={t('library.console.improveOpen')}
        rows={2}
        maxCharacters={maxLessonLength}
        error={error}
        value={text}
        onChange={(next) => {
          setText(next)
          setError(null)
        }}
      />
      <div className={styles.buttons}>
        <Button type="submit" look="primary">
          {t('library.console.save')}
        </Button>
        <Button look="quiet" onClick={onDone}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  )
}
