import { type ReactNode, useEffect, useState } from 'react'
import { maxLessonLength } from '../../../../shared/programme/limits.ts'
import type { OpenBoard } from '../../../../shared/programme/openBoards.ts'
import type { MineView } from '../../../../shared/programme/views.ts'
import { usePick, useT } from '../../../i18n/useT.ts'
import { randomId } from '../../../live/randomId.ts'
import { useDraft, useKept } from '../../../store/drafts.ts'
import { useStatus, useView } from '../../../store/live.tsx'
import { Banner } from '../../../ui/Banner.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Select } from '../../../ui/Select.tsx'
import { AttributionChoice } from '../cards/AttributionChoice.tsx'
import { type CardDraft, cardDraftKey } from '../cards/cardDraft.ts'
import type { ChosenAttribution } from '../cards/keptCards.ts'
import { OwnCardList } from '../cards/OwnCardList.tsx'
import { useCardRules } from '../cards/useCardRules.ts'
import { useCardSender } from '../cards/useCardSender.ts'
import { useOwnCards } from '../cards/useOwnCards.ts'
import { PhoneScreen } from '../shell/PhoneFrame.tsx'
import { useTapGuard } from '../useTapGuard.ts'
import { LessonFields } from './LessonFields.tsx'
import styles from './Lessons.module.css'
import { useCheckLesson } from './useCheckLesson.ts'

interface LessonWriterProps {
  readonly board: Pick<OpenBoard, 'activityId' | 'maxCards' | 'moderation'> & { readonly tableIds: readonly string[] }
  readonly isOpen: boolean
  readonly me: MineView['seat']
  /** Above the fields. */
  readonly head: ReactNode
  /** Beside the one button. */
  readonly aside?: ReactNode
}

/** What somebody is writing, and whether they said who stands with it: otherwise a don't is anonymous. */
interface LessonDraft extends CardDraft {
  readonly isAttributionChosen: boolean
}

const noTable = 'none'

/** Write a lesson; below it one's own, each with how it stands. */
export function LessonWriter({ board, isOpen, me, head, aside }: LessonWriterProps) {
  const t = useT()
  const { activityId, maxCards, moderation, tableIds } = board
  const own = useOwnCards().filter((row) => row.activityId === activityId)
  const [, remember] = useCardRules(activityId)
  useEffect(() => {
    remember({ maxChars: maxLessonLength, fields: ['theme', 'text'], isClosed: !isOpen })
  }, [isOpen, remember])
  const [draft, setDraft] = useDraft<LessonDraft>(cardDraftKey(activityId), emptyDraft)
  const [table, setTable] = useKept<string>(`table:${activityId}`)
  const [isTableMissing, setTableMissing] = useState(false)
  const { problem, forget, check } = useCheckLesson()
  const { put } = useCardSender()
  const { isSecondTap, didWork } = useTapGuard()
  const isOnline = useStatus().connection === 'live'
  const edited = useState<string | null>(null)
  const [bar, setBar] = useState<HTMLElement | null>(null)

  const isFull = own.filter(({ isEditable }) => isEditable).length >= maxCards
  const canWrite = isOpen && !isFull
  const canAdd = canWrite && draft.lesson !== undefined
  const isEditing = own.some((row) => row.card.id === edited[0])
  const hasTables = tableIds.length > 0
  const attribution = attributionOf(draft, me)
  const tableTheme = table !== null && tableIds.includes(table) ? table : null

  const add = (): void => {
    if (isEditing || isSecondTap(draft.text)) return
    const isLost = hasTables && tableTheme === null && table !== noTable
    setTableMissing(isLost)
    const whole = check(draft)
    if (whole === null || isLost) return
    didWork(draft.text)
    put(
      {
        cardId: randomId(),
        cardSeq: 1,
        activityId,
        type: 'lesson',
        content: { ...whole, kind: null, themeId: hasTables ? tableTheme : draft.themeId, sourceRegionId: null },
        attribution,
      },
      'listed',
    )
    setDraft({ ...emptyDraft, lesson: { side: whole.lesson.side } })
  }
  const held = moderation === 'all' || (moderation === 'anonymous' && attribution === 'anonymous')
  return (
    <PhoneScreen
      onSubmit={canWrite ? add : undefined}
      actions={
        isEditing ? (
          <div className={styles.editBar} ref={setBar} />
        ) : aside || canAdd ? (
          <div className={styles.bar}>
            {aside}
            {canAdd && (
              <Button look="primary" isBig isBlock type="submit">
                {t(addText(isOnline, attribution))}
              </Button>
            )}
          </div>
        ) : undefined
      }
      note={canAdd && !isEditing && t(isOnline ? 'lessons.noNames' : 'lessons.offline')}
    >
      {head}
      {canWrite && (
        <div className={styles.form}>
          {hasTables && (
            <TableChoice
              tableIds={tableIds}
              value={table}
              error={isTableMissing && table === null ? t('lessons.table.choose') : undefined}
              onChange={setTable}
            />
          )}
          <LessonFields
            value={draft}
            onChange={(part) => {
              setDraft({ ...draft, ...part })
              forget()
            }}
            error={problem}
            hasTheme={!hasTables}
          />
          {draft.lesson && (
            <>
              <AttributionChoice
                me={me}
                value={attribution}
                onChange={(chosen) => setDraft({ ...draft, attribution: chosen, isAttributionChosen: true })}
              />
              {held && (
                <p className={styles.held}>{t(moderation === 'all' ? 'lessons.held.all' : 'lessons.held.anonymous')}</p>
              )}
            </>
          )}
        </div>
      )}
      {!isOpen && (
        <Banner isRounded icon="lock">
          {t('lessons.closed')}
        </Banner>
      )}
      {isOpen && isFull && (
        <Banner isRounded isLive={false}>
          {t('lessons.full', { max: maxCards })}
        </Banner>
      )}
      {own.length > 0 && (
        <section>
          <h2 className={styles.heading}>{t('lessons.own')}</h2>
          <OwnCardList rows={own} editing={{ edited, bar }} />
        </section>
      )}
    </PhoneScreen>
  )
}

const emptyDraft: LessonDraft = {
  type: 'lesson',
  text: '',
  kind: null,
  themeId: null,
  sourceRegionId: null,
  lesson: undefined,
  attribution: 'region',
  isAttributionChosen: false,
}

/** Don'ts are anonymous unless somebody says otherwise. */
function attributionOf(draft: LessonDraft, { name }: MineView['seat']): ChosenAttribution {
  if (!draft.isAttributionChosen) return draft.lesson?.side === 'dont' ? 'anonymous' : 'region'
  return draft.attribution === 'name' && name === null ? 'region' : draft.attribution
}

const addText = (isOnline: boolean, attribution: ChosenAttribution) => {
  if (!isOnline) return 'lessons.keep'
  return attribution === 'anonymous' ? 'lessons.add.anonymous' : 'lessons.add.named'
}

interface TableChoiceProps {
  readonly tableIds: readonly string[]
  readonly value: string | null
  readonly error: string | undefined
  readonly onChange: (table: string) => void
}

function TableChoice({ tableIds, value, error, onChange }: TableChoiceProps) {
  const t = useT()
  const pick = usePick()
  const themes = useView('participant', (view) => view.themes)
  return (
    <Select
      label={t('lessons.table')}
      empty={t('lessons.table.choose')}
      value={value}
      onChange={onChange}
      error={error}
      options={[
        ...tableIds.flatMap((id) => themes[id] ?? []).map((theme) => ({ value: theme.id, label: pick(theme.label) })),
        { value: noTable, label: t('lessons.table.none') },
      ]}
    />
  )
}
