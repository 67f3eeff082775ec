import { contextTags } from '../../../shared/content/contextTags.ts'
import { dealTexts, effects, slots } from '../../../shared/programme/dealParts.ts'
import type { CardText } from '../../../shared/programme/localised.ts'
import { gridFigures } from '../../../shared/programme/profile.ts'
import panel from '../../console/panel.module.css'
import { usePick, useT } from '../../i18n/useT.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Select } from '../../ui/Select.tsx'
import { StoppedBy } from '../../ui/stopped.ts'
import { ThemeSelect } from '../../ui/ThemeSelect.tsx'
import styles from './ConsoleProfile.module.css'
import { ConsoleText } from './ConsoleText.tsx'
import { entryOf, type FilledProfile, useSaveField } from './useSaveField.ts'

interface ConsoleProfileProps {
  readonly regionId: string
  readonly profile: FilledProfile
  readonly instruments: Readonly<Record<string, CardText>>
}

/** Every field of one profile, each saved by itself; whoever helps may fill in too, without the lead. */
export function ConsoleProfile(props: ConsoleProfileProps) {
  const t = useT()
  const { regionId, profile } = props
  return (
    <StoppedBy value={null}>
      <div className={styles.profile}>
        <p className={panel.hint}>{t('profile.console.fillIn')}</p>
        <div className={styles.fields}>
          {dealTexts.map((name) => (
            <ConsoleText
              key={name}
              regionId={regionId}
              profile={profile}
              label={t(`profile.field.${name}`)}
              change={(value) => ({ part: 'text', name, value })}
            />
          ))}
          <Focus {...props} />
        </div>
        <Tags {...props} />
        <div className={styles.fields}>
          {range(slots.goal).map((slot) => (
            <ConsoleText
              key={slot}
              regionId={regionId}
              profile={profile}
              label={t('profile.field.goal', { number: slot + 1 })}
              change={(value) => ({ part: 'goal', slot, value })}
            />
          ))}
        </div>
        <div className={styles.fields}>
          {range(slots.lever).map((slot) => (
            <Lever key={slot} {...props} slot={slot} />
          ))}
        </div>
        <Grid {...props} />
        <div className={styles.fields}>
          {(['offer', 'ask', 'indicator'] as const).flatMap((part) =>
            range(slots[part]).map((slot) => <Themed key={`${part}${slot}`} {...props} part={part} slot={slot} />),
          )}
        </div>
      </div>
    </StoppedBy>
  )
}

function Focus({ regionId, profile }: ConsoleProfileProps) {
  const t = useT()
  const save = useSaveField(regionId, profile)
  return (
    <ThemeSelect
      audience="facilitator"
      label={t('profile.field.focus')}
      empty={t('profile.field.noFocus')}
      value={entryOf(profile, 'focus', {})?.value ?? null}
      onChange={(value) => void save({ part: 'focus', value })}
    />
  )
}

function Tags({ regionId, profile }: ConsoleProfileProps) {
  const t = useT()
  const pick = usePick()
  const save = useSaveField(regionId, profile)
  const chosen = entryOf(profile, 'tags', {})?.value ?? []
  return (
    <fieldset>
      <legend className={styles.legend}>{t('profile.field.tags')}</legend>
      <div className={styles.tags}>
        {contextTags.map(({ id, label }) => (
          <Checkbox
            key={id}
            label={pick(label)}
            isChecked={chosen.includes(id)}
            onChange={(isOn) => {
              const others = chosen.filter((tag) => tag !== id)
              if (!isOn || others.length < maxTags) void save({ part: 'tags', value: isOn ? [...others, id] : others })
            }}
          />
        ))}
      </div>
    </fieldset>
  )
}
const maxTags = 8

interface SlotProps extends ConsoleProfileProps {
  readonly slot: number
}

function Lever({ regionId, profile, instruments, slot }: SlotProps) {
  const t = useT()
  const pick = usePick()
  const save = useSaveField(regionId, profile)
  const entry = entryOf(profile, 'lever', { slot })
  const value = entry === null || entry.value === null ? null : pick(entry.value)
  const instrumentId = entry?.instrumentId ?? null
  return (
    <div className={styles.pair}>
      <ConsoleText
        regionId={regionId}
        profile={profile}
        label={t('profile.field.lever', { number: slot + 1 })}
        change={(words) => ({ part: 'lever', slot, value: words, instrumentId })}
      />
      {value !== null && (
        <Select
          label={t('profile.field.instrument', { number: slot + 1 })}
          empty={t('profile.field.noInstrument')}
          options={Object.entries(instruments).map(([id, name]) => ({ value: id, label: pick(name) }))}
          value={instrumentId !== null && instruments[instrumentId] !== undefined ? instrumentId : null}
          onChange={(chosen) => void save({ part: 'lever', slot, value, instrumentId: chosen })}
          onEmpty={() => void save({ part: 'lever', slot, value, instrumentId: null })}
        />
      )}
    </div>
  )
}

function Themed({ regionId, profile, part, slot }: SlotProps & { readonly part: 'offer' | 'ask' | 'indicator' }) {
  const t = useT()
  const pick = usePick()
  const save = useSaveField(regionId, profile)
  const entry = entryOf(profile, part, { slot })
  const value = entry === null || entry.value === null ? null : pick(entry.value)
  const themeId = entry?.themeId ?? null
  const label = t(`profile.field.${part}`, { number: slot + 1 })
  return (
    <div className={styles.pair}>
      <ConsoleText
        regionId={regionId}
        profile={profile}
        label={label}
        change={(words) => ({ part, slot, value: words, themeId })}
      />
      {value !== null && (
        <ThemeSelect
          audience="facilitator"
          label={t('profile.field.theme', { field: label })}
          empty={t('profile.field.noTheme')}
          value={themeId}
          onChange={(chosen) => void save({ part, slot, value, themeId: chosen })}
        />
      )}
    </div>
  )
}

function Grid({ regionId, profile }: ConsoleProfileProps) {
  const t = useT()
  const pick = usePick()
  const save = useSaveField(regionId, profile)
  const { goals, levers } = gridFigures((fieldId) => profile[fieldId]?.entry.value)
  const wordsOf = (part: 'goal' | 'lever', slot: number): string => {
    const value = entryOf(profile, part, { slot })?.value ?? null
    return value === null ? '' : pick(value)
  }
  if (goals.length === 0 || levers.length === 0) return <p className={panel.hint}>{t('profile.grid.empty')}</p>
  return (
    <div className={styles.fields}>
      {levers.flatMap((lever) =>
        goals.map((goal) => (
          <Select
            key={`${lever}:${goal}`}
            label={t('profile.field.effect', { lever: wordsOf('lever', lever), goal: wordsOf('goal', goal) })}
            empty={t('profile.grid.choose')}
            options={effects.map((effect) => ({ value: effect, label: t(`profile.effect.${effect}`) }))}
            value={entryOf(profile, 'effect', { lever, goal })?.value ?? null}
            onChange={(chosen) => {
              const value = effects.find((effect) => effect === chosen) ?? null
              void save({ part: 'effect', lever, goal, value })
            }}
            onEmpty={() => void save({ part: 'effect', lever, goal, value: null })}
          />
        )),
      )}
    </div>
  )
}

const range = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index)
