import { useT } from '../../i18n/useT.ts'
import { Round } from '../../ui/Round.tsx'
import styles from './HomePage.module.css'
import { JoinForm } from './JoinForm.tsx'
import { OrganiserFrame } from './OrganiserFrame.tsx'
import { StartOwn } from './StartOwn.tsx'
import { startRegions } from './startRegions.ts'

/** Who learns from whom in the picture: three lines that make the K of the logo. */
const links = [
  { source: 8, learner: 5, state: 'plain' },
  { source: 7, learner: 3, state: 'plain' },
  { source: 7, learner: 1, state: 'now' },
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
