import { useT } from '../../i18n/useT.ts'
import { QrCode } from '../../ui/QrCode.tsx'
import { useWall } from '../../ui/wall/WallContext.tsx'
import { WallFrame } from '../../ui/wall/WallFrame.tsx'
import { contrastSteps } from '../check/contrastSteps.ts'
import styles from './CheckScreen.module.css'

/** Before people come: is the code large enough, do the last rows read this, does the light in the room leave contrast? */
export function CheckScreen() {
  const t = useT()
  const { view, joinBase } = useWall()
  const address = `${joinBase.replace(/\/+$/, '')}/controle/${view.programme.code}`
  return (
    <WallFrame title={t('projector.check.title')} note={t('projector.check.note')}>
      <div className={styles.grid}>
        <div className={styles.code}>
          <QrCode address={address} />
          <p>{t('projector.check.scan')}</p>
        </div>
        <section className={styles.sizes}>
          <h2 className={styles.heading}>{t('projector.check.sizes')}</h2>
          <p className={styles.large}>{t('projector.check.large')}</p>
          <p className={styles.lead}>{t('projector.check.medium')}</p>
          <p className={styles.body}>{t('projector.check.small')}</p>
        </section>
        <section className={styles.contrast}>
          <h2 className={styles.heading}>{t('projector.check.contrast')}</h2>
          <ol className={styles.steps}>
            {contrastSteps.map(({ ink, ground }, index) => (
              <li key={ink} className={styles.step} style={{ '--step-ink': ink, '--step-ground': ground }}>
                {t('projector.check.line', { number: index + 1 })}
              </li>
            ))}
          </ol>
        </section>
      </div>
    </WallFrame>
  )
}
