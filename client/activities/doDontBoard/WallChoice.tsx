import { boardModes } from '../../../shared/activities/doDontBoard/words.ts'
import { NeedsLead } from '../../console/NeedsLead.tsx'
import { PageControl } from '../../console/PageControl.tsx'
import panel from '../../console/panel.module.css'
import { useConsoleSend } from '../../console/useConsoleSend.ts'
import { useWallPlace } from '../../console/useWallPlace.ts'
import { usePick, useT } from '../../i18n/useT.ts'
import { useView } from '../../store/live.tsx'
import { SegmentedChoice } from '../../ui/SegmentedChoice.tsx'
import { Select } from '../../ui/Select.tsx'
import { Switch } from '../../ui/Switch.tsx'
import type { KindView } from '../module.ts'

interface WallChoiceProps {
  readonly activity: KindView<'doDontBoard', 'facilitator'>
  readonly activityId: string
}

/** What the wall shows: all, or what is recognised or taken over most, once reactions are shown; one theme; which page. */
export function WallChoice({ activity: { show, page, said }, activityId }: WallChoiceProps) {
  const t = useT()
  const pick = usePick()
  const send = useConsoleSend()
  const place = useWallPlace(activityId)
  const { themes, themeOrder } = useView('facilitator', (view) => ({
    themes: view.themes,
    themeOrder: view.themeOrder,
  }))
  const isShown = said !== null
  const set = (change: Partial<typeof show>) =>
    void send({ name: 'doDontBoard.show', activityId, data: { ...show, ...change } })
  return (
    <NeedsLead>
      <section className={panel.section}>
        <h3>{t('doDontBoard.wall')}</h3>
        <SegmentedChoice
          look="joined"
          legend={t('doDontBoard.wall')}
          isLegendHidden
          value={isShown ? show.mode : 'board'}
          onChange={(mode) => set({ mode })}
          options={boardModes.map((value) => ({
            value,
            label: t(`doDontBoard.wall.${value}`),
            isDisabled: value !== 'board' && !isShown,
          }))}
        />
        {!isShown && <p className={panel.hint}>{t('doDontBoard.wall.needs')}</p>}
        <Switch
          label={t('doDontBoard.showReactions')}
          description={t('doDontBoard.showReactionsText')}
          isOn={isShown}
          onChange={(isOn) => void send({ name: 'shown.set', activityId: null, data: { what: 'reactions', isOn } })}
        />
        <div className={panel.spread}>
          <Select
            label={t('doDontBoard.wall.theme')}
            empty={t('doDontBoard.filterAll')}
            value={show.themeId}
            onChange={(themeId) => set({ themeId })}
            onEmpty={() => set({ themeId: null })}
            options={themeOrder
              .flatMap((id) => themes[id] ?? [])
              .map((theme) => ({ value: theme.id, label: pick(theme.label) }))}
          />
          <PageControl
            page={page}
            place={place}
            onPage={(next) => void send({ name: 'doDontBoard.showPage', activityId, data: { page: next } })}
          />
        </div>
      </section>
    </NeedsLead>
  )
}
