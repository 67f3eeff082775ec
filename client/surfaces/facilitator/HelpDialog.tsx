import { useT } from '../../i18n/useT.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { LanguageSwitch } from '../../ui/LanguageSwitch.tsx'
import { Switch } from '../../ui/Switch.tsx'
import { ThemeSwitch } from '../../ui/ThemeSwitch.tsx'
import styles from './HelpDialog.module.css'
import { setKeysSetting, useKeysSetting } from './keysSetting.ts'
import { AccessButton } from './links/AccessButton.tsx'

const keys = [
  { keys: ['→', 'N'], does: 'facilitator.help.next' },
  { keys: ['←'], does: 'facilitator.help.back' },
  { keys: ['space'], does: 'facilitator.help.pause' },
  { keys: ['+'], does: 'facilitator.help.add' },
  { keys: ['D'], does: 'facilitator.help.step' },
  { keys: ['1', '…', '9'], does: 'facilitator.help.jump' },
  { keys: ['O'], does: 'facilitator.help.screen' },
  { keys: ['B'], does: 'screens.help.blank' },
  { keys: ['F'], does: 'screens.help.freeze' },
  { keys: ['U', 'Ctrl Z'], does: 'lead.help.undo' },
  { keys: ['P'], does: 'lead.help.park' },
  { keys: ['Alt ↑', 'Alt ↓'], does: 'lead.help.move' },
  { keys: ['Esc'], does: 'screens.help.cancel' },
  { keys: ['?'], does: 'facilitator.help.help' },
] as const

interface HelpDialogProps {
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** How leading works in three sentences, every key, and how this page looks. */
export function HelpDialog({ isOpen, onClose }: HelpDialogProps) {
  const t = useT()
  const areKeysOn = useKeysSetting()
  return (
    <Dialog
      isOpen={isOpen}
      isWide
      title={t('facilitator.help.title')}
      onClose={onClose}
      actions={
        <Button look="primary" onClick={onClose}>
          {t('common.close')}
        </Button>
      }
    >
      <div className={styles.help}>
        <p>{t('facilitator.help.intro')}</p>
        <table className={styles.keys}>
          <thead>
            <tr>
              <th scope="col">{t('facilitator.help.key')}</th>
              <th scope="col">{t('facilitator.help.does')}</th>
            </tr>
          </thead>
          <tbody>
            {keys.map((row) => (
              <tr key={row.does}>
                <td className={styles.names}>
                  {row.keys.map((key) =>
                    key === '…' ? ' – ' : <kbd key={key}>{key === 'space' ? t('facilitator.help.space') : key}</kbd>,
                  )}
                </td>
                <td>{t(row.does)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p>{t('facilitator.help.typing')}</p>
        <Switch
          label={t('facilitator.help.keysSwitch')}
          description={t('facilitator.help.offHint')}
          isOn={areKeysOn}
          onChange={setKeysSetting}
        />
        <AccessButton />
        <div className={styles.display}>
          <LanguageSwitch />
          <ThemeSwitch />
        </div>
      </div>
    </Dialog>
  )
}
