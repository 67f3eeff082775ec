import { type ReactNode, useId, useRef, useState } from 'react'
import type { ProfileStep } from '../../../../shared/programme/profile.ts'
import { useT } from '../../../i18n/useT.ts'
import { Button } from '../../../ui/Button.tsx'
import { Icon } from '../../../ui/Icon.tsx'
import { GridSection } from './GridSection.tsx'
import { AskField, GoalField, IndicatorFields, LeverFields, OfferField, TextField } from './LineFields.tsx'
import { Marks } from './Marks.tsx'
import styles from './OurRegion.module.css'
import { ProfileProgress } from './ProfileProgress.tsx'
import { useProfile } from './useProfile.ts'

const allSections = ['who', 'where', 'mood', 'goals', 'levers', 'grid', 'exchange', 'indicators', 'levels'] as const
type Section = (typeof allSections)[number]

const stepsOf: { readonly [S in Section]: readonly ProfileStep[] } = {
  who: ['forWhom', 'what'],
  where: ['situation', 'marks'],
  mood: ['proud', 'hard'],
  goals: ['goals'],
  levers: ['levers'],
  grid: ['grid'],
  exchange: ['offers', 'asks'],
  indicators: ['indicators'],
  // Blind until they are shown, so no part of the profile that all may see.
  levels: [],
}

interface ProfileEditorProps {
  /** A learning question stands ready in the field of the running item: go there. */
  readonly onQuestion?: () => void
  /** How far the region is per theme, on a page that has it. */
  readonly levels?: ReactNode
}

/** A profile in parts, one open at a time; each field saves itself. */
export function ProfileEditor({ onQuestion, levels }: ProfileEditorProps) {
  const t = useT()
  const { filled } = useProfile()
  const sections = allSections.filter((section) => section !== 'levels' || levels !== undefined)
  // Opens at what is still empty; from then on only a press opens or closes.
  const [open, setOpen] = useState<Section | null>(
    () => sections.find((section) => stepsOf[section].some((step) => !filled.has(step))) ?? null,
  )
  const titles = useRef(new Map<Section, HTMLElement>())
  const goTo = (section: Section): void => {
    setOpen(section)
    // Once the one above has folded.
    requestAnimationFrame(() => titles.current.get(section)?.focus())
  }
  const bodies: { readonly [S in Section]: () => ReactNode } = {
    who: () => <Texts names={['forWhom', 'what']} />,
    where: () => (
      <>
        <Texts names={['situation']} />
        <Marks />
      </>
    ),
    mood: () => <Texts names={['proud', 'hard']} />,
    goals: () => [0, 1, 2].map((slot) => <GoalField key={slot} slot={slot} />),
    levers: () => <LeverFields />,
    grid: () => <GridSection onQuestion={onQuestion} />,
    exchange: () => (
      <>
        {[0, 1].map((slot) => (
          <OfferField key={slot} slot={slot} />
        ))}
        {[0, 1].map((slot) => (
          <AskField key={slot} slot={slot} />
        ))}
      </>
    ),
    indicators: () => <IndicatorFields />,
    levels: () => levels,
  }
  return (
    <>
      <ProfileProgress />
      <div className={styles.sections}>
        {sections.map((section, at) => {
          const next = sections[at + 1]
          const steps = stepsOf[section]
          return (
            <Part
              key={section}
              title={t(`profile.section.${section}`)}
              done={steps.filter((step) => filled.has(step)).length}
              total={steps.length}
              isOpen={open === section}
              onToggle={() => setOpen(open === section ? null : section)}
              titleRef={(element) => {
                if (element !== null) titles.current.set(section, element)
              }}
            >
              {bodies[section]()}
              {next !== undefined && (
                <Button isBlock onClick={() => goTo(next)}>
                  {t('profile.section.next', { section: t(`profile.section.${next}`) })}
                </Button>
              )}
            </Part>
          )
        })}
      </div>
    </>
  )
}

const Texts = ({ names }: { readonly names: readonly ('forWhom' | 'what' | 'situation' | 'proud' | 'hard')[] }) =>
  names.map((name) => <TextField key={name} name={name} />)

interface PartProps {
  readonly title: string
  readonly done: number
  readonly total: number
  readonly isOpen: boolean
  readonly onToggle: () => void
  readonly titleRef: (element: HTMLButtonElement | null) => void
  readonly children: ReactNode
}

function Part({ title, done, total, isOpen, onToggle, titleRef, children }: PartProps) {
  const t = useT()
  const bodyId = useId()
  return (
    <section className={styles.part}>
      <h3>
        <button
          type="button"
          ref={titleRef}
          className={styles.toggle}
          aria-expanded={isOpen}
          aria-controls={bodyId}
          onClick={onToggle}
        >
          <span className={styles.partTitle}>{title}</span>
          <span className={styles.partDone}>
            {total > 0 && done === total && <Icon name="check" size="18px" />}
            {total > 0 && t('profile.section.filled', { done, total })}
          </span>
          <span className={styles.chevron}>
            <Icon name="chevronDown" size="18px" />
          </span>
        </button>
      </h3>
      <div id={bodyId} className={styles.body} hidden={!isOpen}>
        {isOpen && children}
      </div>
    </section>
  )
}
