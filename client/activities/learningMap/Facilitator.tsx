import { PageControl } from '../../console/PageControl.tsx'
import panel from '../../console/panel.module.css'
import { useConsoleSend } from '../../console/useConsoleSend.ts'
import { useWallPlace } from '../../console/useWallPlace.ts'
import { usePick, useT } from '../../i18n/useT.ts'
import { useView } from '../../store/live.tsx'
import { Button } from '../../ui/Button.tsx'
import { SegmentedChoice } from '../../ui/SegmentedChoice.tsx'
import { Select } from '../../ui/Select.tsx'
import { Switch } from '../../ui/Switch.tsx'
import type { FacilitatorProps, KindView } from '../module.ts'
import { arrowsAbout } from './bundledLines.ts'
import styles from './Facilitator.module.css'
import { SuggestionList } from './SuggestionList.tsx'

type MapView = KindView<'learningMap', 'facilitator'>

/** What the screen shows, pair by pair, and the list of who can learn from whom, about which the facilitator has the last word. */
export default function LearningMapFacilitator({ activity, now: { activityId } }: FacilitatorProps<'learningMap'>) {
  const t = useT()
  const pick = usePick()
  const send = useConsoleSend()
  const place = useWallPlace(activityId)
  const { themes, themeOrder } = useView('facilitator', (view) => ({
    themes: view.themes,
    themeOrder: view.themeOrder,
  }))
  const { view, themeId, key, page, hasSuggestions } = activity
  const show = (part: Partial<Pick<MapView, 'view' | 'themeId' | 'key'>>) =>
    send({ name: 'learningMap.show', activityId, data: { view, themeId, key, ...part } })
  const first = arrowsAbout(activity, themeId)[0]?.key ?? null
  return (
    <div className={`${panel.panel} ${styles.panel}`}>
      <div className={styles.filters}>
        <SegmentedChoice
          look="joined"
          legend={t('learningMap.console.view')}
          value={view}
          options={(['map', 'pair', 'table'] as const).map((value) => ({
            value,
            label: t(`learningMap.console.view.${value}`),
          }))}
          onChange={(wanted) => show({ view: wanted, key: wanted === 'pair' ? (key ?? first) : key })}
        />
        <Select
          label={t('learningMap.console.theme')}
          empty={t('learningMap.console.allThemes')}
          value={themeId}
          onChange={(id) => show({ themeId: id, key: null, view: view === 'pair' ? 'map' : view })}
          onEmpty={() => show({ themeId: null })}
          options={themeOrder
            .flatMap((id) => themes[id] ?? [])
            .map((theme) => ({ value: theme.id, label: pick(theme.label) }))}
        />
      </div>
      <Pairs activity={activity} onShow={(next) => show({ key: next, view: next === null ? 'map' : view })} />
      {key === null && place?.count !== 1 && (
        <PageControl
          page={page}
          place={place}
          onPage={(next) => send({ name: 'learningMap.showPage', activityId, data: { page: next } })}
        />
      )}
      <Switch
        label={t('learningMap.console.suggestions')}
        description={t('learningMap.console.suggestionsHint')}
        isOn={hasSuggestions}
        onChange={(isOn) => send({ name: 'learningMap.setSuggestions', activityId, data: { isOn } })}
      />
      <SuggestionList
        lit={key}
        onShow={(next) => show({ key: next, themeId: null, view: view === 'table' ? 'map' : view })}
      />
    </div>
  )
}

interface PairsProps {
  readonly activity: MapView
  readonly onShow: (key: string | null) => void
}

/** One pair after another on the screen. */
function Pairs({ activity, onShow }: PairsProps) {
  const t = useT()
  const keys = arrowsAbout(activity, activity.themeId).map(({ key }) => key)
  const at = activity.key === null ? -1 : keys.indexOf(activity.key)
  const step = (by: number): void => {
    if (keys.length === 0) return
    const from = at === -1 ? (by > 0 ? -1 : 0) : at
    onShow(keys[(from + by + keys.length) % keys.length] ?? null)
  }
  const whyNot = keys.length === 0 ? t('learningMap.console.emptyText') : null
  return (
    <fieldset className={styles.pairs}>
      <legend className={panel.hint} aria-live="polite">
        {at === -1
          ? t('learningMap.console.noPair', { count: keys.length })
          : t('learningMap.console.at', { at: at + 1, count: keys.length })}
      </legend>
      <div className={panel.row}>
        <Button icon="left" onClick={() => step(-1)} whyNot={whyNot}>
          {t('learningMap.console.previous')}
        </Button>
        {keys.length > 0 && (
          <Button iconAfter="right" onClick={() => step(1)}>
            {t('learningMap.console.next')}
          </Button>
        )}
        {activity.key !== null && (
          <Button look="quiet" onClick={() => onShow(null)}>
            {t('learningMap.console.stop')}
          </Button>
        )}
      </div>
    </fieldset>
  )
}
