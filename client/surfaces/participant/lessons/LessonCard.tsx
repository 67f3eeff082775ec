import type { PublicCard } from '../../../../shared/programme/cards.ts'
import { lessonTexts } from '../../../../shared/programme/lessonParts.ts'
import { usePick, useT } from '../../../i18n/useT.ts'
import { Chip } from '../../../ui/Chip.tsx'
import { classes } from '../../../ui/classes.ts'
import { Icon } from '../../../ui/Icon.tsx'
import { CardSource } from '../cards/CardSource.tsx'
import { Words } from '../Words.tsx'
import styles from './Lessons.module.css'

/** One lesson to read: which side, the words, what was learned of it, and the whole story in a fold. */
export function LessonCard({ card }: { readonly card: PublicCard }) {
  const t = useT()
  const pick = usePick()
  const { lesson } = card
  if (lesson === undefined) return null
  const { side } = lesson
  const learned = side === 'dont' ? lesson.differently : undefined
  const story = lessonTexts.filter((name) => lesson[name] !== undefined && lesson[name] !== learned)
  return (
    <article className={styles.lesson}>
      <p className={classes(styles.side, styles[side])}>
        <Icon name={side === 'do' ? 'check' : 'cross'} size="20px" />
        <b>{t(`lessons.${side}`)}</b>
        {card.isGoodExample && (
          <span className={styles.example}>
            <Icon name="star" size="18px" />
            {t('lessons.example')}
          </span>
        )}
      </p>
      <div className={styles.words}>
        <h2 className={styles.advice} tabIndex={-1}>
          <Words text={pick(card.text)} />
        </h2>
        {learned !== undefined && (
          <p className={styles.learned}>
            <b>{t('lessons.learned.dont')}</b> <Words text={pick(learned)} />
          </p>
        )}
        {story.length > 0 && (
          <details className={styles.more}>
            <summary className={styles.summary}>
              <Icon name="chevronDown" size="20px" className={styles.sign} />
              {t('lessons.read.more')}
            </summary>
            <dl className={styles.story}>
              {story.map((name) => (
                <div key={name}>
                  <dt>{t(name === 'proof' && side === 'dont' ? 'lessons.proof.dont' : `lessons.${name}`)}</dt>
                  <dd>
                    <Words text={pick(lesson[name] ?? '')} />
                  </dd>
                </div>
              ))}
            </dl>
          </details>
        )}
        <p className={styles.source}>
          <CardSource card={card} />
          {card.improvements !== undefined && (
            <Chip tone="line">{t('lessons.improved', { count: card.improvements })}</Chip>
          )}
        </p>
      </div>
    </article>
  )
}
