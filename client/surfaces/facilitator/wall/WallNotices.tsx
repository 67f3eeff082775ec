import { usePick, useT } from '../../../i18n/useT.ts'
import { useView } from '../../../store/live.tsx'
import { Banner } from '../../../ui/Banner.tsx'
import { Button } from '../../../ui/Button.tsx'
import { useWallControl } from './useWallControl.ts'

/** What is on the walls other than what the room does: never forgotten, and ended with one press. */
export function WallNotices() {
  const t = useT()
  const pick = usePick()
  const { isBlank, isFrozen, setBlank, setFrozen, endSpotlight } = useWallControl()
  const lit = useView('facilitator', (view) => view.spotlight)
  return (
    <>
      {isBlank && (
        <Banner
          tone="warning"
          icon="screen"
          title={t('screens.blankOn')}
          action={<Button onClick={() => setBlank(false)}>{t('screens.blankOff')}</Button>}
        />
      )}
      {isFrozen && (
        <Banner
          tone="warning"
          icon="pause"
          title={t('screens.frozenOn')}
          action={
            <Button label={t('screens.freezeOffLabel')} onClick={() => setFrozen(false)}>
              {t('screens.freezeOff')}
            </Button>
          }
        >
          {t('screens.frozenText')}
        </Banner>
      )}
      {lit !== null && (
        <Banner
          icon="screen"
          title={t('screens.litOn')}
          action={<Button onClick={endSpotlight}>{t('screens.litEnd')}</Button>}
        >
          <bdi dir="auto">{pick(lit.text)}</bdi>
        </Banner>
      )}
    </>
  )
}
