import { useState } from 'react'
import type { CreatedAnswer } from '../../../shared/protocol/http.ts'
import { useT } from '../../i18n/useT.ts'
import { LinksPage } from './LinksPage.tsx'
import { NewProgrammeForm } from './NewProgrammeForm.tsx'
import { OrganiserFrame } from './OrganiserFrame.tsx'

/** Making a programme, then its links, which are shown this once. */
export default function NewProgrammePage() {
  const t = useT()
  const [created, setCreated] = useState<CreatedAnswer | null>(null)
  return (
    <OrganiserFrame pageTitle={t('organiser.newPageTitle')}>
      {created === null ? <NewProgrammeForm onCreated={setCreated} /> : <LinksPage created={created} />}
    </OrganiserFrame>
  )
}
