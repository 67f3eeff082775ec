import { noFocus } from '../../../shared/programme/dealParts.ts'
import type { DealEntry } from '../../../shared/programme/deals.ts'
import { useT } from '../../i18n/useT.ts'
import { DealTextField } from '../../surfaces/participant/deal/DealTextField.tsx'
import { FieldNews } from '../../surfaces/participant/deal/FieldNews.tsx'
import { useDealField } from '../../surfaces/participant/deal/useDealField.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import styles from './FillIn.module.css'
import { StageChoice } from './StageChoice.tsx'

/** How far the own region is on one theme: now, wanted, how one sees that, and whether others may ask. */
export function ThemeForm({ themeId }: { readonly themeId: string }) {
  const t = useT()
  const now = useDealField({ part: 'now', themeId })
  const wanted = useDealField({ part: 'wanted', themeId })
  const evidence = useDealField({ part: 'evidence', themeId })
  const askUs = useDealField({ part: 'askUs', themeId })
  const stage = now.entry?.value ?? null
  const isNoFocus = stage === noFocus
  const inWords = (entry: Extract<DealEntry, { readonly part: 'now' | 'wanted' }>): string | null => {
    if (entry.value === null) return null
    return entry.value === noFocus ? t('matrix.none') : `${entry.value}: ${t(`matrix.stage.${stageOf(entry.value)}`)}`
  }
  return (
    <div className={styles.form}>
      <StageChoice
        legend={t('matrix.fill.now')}
        value={stage === null || isNoFocus ? null : stageOf(stage)}
        onChange={(value) => now.set({ part: 'now', themeId, value })}
      />
      <div>
        <Button
          look="quiet"
          icon={isNoFocus ? 'check' : undefined}
          className={styles.noFocus}
          isPressed={isNoFocus}
          onClick={() => now.set({ part: 'now', themeId, value: isNoFocus ? null : noFocus })}
        >
          {t('matrix.fill.noFocus')}
        </Button>
        {isNoFocus && <p className={styles.quiet}>{t('matrix.fill.noFocusSaid')}</p>}
      </div>
      <FieldNews field={now} label={t('matrix.fill.now')} inWords={inWords} isText={false} />
      {!isNoFocus && (
        <>
          <StageChoice
            legend={t('matrix.fill.wanted')}
            note={t('matrix.fill.mayBeEmpty')}
            value={wanted.entry?.value == null ? null : stageOf(wanted.entry.value)}
            onChange={(value) => wanted.set({ part: 'wanted', themeId, value })}
          />
          {wanted.status !== 'saved' && (
            <FieldNews field={wanted} label={t('matrix.fill.wanted')} inWords={inWords} isText={false} />
          )}
        </>
      )}
      <DealTextField
        field={evidence}
        label={t('matrix.fill.evidence')}
        note={t('matrix.fill.oneSentence')}
        read={({ value }) => value}
        change={(value) => ({ part: 'evidence', themeId, value })}
      />
      {!isNoFocus && (
        <Checkbox
          label={t('matrix.fill.askUs')}
          description={t('matrix.fill.askUsHint')}
          isChecked={askUs.entry?.value ?? false}
          onChange={(value) => askUs.set({ part: 'askUs', themeId, value })}
        />
      )}
      {askUs.status === 'conflict' && (
        <FieldNews
          field={askUs}
          label={t('matrix.fill.askUs')}
          inWords={({ value }) => t(value ? 'matrix.fill.askUsYes' : 'matrix.fill.askUsNo')}
          isText={false}
        />
      )}
    </div>
  )
}

/** Its schema holds it to one of five, which the type of a number cannot say. */
const stageOf = (value: number): 1 | 2 | 3 | 4 | 5 => Math.min(5, Math.max(1, Math.round(value))) as 1 | 2 | 3 | 4 | 5
