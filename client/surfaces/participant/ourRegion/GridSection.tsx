import { effects } from '../../../../shared/programme/dealParts.ts'
import type { DealEntry } from '../../../../shared/programme/deals.ts'
import { usePick, useT } from '../../../i18n/useT.ts'
import { Button } from '../../../ui/Button.tsx'
import { Select } from '../../../ui/Select.tsx'
import { FieldNews } from '../deal/FieldNews.tsx'
import { useDealField, useOwnDeal } from '../deal/useDealField.ts'
import styles from './OurRegion.module.css'
import { useMakeQuestion } from './useMakeQuestion.ts'
import { useProfile } from './useProfile.ts'

/** Per lever, whether it helps each goal; what nobody knows yet can become a question in one tap. */
export function GridSection({ onQuestion }: { readonly onQuestion: (() => void) | undefined }) {
  const t = useT()
  const pick = usePick()
  const deal = useOwnDeal()
  const { grid } = useProfile()
  const wordsOf = (part: 'goal' | 'lever', slot: number): string => wordsIn(deal[`${part}:${slot}`], pick)
  if (grid.goals.length === 0 || grid.levers.length === 0) return <p>{t('profile.grid.empty')}</p>
  return (
    <>
      <p>{t('profile.grid.intro')}</p>
      {grid.levers.map((lever) => (
        <fieldset key={lever} className={styles.lever}>
          <legend className={styles.label}>{wordsOf('lever', lever)}</legend>
          {grid.goals.map((goal) => (
            <Pair
              key={goal}
              lever={{ slot: lever, words: wordsOf('lever', lever) }}
              goal={{ slot: goal, words: wordsOf('goal', goal) }}
              onQuestion={onQuestion}
            />
          ))}
        </fieldset>
      ))}
    </>
  )
}

interface Named {
  readonly slot: number
  readonly words: string
}

interface PairProps {
  readonly lever: Named
  readonly goal: Named
  readonly onQuestion: (() => void) | undefined
}

function Pair({ lever, goal, onQuestion }: PairProps) {
  const t = useT()
  const field = useDealField({ part: 'effect', lever: lever.slot, goal: goal.slot })
  const { isBoardOpen, isAsked, make } = useMakeQuestion(lever.words, goal.words, onQuestion)
  const value = field.entry?.value ?? null
  const set = (next: typeof value): void =>
    field.set({ part: 'effect', lever: lever.slot, goal: goal.slot, value: next })
  return (
    <div className={styles.pair}>
      <Select
        label={t('profile.grid.helps', { goal: goal.words })}
        empty={t('profile.grid.choose')}
        options={effects.map((effect) => ({ value: effect, label: t(`profile.effect.${effect}`) }))}
        value={value}
        onChange={(chosen) => set(effects.find((effect) => effect === chosen) ?? null)}
        onEmpty={() => set(null)}
      />
      <FieldNews
        field={field}
        label={t('profile.field.effect', { lever: lever.words, goal: goal.words })}
        isText={false}
        inWords={(entry) => (entry.value === null ? null : t(`profile.effect.${entry.value}`))}
      />
      {value === 'unknown' &&
        (isAsked ? (
          <p className={styles.hint}>{t('profile.grid.asked')}</p>
        ) : (
          <Button icon="help" onClick={make}>
            {t(isBoardOpen ? 'profile.grid.question' : 'profile.grid.ask')}
          </Button>
        ))}
    </div>
  )
}

function wordsIn(entry: DealEntry | undefined, pick: ReturnType<typeof usePick>): string {
  if (entry?.part !== 'goal' && entry?.part !== 'lever') return ''
  return entry.value === null ? '' : pick(entry.value)
}
