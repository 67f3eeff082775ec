import { type WallScene, wallScenes } from '../../../../shared/programme/wall.ts'
import { useConsoleSend } from '../../../console/useConsoleSend.ts'
import { useT } from '../../../i18n/useT.ts'
import { Button } from '../../../ui/Button.tsx'
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx'
import { type Screen, useScreens } from './useScreens.ts'
import styles from './WallPanel.module.css'

interface ScreenListProps {
  readonly onScene: (linkId: string, scene: WallScene) => void
}

/** The screens that are on, each with what it shows; those that are not, below and folded. */
export function ScreenList({ onScene }: ScreenListProps) {
  const t = useT()
  const { screens, observerCount } = useScreens()
  const on = screens.filter((screen) => screen.isConnected !== false)
  const away = screens.filter((screen) => screen.isConnected === false)
  return (
    <div>
      {on.length === 0 ? (
        <p className={styles.quiet}>{t('screens.none')}</p>
      ) : (
        <ul className={styles.list} aria-label={t('screens.list')}>
          {on.map((screen) => (
            <ScreenRow key={screen.id} screen={screen} onScene={onScene} />
          ))}
        </ul>
      )}
      {away.length > 0 && (
        <details className={styles.away}>
          <summary>{t('screens.away', { count: away.length })}</summary>
          <ul className={styles.list}>
            {away.map((screen) => (
              <ScreenRow key={screen.id} screen={screen} onScene={onScene} />
            ))}
          </ul>
        </details>
      )}
      {observerCount > 0 && <p className={styles.quiet}>{t('screens.observers', { count: observerCount })}</p>}
    </div>
  )
}

function ScreenRow({ screen, onScene }: { readonly screen: Screen } & ScreenListProps) {
  const t = useT()
  const send = useConsoleSend()
  const { id, name, scene, isConnected } = screen
  return (
    <li className={styles.row} data-away={isConnected === false || undefined}>
      <span className={styles.name}>
        <span className={styles.light} aria-hidden="true" />
        <span>{name}</span>
        {isConnected !== null && (
          <VisuallyHidden>{t(isConnected ? 'screens.connected' : 'screens.notConnected')}</VisuallyHidden>
        )}
      </span>
      {isConnected === false ? (
        <Button
          look="quiet"
          label={t('screens.removeLabel', { name })}
          onClick={() => void send({ name: 'access.revoke', activityId: null, data: { linkId: id } })}
        >
          {t('screens.remove')}
        </Button>
      ) : (
        <select
          className={styles.select}
          aria-label={t('screens.shows', { name })}
          value={scene}
          onChange={({ target }) => {
            const chosen = wallScenes.find((one) => one === target.value)
            if (chosen !== undefined) onScene(id, chosen)
          }}
        >
          {wallScenes.map((one) => (
            <option key={one} value={one}>
              {t(`screens.scene.${one}`)}
            </option>
          ))}
        </select>
      )}
    </li>
  )
}
