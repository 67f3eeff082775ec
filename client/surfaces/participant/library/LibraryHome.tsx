import { useT } from '../../../i18n/useT.ts'
import { Icon } from '../../../ui/Icon.tsx'
import type { IconName } from '../../../ui/iconPaths.ts'
import styles from './Library.module.css'
import { PageTitle, Row } from './parts.tsx'
import { openQuestions } from './threads.ts'
import { useLibrary } from './useLibrary.ts'

const sections = ['instruments', 'lessons', 'pairs', 'regions', 'questions', 'indicators'] as const
type Section = (typeof sections)[number]

const icons: Readonly<Record<Section, IconName>> = {
  instruments: 'bulb',
  lessons: 'check',
  pairs: 'swap',
  regions: 'pin',
  questions: 'help',
  indicators: 'eye',
}

/** The sections, one press each. */
export function LibraryHome() {
  const t = useT()
  const { knowledge, trail } = useLibrary()
  const counts: Partial<Record<Section, number>> = {
    instruments: knowledge.instrumentOrder.length,
    lessons: knowledge.lessons.order.length,
    questions: openQuestions(knowledge).length,
  }
  const about = (section: Section): string => {
    switch (section) {
      case 'instruments':
      case 'lessons':
      case 'questions':
        return t(`library.section.${section}.text`, { count: counts[section] ?? 0 })
      default:
        return t(`library.section.${section}.text`)
    }
  }
  return (
    <>
      <PageTitle>{t('library.title')}</PageTitle>
      <p>{t('library.intro')}</p>
      <ul className={styles.rows}>
        {sections.map((section) => (
          <Row
            key={section}
            onClick={() => trail.go({ page: section })}
            sign={<Icon name={icons[section]} size="24px" />}
          >
            <b className={styles.rowTitle}>{t(`library.section.${section}`)}</b>
            <span className={styles.muted}>{about(section)}</span>
          </Row>
        ))}
      </ul>
    </>
  )
}
