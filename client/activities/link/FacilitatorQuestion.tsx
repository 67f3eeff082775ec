import type { SignUpRole } from '../../../shared/activities/link/contract.ts'
import panel from '../../console/panel.module.css'
import { SpotlightButton } from '../../console/SpotlightButton.tsx'
import { usePick, useT } from '../../i18n/useT.ts'
import { useView } from '../../store/live.tsx'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { Dot } from '../../ui/Dots.tsx'
import { RegionMark } from '../../ui/RegionMark.tsx'
import { useRegionIdentity } from '../../ui/regionIdentity.ts'
import type { KindView } from '../module.ts'
import styles from './Facilitator.module.css'

const signUpRoles: readonly SignUpRole[] = ['bringer', 'experienced']
type Question = NonNullable<KindView<'link', 'facilitator'>['questions']>[string]

interface FacilitatorQuestionProps {
  readonly question: Question
  readonly onStopRescue: () => void
}

/** One question of the top, and who brings it in or has experience with it. */
export function FacilitatorQuestion({ question, onStopRescue }: FacilitatorQuestionProps) {
  const t = useT()
  const pick = usePick()
  return (
    <li className={styles.question}>
      <p className={styles.head}>
        <Dot kind={question.kind} size="14px" label={t(`common.${question.kind}`)} />
        <span className={panel.text}>{pick(question.text)}</span>
        <b className={styles.dots}>{t('facilitator.link.dots', { count: question.dots })}</b>
      </p>
      <div className={styles.facts}>
        <p className={panel.hint}>
          {t('facilitator.link.signUps', {
            bringers: Object.keys(question.bringer).length,
            experienced: Object.keys(question.experienced).length,
          })}
        </p>
        <SpotlightButton cardId={question.id} text={question.text} />
      </div>
      {question.isRescued && (
        <div className={styles.rescued}>
          <Chip tone="notice" icon="pin">
            {t('facilitator.link.rescued')}
          </Chip>
          <Button
            look="quiet"
            label={t('facilitator.link.rescueStopLabel', { text: pick(question.text) })}
            onClick={onStopRescue}
          >
            {t('facilitator.link.rescueStop')}
          </Button>
        </div>
      )}
      <dl className={styles.signUps}>
        {signUpRoles.map((role) => (
          <div key={role}>
            <dt>{t(`facilitator.link.${role}`)}</dt>
            <dd>
              <SignUps people={question[role]} />
            </dd>
          </div>
        ))}
      </dl>
    </li>
  )
}

function SignUps({ people }: { readonly people: Question[SignUpRole] }) {
  const t = useT()
  const identify = useRegionIdentity()
  const regions = useView('facilitator', (view) => view.regions)
  const signedUp = Object.entries(people)
  if (signedUp.length === 0) return <span className={panel.hint}>{t('facilitator.link.nobody')}</span>
  return (
    <ul className={styles.people}>
      {signedUp.map(([seatId, { regionId, name }]) => {
        const region = regions[regionId]
        return (
          <li key={seatId} className={styles.person}>
            {region && <RegionMark region={identify(region)} size={22} isDecorative />}
            <span>{[name, region?.shortName].filter(Boolean).join(', ') || t('facilitator.link.anonymousPerson')}</span>
          </li>
        )
      })}
    </ul>
  )
}
