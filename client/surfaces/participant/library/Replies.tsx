import { useT } from '../../../i18n/useT.ts'
import { Part } from './parts.tsx'
import { Threads } from './Threads.tsx'
import { useLibrary } from './useLibrary.ts'

/** “Vragen erbij”, under a question or a lesson. */
export function Replies({ parentId }: { readonly parentId: string }) {
  const t = useT()
  const { knowledge } = useLibrary()
  return (
    <Part title={t('library.reply.title')}>
      <Threads knowledge={knowledge} parentId={parentId} />
    </Part>
  )
}
