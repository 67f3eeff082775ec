import { useConsoleSend } from '../../../console/useConsoleSend.ts'
import { usePick, useT } from '../../../i18n/useT.ts'
import { useView } from '../../../store/live.tsx'
import { Button } from '../../../ui/Button.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { useRegionsAndThemes } from '../../participant/library/useLibrary.ts'
import styles from './Desk.module.css'

interface HiddenThing {
  readonly id: string
  readonly words: string
  /** “Les · Limburg” */
  readonly what: string
  readonly show: () => void
}

/** What was taken out of the library, however long ago: each can be shown again. */
export function HiddenDesk() {
  const t = useT()
  const things = useHidden()
  if (things.length === 0) {
    return <EmptyState title={t('library.console.hiddenNone')}>{t('library.console.hiddenNoneText')}</EmptyState>
  }
  return (
    <ul className={styles.list}>
      {things.map(({ id, words, what, show }) => (
        <li key={id} className={styles.row}>
          <div className={styles.words}>
            <bdi>{words}</bdi>
            <span className={styles.muted}>{what}</span>
          </div>
          <Button icon="eye" label={t('library.console.showLabel', { text: words })} onClick={show}>
            {t('library.console.show')}
          </Button>
        </li>
      ))}
    </ul>
  )
}

export const useHiddenCount = (): number =>
  useView('facilitator', ({ hidden }) => Object.keys(hidden.instruments).length + Object.keys(hidden.cards).length)

function useHidden(): readonly HiddenThing[] {
  const t = useT()
  const pick = usePick()
  const send = useConsoleSend()
  const { regionOf } = useRegionsAndThemes('facilitator')
  const { instruments, cards } = useView('facilitator', (view) => view.hidden)
  return [
    ...Object.values(instruments).map(({ id, name }) => ({
      id,
      words: pick(name),
      what: t('library.console.hidden.instrument'),
      show: () =>
        void send({ name: 'instrument.setHidden', activityId: null, data: { instrumentId: id, hidden: false } }),
    })),
    ...Object.values(cards).map(({ id, type, text, regionId }) => ({
      id,
      words: pick(text),
      what: [
        t(
          type === 'lesson' || type === 'answer' ? `library.console.hidden.${type}` : 'library.console.hidden.followUp',
        ),
        regionOf(regionId)?.shortName ?? t('common.anonymous'),
      ].join(' · '),
      show: () => void send({ name: 'card.setHidden', activityId: null, data: { cardId: id, hidden: false } }),
    })),
  ]
}
