import { useState } from 'react'
import { efforts } from '../../../../shared/programme/instrumentParts.ts'
import type { Instrument } from '../../../../shared/programme/instruments.ts'
import { maxInstrumentNameLength, maxInstrumentTextLength } from '../../../../shared/programme/limits.ts'
import { checkText, cleanText, countGraphemes } from '../../../../shared/programme/text.ts'
import { useErrorText } from '../../../i18n/useErrorText.ts'
import { usePick, useT } from '../../../i18n/useT.ts'
import { useDraft } from '../../../store/drafts.ts'
import { useDismissNotCounted, useNotCounted, useStatus } from '../../../store/live.tsx'
import { announce } from '../../../ui/announcer.ts'
import { Button } from '../../../ui/Button.tsx'
import { SegmentedChoice } from '../../../ui/SegmentedChoice.tsx'
import { TextArea } from '../../../ui/TextArea.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { showToast } from '../../../ui/toasts.ts'
import styles from './Library.module.css'
import { Facts, PageTitle } from './parts.tsx'
import { ThemeTicks } from './ThemeTicks.tsx'
import { useLibrary } from './useLibrary.ts'
import { usePutInstrument } from './usePutInstrument.ts'

interface Draft {
  readonly baseSeq: number
  readonly name: string
  readonly what: string
  readonly forWhom: string
  readonly effort: Instrument['effort']
  readonly themeIds: readonly string[]
}

const effortChoices = [...efforts, 'unknown'] as const

/** Adds an instrument, or says it better. What is typed stays on this device until it counts; nobody writes over another. */
export function InstrumentEditor({ id }: { readonly id: string | null }) {
  const t = useT()
  const pick = usePick()
  const errorText = useErrorText()
  const { knowledge, trail } = useLibrary()
  const known = id === null ? undefined : knowledge.instruments[id]
  const put = usePutInstrument()
  const isOnline = useStatus().connection === 'live'
  const refused = useRefused(id)
  const [draft, setDraft, clear] = useDraft<Draft>(`instrument:${id ?? 'new'}`, {
    baseSeq: known?.seq ?? 0,
    name: known === undefined ? '' : pick(known.name),
    what: known?.what ? pick(known.what) : '',
    forWhom: known?.forWhom ? pick(known.forWhom) : '',
    effort: known?.effort ?? null,
    themeIds: known?.themeIds ?? [],
  })
  const [error, setError] = useState<string | null>(null)
  const change = (part: Partial<Draft>): void => {
    setDraft({ ...draft, ...part })
    setError(null)
  }
  const isBehind = known !== undefined && known.seq !== draft.baseSeq
  const save = (baseSeq: number): void => {
    const name = checkText(draft.name, maxInstrumentNameLength)
    if (!name.ok) {
      setError(errorText(name.code))
      announce(errorText(name.code))
      return
    }
    if ([draft.what, draft.forWhom].some((words) => countGraphemes(cleanText(words)) > maxInstrumentTextLength)) {
      announce(errorText('textTooLong'))
      return
    }
    const { instrumentId, sent } = put({
      ...draft,
      instrumentId: id,
      baseSeq,
      what: draft.what,
      forWhom: draft.forWhom,
    })
    refused.dismiss()
    showToast(
      t(
        isOnline
          ? id === null
            ? 'library.instrument.saved'
            : 'library.instrument.improved'
          : 'library.instrument.kept',
      ),
    )
    if (id === null) {
      clear()
      trail.replace({ page: 'instrument', id: instrumentId })
      return
    }
    // Until it counted, the words are still here: somebody else may have been first.
    void sent.then(({ status }) => {
      if (status === 'committed') clear()
    })
    trail.back()
  }
  const submit = (): void => (isBehind ? announce(t('library.instrument.conflict')) : save(draft.baseSeq))
  return (
    <form
      className={styles.field}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <PageTitle>{t(id === null ? 'library.instrument.new' : 'library.instrument.editTitle')}</PageTitle>
      {isBehind && known !== undefined && (
        <section className={styles.why}>
          <b>{t('library.instrument.conflict')}</b>
          <p>{t('library.instrument.conflictText')}</p>
          <Facts
            facts={[
              [t('library.instrument.name'), pick(known.name)],
              [t('library.instrument.what'), known.what === null ? null : pick(known.what)],
              [t('library.instrument.forWhom'), known.forWhom === null ? null : pick(known.forWhom)],
            ]}
          />
          <div className={styles.buttons}>
            <Button onClick={() => save(known.seq)}>{t('library.instrument.keepMine')}</Button>
            <Button
              onClick={() => {
                clear()
                refused.dismiss()
                trail.back()
              }}
            >
              {t('library.instrument.takeTheirs')}
            </Button>
          </div>
        </section>
      )}
      <TextField
        label={t('library.instrument.name')}
        hint={t('library.instrument.nameHint')}
        autoComplete="off"
        maxCharacters={maxInstrumentNameLength}
        error={error}
        value={draft.name}
        onChange={(name) => change({ name })}
      />
      <TextArea
        label={t('library.instrument.what')}
        note={`(${t('common.optional')})`}
        rows={2}
        maxCharacters={maxInstrumentTextLength}
        value={draft.what}
        onChange={(what) => change({ what })}
      />
      <TextArea
        label={t('library.instrument.forWhom')}
        note={`(${t('common.optional')})`}
        rows={2}
        maxCharacters={maxInstrumentTextLength}
        value={draft.forWhom}
        onChange={(forWhom) => change({ forWhom })}
      />
      <SegmentedChoice
        legend={t('library.instrument.effort')}
        look="list"
        options={effortChoices.map((effort) => ({ value: effort, label: t(`library.instrument.effort.${effort}`) }))}
        value={draft.effort ?? 'unknown'}
        onChange={(effort) => change({ effort: effort === 'unknown' ? null : effort })}
      />
      <ThemeTicks value={draft.themeIds} onChange={(themeIds) => change({ themeIds })} />
      {!isBehind && (
        <Button look="primary" isBig isBlock type="submit">
          {t('library.instrument.save')}
        </Button>
      )}
    </form>
  )
}

/** What did not count because somebody else was first is a choice here, not a loss in a list. */
function useRefused(id: string | null) {
  const notCounted = useNotCounted()
  const dismiss = useDismissNotCounted()
  const own = notCounted.filter(
    ({ name, code, data }) =>
      name === 'instrument.put' &&
      code === 'changedElsewhere' &&
      (data as { instrumentId?: unknown }).instrumentId === id,
  )
  return {
    dismiss: () => {
      for (const { id: refusedId } of own) dismiss(refusedId)
    },
  }
}
