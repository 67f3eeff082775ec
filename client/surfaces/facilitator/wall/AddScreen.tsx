import { useState } from 'react'
import { useT } from '../../../i18n/useT.ts'
import { Button } from '../../../ui/Button.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { OpenScreen } from '../OpenScreen.tsx'
import type { ScreenOpener } from '../useOpenScreen.ts'
import styles from './WallPanel.module.css'

/** One more screen: at once, or with a name that tells it from the others. */
export function AddScreen({ screen }: { readonly screen: ScreenOpener }) {
  const t = useT()
  const [name, setName] = useState<string | null>(null)
  return (
    <div className={styles.add}>
      <OpenScreen screen={screen} />
      <Button
        look="quiet"
        className={styles.named}
        isExpanded={name !== null}
        onClick={() => setName(name === null ? '' : null)}
      >
        {t('screens.addNamed')}
      </Button>
      {name !== null && (
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault()
            screen.open(name)
            setName(null)
          }}
        >
          <TextField label={t('screens.name')} hint={t('screens.nameHint')} value={name} onChange={setName} />
          <Button type="submit" icon="screen">
            {t('screens.open')}
          </Button>
        </form>
      )}
    </div>
  )
}
