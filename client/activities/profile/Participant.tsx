import { usePick, useT } from '../../i18n/useT.ts'
import { ProfileEditor } from '../../surfaces/participant/ourRegion/ProfileEditor.tsx'
import { PhoneScreen } from '../../surfaces/participant/shell/PhoneFrame.tsx'
import { Prompt } from '../../surfaces/participant/shell/Prompt.tsx'
import type { ParticipantProps } from '../module.ts'

/** The region's own page, in the session. */
export default function ProfileParticipant({ now }: ParticipantProps<'profile'>) {
  const t = useT()
  const pick = usePick()
  return (
    <PhoneScreen note={t('profile.page.who')}>
      <Prompt text={pick(now.prompt)} />
      <p>{t('profile.page.intro')}</p>
      <ProfileEditor />
    </PhoneScreen>
  )
}
