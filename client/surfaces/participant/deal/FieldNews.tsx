import { useEffect } from 'react'
import { callSign } from '../../../../shared/programme/callSign.ts'
import type { DealEntry, DealPart } from '../../../../shared/programme/deals.ts'
import { useFormat } from '../../../i18n/format.ts'
import { useT } from '../../../i18n/useT.ts'
import { useMine, useView } from '../../../store/live.tsx'
import { announce } from '../../../ui/announcer.ts'
import { Button } from '../../../ui/Button.tsx'
import { classes } from '../../../ui/classes.ts'
import { Icon } from '../../../ui/Icon.tsx'
import styles from './Deal.module.css'
import type { DealField } from './useDealField.ts'

interface FieldNewsProps<P extends DealPart> {
  readonly field: DealField<P>
  /** What it is about, for who listens: “Familiebedrijven, hoe ver nu”. */
  readonly label: string
  /** The field in words; null: nothing. */
  readonly inWords: (entry: Extract<DealEntry, { readonly part: P }>) => string | null
  readonly isText: boolean
}

/** Below a field: whether it is saved, who changed it last, and the choice when two people wrote at once. */
export function FieldNews<P extends DealPart>({ field, label, inWords, isText }: FieldNewsProps<P>) {
  const t = useT()
  const who = useWho()(field.last)
  const { status } = field
  const isMet = status === 'conflict'
  useEffect(() => {
    if (isMet) announce(t('deal.conflict.title', { who, label }))
  }, [isMet, who, label, t])
  if (isMet) return <Conflict {...{ field, label, inWords, isText, who }} />
  if (status === 'empty') return null
  const isSaved = status === 'saved'
  return (
    <p className={styles.news}>
      <span className={classes(styles.state, isSaved && styles.saved)}>
        {isSaved && <Icon name="check" size="15px" />}
        {status === 'waits' && <Icon name="offline" size="15px" />}
        {t(`deal.${status}`)}
      </span>
      {isSaved && field.last !== null && <LastBy field={field} />}
    </p>
  )
}

/** “Limburg 2 paste dit aan, 14.46 uur” */
function LastBy<P extends DealPart>({ field: { last } }: { readonly field: DealField<P> }) {
  const t = useT()
  const { time, date } = useFormat()
  const who = useWho()(last)
  if (last === null) return null
  const at = isToday(last.at) ? time(last.at) : date(last.at)
  if (last.isMe) return <span>{t('deal.byYou', { at })}</span>
  return <span>{last.by === null ? t('deal.bySomeone', { at }) : t('deal.by', { who, at })}</span>
}

function Conflict<P extends DealPart>({
  field,
  label,
  inWords,
  isText,
  who,
}: FieldNewsProps<P> & { readonly who: string }) {
  const t = useT()
  const words = (entry: DealField<P>['entry']): string => (entry === null ? null : inWords(entry)) ?? t('deal.nothing')
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset groups fields, and these are two texts with two buttons
    <div className={styles.conflict} role="group" aria-label={t('deal.conflict.title', { who, label })}>
      <p className={styles.conflictTitle}>{t('deal.conflict.title', { who, label })}</p>
      <dl className={styles.versions}>
        <dt>{t('deal.conflict.theirs', { who })}</dt>
        <dd>
          <bdi>{words(field.theirs)}</bdi>
        </dd>
        <dt>{t('deal.conflict.mine')}</dt>
        <dd>
          <bdi>{words(field.entry)}</bdi>
        </dd>
      </dl>
      <div className={styles.choices}>
        <Button onClick={field.keepMine}>{t(isText ? 'deal.conflict.keepText' : 'deal.conflict.keepChoice')}</Button>
        <Button onClick={field.takeTheirs}>{t(isText ? 'deal.conflict.takeText' : 'deal.conflict.takeChoice')}</Button>
      </div>
    </div>
  )
}

/** “Limburg 2”, or somebody of the team when nobody can say who. */
function useWho(): (last: DealField<DealPart>['last']) => string {
  const t = useT()
  const regionId = useMine((mine) => mine.seat.regionId)
  const region = useView('participant', (view) => view.regions[regionId])
  return (last) =>
    last === null || last.by === null || region === undefined
      ? t('deal.somebody')
      : callSign(region, { number: last.by })
}

const isToday = (at: number): boolean => new Date(at).toDateString() === new Date().toDateString()
