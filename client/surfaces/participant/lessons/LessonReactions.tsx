import type { CardReaction } from '../../../../shared/programme/lessonParts.ts'
import { useErrorText } from '../../../i18n/useErrorText.ts'
import { useT } from '../../../i18n/useT.ts'
import type { Optimistic } from '../../../live/commands.ts'
import { useMine, useSend, useView } from '../../../store/live.tsx'
import { Icon } from '../../../ui/Icon.tsx'
import type { IconName } from '../../../ui/iconPaths.ts'
import { fullName, useRegionIdentity } from '../../../ui/regionIdentity.ts'
import { showFailure } from '../../../ui/toasts.ts'
import { FieldNews } from '../deal/FieldNews.tsx'
import { useDealField } from '../deal/useDealField.ts'
import styles from './Lessons.module.css'

/** “Herken ik” or “nieuw voor mij” for oneself, “nemen wij over” for the region. Pressed again, it is taken back. */
export function LessonReactions({ cardId }: { readonly cardId: string }) {
  const t = useT()
  const identify = useRegionIdentity()
  const { own, regionId } = useMine((mine) => ({
    own: mine.reactions[cardId] ?? null,
    regionId: mine.seat.regionId,
  }))
  const region = useView('participant', (view) => view.regions[regionId])
  const react = useReact(cardId)
  const adopts = useDealField({ part: 'adopts', targetId: cardId })
  const isAdopted = adopts.entry?.value === true
  return (
    <section>
      <fieldset className={styles.reactions}>
        <legend className={styles.legend}>{t('lessons.react.legend')}</legend>
        <div className={styles.three}>
          <Reaction
            icon="eye"
            text={t('lessons.known')}
            isOn={own === 'known'}
            onClick={() => react(own === 'known' ? null : 'known')}
          />
          <Reaction
            icon="bulb"
            text={t('lessons.new')}
            isOn={own === 'new'}
            onClick={() => react(own === 'new' ? null : 'new')}
          />
          <Reaction
            icon="takeOver"
            text={t('lessons.adopt')}
            isOn={isAdopted}
            onClick={() => adopts.set({ part: 'adopts', targetId: cardId, value: !isAdopted })}
          />
        </div>
      </fieldset>
      {region && <p className={styles.hint}>{t('lessons.adoptNote', { region: fullName(identify(region)) })}</p>}
      <FieldNews
        field={adopts}
        label={t('lessons.adopt')}
        inWords={({ value }) => (value ? t('lessons.adopt') : null)}
        isText={false}
      />
    </section>
  )
}

interface ReactionProps {
  readonly icon: IconName
  readonly text: string
  readonly isOn: boolean
  readonly onClick: () => void
}

const Reaction = ({ icon, text, isOn, onClick }: ReactionProps) => (
  <button type="button" className={styles.reaction} aria-pressed={isOn} onClick={onClick}>
    <Icon name={isOn ? 'check' : icon} size="24px" />
    {text}
  </button>
)

function useReact(cardId: string): (reaction: CardReaction | null) => void {
  const errorText = useErrorText()
  const { send } = useSend()
  return (reaction) => {
    const optimistic: Optimistic<'participant'> = {
      view: 'mine',
      change: (mine) => {
        const { [cardId]: _before, ...others } = mine.reactions
        return { ...mine, reactions: reaction === null ? others : { ...others, [cardId]: reaction } }
      },
    }
    const data = { cardId, reaction }
    void send({ name: 'card.react', activityId: null, data, optimistic }).then((settled) => {
      if (settled.status === 'rejected') showFailure(errorText(settled.code, settled.params))
    })
  }
}
