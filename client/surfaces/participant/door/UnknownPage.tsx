import { useT } from '../../../i18n/useT.ts'
import { usePageTitle } from '../usePageTitle.ts'
import { CodeForm } from './CodeForm.tsx'
import { DoorFrame } from './DoorFrame.tsx'

/** An address that leads nowhere; most likely a code with a typing mistake. */
export default function UnknownPage() {
  const t = useT()
  usePageTitle(t('participant.unknown.heading'))
  return (
    <DoorFrame>
      <CodeForm heading={t('participant.unknown.heading')} text={t('participant.unknown.text')} />
    </DoorFrame>
  )
}
