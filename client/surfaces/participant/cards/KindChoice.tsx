import type { QuestionKind } from '../../../../shared/programme/cards.ts'
import { useT } from '../../../i18n/useT.ts'
import { Dot } from '../../../ui/Dots.tsx'
import { SegmentedChoice } from '../../../ui/SegmentedChoice.tsx'

interface KindChoiceProps {
  readonly value: QuestionKind | null
  readonly onChange: (kind: QuestionKind) => void
}

/** Process (how we work) or content (what it is about). */
export function KindChoice({ value, onChange }: KindChoiceProps) {
  const t = useT()
  return (
    <SegmentedChoice
      legend={t('participant.collect.kind')}
      isLegendHidden
      value={value}
      onChange={onChange}
      options={[
        {
          value: 'process',
          label: t('common.process'),
          description: t('participant.collect.kindProcess'),
          sign: <Dot kind="process" />,
        },
        {
          value: 'content',
          label: t('common.content'),
          description: t('participant.collect.kindContent'),
          sign: <Dot kind="content" />,
        },
      ]}
    />
  )
}
