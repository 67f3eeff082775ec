import type { LearningSuggestion } from '../../../shared/programme/learningPotential.ts'
import panel from '../../console/panel.module.css'
import { useT } from '../../i18n/useT.ts'
import { useView } from '../../store/live.tsx'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { RegionMark } from '../../ui/RegionMark.tsx'
import { useRegionIdentity } from '../../ui/regionIdentity.ts'
import { StoppedBy } from '../../ui/stopped.ts'
import { isWish } from './bundledLines.ts'
import styles from './SuggestionRow.module.css'
import { useArrowWords } from './useArrowWords.ts'

interface SuggestionRowProps {
  readonly suggestion: LearningSuggestion
  readonly isLit?: boolean
  readonly isLeftOut?: boolean
  /** Left out where it cannot be shown. */
  readonly onShow?: () => void
  readonly onSay: (verdict: 'first' | 'off' | null) => void
}

/** One pair, why, and what to do with it. Putting first and leaving out need no lead: they move nothing that the room looks at. */
export function SuggestionRow({ suggestion, isLit = false, isLeftOut = false, onShow, onSay }: SuggestionRowProps) {
  const t = useT()
  const identify = useRegionIdentity()
  const known = useView('facilitator', ({ regions, themes }) => ({ regions, themes }))
  const words = useArrowWords(known)
  const [learner, source] = [known.regions[suggestion.learnerId], known.regions[suggestion.sourceId]]
  const pair = words.learns(suggestion)
  const isFree = isLeftOut || suggestion.isChosen
  return (
    <li className={styles.row}>
      <span className={styles.marks} aria-hidden="true">
        {learner && <RegionMark region={identify(learner)} size={28} isDecorative />}
        <svg viewBox="0 0 90 40" className={styles.arrow} aria-hidden="true">
          <path d="M86 20H8m17-16L7 20l18 16" />
        </svg>
        {source && <RegionMark region={identify(source)} size={28} isDecorative />}
      </span>
      <div className={styles.words}>
        <p className={styles.pair}>
          {pair}{' '}
          {isLit && (
            <Chip tone="now" icon="screen">
              {t('learningMap.console.lit')}
            </Chip>
          )}{' '}
          {suggestion.isChosen && !isLeftOut && (
            <Chip tone="notice" icon="pin">
              {t('learningMap.console.chosen')}
            </Chip>
          )}{' '}
          {isWish(suggestion) && <Chip tone="line">{t('learningMap.console.wish')}</Chip>}
        </p>
        {!isLeftOut && <p className={panel.hint}>{words.allWhy(suggestion)}</p>}
        <div className={panel.row}>
          {onShow !== undefined && !isLit && (
            <Button icon="screen" label={t('learningMap.console.showLabel', { pair })} onClick={onShow}>
              {t('learningMap.console.show')}
            </Button>
          )}
          <StoppedBy value={null}>
            {isFree ? (
              <Button
                look="quiet"
                icon="undo"
                label={t('learningMap.console.formulaLabel', { pair })}
                onClick={() => onSay(null)}
              >
                {t('learningMap.console.formula')}
              </Button>
            ) : (
              <Button
                look="quiet"
                icon="pin"
                label={t('learningMap.console.firstLabel', { pair })}
                onClick={() => onSay('first')}
              >
                {t('learningMap.console.first')}
              </Button>
            )}
            {!isLeftOut && (
              <Button
                look="quiet"
                icon="eyeOff"
                label={t('learningMap.console.offLabel', { pair })}
                onClick={() => onSay('off')}
              >
                {t('learningMap.console.off')}
              </Button>
            )}
          </StoppedBy>
        </div>
      </div>
    </li>
  )
}
