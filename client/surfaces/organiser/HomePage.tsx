import { useT } from '../../i18n/useT.ts'
import { Round } from '../../ui/Round.tsx'
import styles from './HomePage.module.css'
import { JoinForm } from './JoinForm.tsx'
import { OrganiserFrame } from './OrganiserFrame.tsx'
import { StartOwn } from './StartOwn.tsx'
import { startRegions } from './startRegions.ts'

/** Who learns from whom in the picture. */
const links = [
  { source: 6, learner: 3, state: 'now' },
  { source: 0, learner: 4, state: 'plain' },
  { source: 2, learner: 7, state: 'plain' },
] as const

/** The front door: sit down with a code, try the example, or make a programme. */
export default function HomePage() {
  const t = useT()
  return (
    <OrganiserFrame pageTitle={t('organiser.pageTitle')}>
      <main className={styles.main}>
        <section className={styles.join}>
          <h1 className={styles.title}>{t('organiser.home.title')}</h1>
          <p className={styles.lead}>{t('organiser.home.lead')}</p>
          <JoinForm />
          <p className={styles.quiet}>{t('organiser.home.privacy')}</p>
        </section>
        <section className={styles.plane}>
          {/* Lines and marks as they are on dark ground: the plane is dark in both themes. */}
          <div className={styles.round} data-theme="dark" aria-hidden="true">
            <Round
              regions={startRegions.map(({ name, letters }, seat) => ({ seat, name, letters, typeWord: '' }))}
              links={links}
              hasTable={false}
              onPlane
            />
          </div>
          <StartOwn />
        </section>
      </main>
    </OrganiserFrame>
  )
}
