import { useRef, useState } from 'react'
import type { PublicCard } from '../../../shared/programme/cards.ts'
import { type NotHereReason, notHereReasons } from '../../../shared/programme/dealParts.ts'
import { maxLessonLength } from '../../../shared/programme/limits.ts'
import { BundleRow } from '../../console/bundling/BundleRow.tsx'
import styles from '../../console/bundling/Bundling.module.css'
import { SelectionDock } from '../../console/bundling/SelectionDock.tsx'
import { useBundling } from '../../console/bundling/useBundling.ts'
import panel from '../../console/panel.module.css'
import { useConsoleSend } from '../../console/useConsoleSend.ts'
import { usePick, useT } from '../../i18n/useT.ts'
import { useView } from '../../store/live.tsx'
import { SegmentedChoice } from '../../ui/SegmentedChoice.tsx'
import { Select } from '../../ui/Select.tsx'
import { StoppedBy } from '../../ui/stopped.ts'
import type { KindView } from '../module.ts'
import { LessonRow } from './LessonRow.tsx'

interface LessonListProps {
  readonly activity: KindView<'doDontBoard', 'facilitator'>
  readonly activityId: string
}
type Tab = 'do' | 'dont' | 'held'

/** Lessons per side, and what was put aside; by theme, or by why they do not fit somewhere. Ticked ones become one. */
export function LessonList({ activity, activityId }: LessonListProps) {
  const t = useT()
  const pick = usePick()
  const send = useConsoleSend()
  const [tab, setTab] = useState<Tab>('do')
  const [themeId, setThemeId] = useState<string | null>(null)
  const [reason, setReason] = useState<NotHereReason | null>(null)
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const top = useRef<HTMLDivElement>(null)
  const { themes, themeOrder } = useView('facilitator', (view) => ({
    themes: view.themes,
    themeOrder: view.themeOrder,
  }))
  const { cards, order, bundles, hiddenIds, waiting, passed, said, phase } = activity
  const bundling = useBundling(cards, {
    set: (bundleId, { text, themeId: about, cardIds }) =>
      void send({
        name: 'doDontBoard.setBundle',
        activityId,
        data: { bundleId, text, themeId: about, cardIds },
      }),
    remove: (bundleId) => void send({ name: 'doDontBoard.removeBundle', activityId, data: { bundleId } }),
  })

  const hidden = new Set(hiddenIds)
  const all = order.flatMap((id) => cards[id] ?? []).filter(({ id }) => !Object.hasOwn(waiting, id))
  const onTab = (card: PublicCard, which: Tab): boolean =>
    which === 'held' ? hidden.has(card.id) : !hidden.has(card.id) && card.lesson?.side === which
  const countOf = (which: Tab): number => all.filter((card) => onTab(card, which)).length
  const isShown = (card: PublicCard): boolean =>
    (themeId === null || card.themeId === themeId) &&
    (reason === null || Object.values(said?.[card.id]?.fits ?? {}).some((fit) => fit.reason === reason))
  const listed = all.filter((card) => onTab(card, tab) && isShown(card))
  const inBundle = new Set(Object.values(bundles).flatMap(({ cardIds }) => cardIds))
  const canBundle = phase !== 'sealed' && tab !== 'held'
  const shownBundles = Object.values(bundles).filter(({ cardIds }) => listed.some(({ id }) => cardIds.includes(id)))
  const loose = canBundle ? listed.filter(({ id }) => !inBundle.has(id)) : listed
  const choosable = new Set([...shownBundles.map(({ id }) => id), ...loose.map(({ id }) => id)])
  const chosen = [...ticked].filter((id) => choosable.has(id))
  const choiceOf = (id: string) => ({
    isChosen: ticked.has(id),
    onChoose: (isChosen: boolean) => {
      const others = chosen.filter((other) => other !== id)
      setTicked(new Set(isChosen ? [...others, id] : others))
    },
  })
  const cardsOf = (id: string): readonly PublicCard[] =>
    (bundles[id]?.cardIds ?? [id]).flatMap((cardId) => cards[cardId] ?? [])

  return (
    <StoppedBy value={null}>
      <div className={styles.bundling} ref={top}>
        <SegmentedChoice
          look="joined"
          legend={t('doDontBoard.tab.legend')}
          isLegendHidden
          value={tab}
          onChange={(next) => {
            setTab(next)
            setTicked(new Set())
          }}
          options={(['do', 'dont', 'held'] as const).map((value) => ({
            value,
            label: t(`doDontBoard.tab.${value}`, { count: countOf(value) }),
          }))}
        />
        <div className={panel.row}>
          <Select
            label={t('doDontBoard.filterTheme')}
            empty={t('doDontBoard.filterAll')}
            value={themeId}
            onChange={setThemeId}
            onEmpty={() => setThemeId(null)}
            options={themeOrder
              .flatMap((id) => themes[id] ?? [])
              .map((theme) => ({ value: theme.id, label: pick(theme.label) }))}
          />
          {said !== null && (
            <Select
              label={t('lessons.fit.filterReason')}
              empty={t('doDontBoard.filterReasonAll')}
              value={reason}
              onChange={(value) => setReason(notHereReasons.find((known) => known === value) ?? null)}
              onEmpty={() => setReason(null)}
              options={notHereReasons.map((value) => ({ value, label: t(`lessons.reason.${value}`) }))}
            />
          )}
        </div>
        {canBundle && shownBundles.length > 0 && (
          <ul className={styles.bundles}>
            {shownBundles.map((bundle) => (
              <BundleRow
                key={bundle.id}
                bundle={bundle}
                cards={cardsOf(bundle.id)}
                hiddenIds={hidden}
                thing="lesson"
                maxChars={maxLessonLength}
                choice={choiceOf(bundle.id)}
                bundling={bundling}
              />
            ))}
          </ul>
        )}
        {listed.length === 0 ? (
          <p className={panel.hint}>{t('doDontBoard.none')}</p>
        ) : (
          <ul className={panel.list}>
            {loose.map((card) => (
              <LessonRow
                key={card.id}
                card={card}
                activityId={activityId}
                isHidden={hidden.has(card.id)}
                passedSeq={passed[card.id] ?? null}
                said={said?.[card.id] ?? null}
                choice={canBundle ? choiceOf(card.id) : undefined}
              />
            ))}
          </ul>
        )}
        {canBundle && loose.length + shownBundles.length > 1 && (
          <SelectionDock
            chosen={chosen}
            bundles={bundles}
            cardsOf={cardsOf}
            thing="lesson"
            maxChars={maxLessonLength}
            onClear={() => {
              setTicked(new Set())
              top.current?.querySelector<HTMLElement>('input[type=checkbox]')?.focus()
            }}
            onMerge={(bundleId, words, cardIds) => {
              setTicked(new Set())
              bundling.put(bundleId, words, cardIds)
            }}
          />
        )}
      </div>
    </StoppedBy>
  )
}
