import { useState } from 'react'
import type { KnowledgeView } from '../../../../shared/programme/knowledge.ts'
import { useT } from '../../../i18n/useT.ts'
import { useKnowledge } from '../../../store/knowledge.ts'
import { useStatus } from '../../../store/live.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { SegmentedChoice } from '../../../ui/SegmentedChoice.tsx'
import { Skeleton } from '../../../ui/Skeleton.tsx'
import styles from './Desk.module.css'
import { HiddenDesk, useHiddenCount } from './HiddenDesk.tsx'
import { InstrumentDesk } from './InstrumentDesk.tsx'
import { LessonDesk } from './LessonDesk.tsx'
import { PairDesk } from './PairDesk.tsx'
import { ReplyDesk } from './ReplyDesk.tsx'

const parts = ['instruments', 'lessons', 'questions', 'pairs', 'hidden'] as const
type Part = (typeof parts)[number]

/** Instruments, lessons, follow-up questions and who learns from whom: to put right, to hide, to show again, to put first. */
export function LibraryDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT()
  const [part, setPart] = useState<Part>('instruments')
  const hiddenCount = useHiddenCount()
  const knowledge = useKnowledge((known) => known)
  const isOffline = useStatus().connection === 'reconnecting'
  return (
    <Dialog
      isOpen
      isWide
      hasForm
      title={t('library.title')}
      onClose={onClose}
      actions={<Button onClick={onClose}>{t('common.close')}</Button>}
    >
      <div className={styles.body}>
        <SegmentedChoice
          legend={t('library.console.tabs')}
          isLegendHidden
          look="joined"
          options={parts.map((one) => ({
            value: one,
            label: one === 'hidden' ? t('library.console.hidden', { count: hiddenCount }) : t(`library.section.${one}`),
          }))}
          value={part}
          onChange={setPart}
        />
        {isOffline && <p role="status">{t(knowledge === null ? 'library.offlineNothing' : 'library.offline')}</p>}
        {knowledge === null ? !isOffline && <Skeleton lines={4} /> : <PartOf part={part} knowledge={knowledge} />}
      </div>
    </Dialog>
  )
}

function PartOf({ part, knowledge }: { readonly part: Part; readonly knowledge: KnowledgeView }) {
  switch (part) {
    case 'instruments':
      return <InstrumentDesk knowledge={knowledge} />
    case 'lessons':
      return <LessonDesk knowledge={knowledge} />
    case 'questions':
      return <ReplyDesk knowledge={knowledge} />
    case 'pairs':
      return <PairDesk knowledge={knowledge} />
    case 'hidden':
      return <HiddenDesk />
  }
}
