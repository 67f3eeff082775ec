import { type FormEvent, useState } from 'react'
import type { NewProgramme } from '../../../shared/programme/contract.ts'
import { maxTitleLength } from '../../../shared/programme/limits.ts'
import type { CreatedAnswer } from '../../../shared/protocol/http.ts'
import type { Refusal } from '../../http/askServer.ts'
import { useT } from '../../i18n/useT.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { SegmentedChoice } from '../../ui/SegmentedChoice.tsx'
import { TextField } from '../../ui/TextField.tsx'
import text from '../../ui/text.module.css'
import styles from './NewProgrammeForm.module.css'
import { createProgramme } from './programmesApi.ts'
import { RegionList } from './RegionList.tsx'
import { hasEnough, problemOf, startRows, wishedRegions } from './regionRows.ts'
import { useNeedsCreateKey } from './useNeedsCreateKey.ts'
import { useRefusalText } from './useRefusalText.ts'

/** Name, template and regions; everything has a good start, so that making one takes a minute. */
export function NewProgrammeForm({ onCreated }: { readonly onCreated: (created: CreatedAnswer) => void }) {
  const t = useT()
  const refusalText = useRefusalText()
  const needsKey = useNeedsCreateKey()
  const [title, setTitle] = useState('')
  const [template, setTemplate] = useState<NewProgramme['template']>('mkb-deals')
  const [rows, setRows] = useState(startRows)
  const [createKey, setCreateKey] = useState('')
  const [showsProblems, setShowsProblems] = useState(false)
  const [isBusy, setIsBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const hasRegions = template === 'mkb-deals'
  const problems = hasRegions
    ? rows.filter((row) => problemOf(rows, row) !== null).length + (hasEnough(rows) ? 0 : 1)
    : 0

  const create = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault()
    setShowsProblems(true)
    if (problems > 0) {
      const form = event.currentTarget
      // Marked after the next drawing.
      requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid]')?.focus())
      return
    }
    setIsBusy(true)
    setRefusal(null)
    const answer = await createProgramme({
      template,
      title: title.trim() || null,
      regions: hasRegions ? wishedRegions(rows) : null,
      createKey: createKey.trim() || null,
    })
    if (answer.ok) return onCreated(answer.value)
    setIsBusy(false)
    setRefusal(answer.refusal)
  }
  return (
    <main className={styles.page}>
      <h1>{t('organiser.new.title')}</h1>
      <p className={text.lead}>{t('organiser.new.intro')}</p>
      <form className={styles.form} onSubmit={(event) => void create(event)} noValidate>
        <TextField
          label={t('organiser.new.nameLabel')}
          note={`(${t('common.optional')})`}
          hint={t('organiser.new.nameHint', { fallback: t('organiser.new.nameFallback') })}
          value={title}
          onChange={setTitle}
          maxCharacters={maxTitleLength}
        />
        <SegmentedChoice
          look="list"
          legend={t('organiser.new.templateLabel')}
          value={template}
          options={[
            {
              value: 'mkb-deals',
              label: t('organiser.new.templateDeals'),
              description: t('organiser.new.templateDealsHint'),
            },
            {
              value: 'mkb-deals-example',
              label: t('organiser.new.templateExample'),
              description: t('organiser.new.templateExampleHint'),
            },
          ]}
          onChange={setTemplate}
        />
        {hasRegions ? (
          <RegionList rows={rows} onChange={setRows} showsProblems={showsProblems} />
        ) : (
          <p className={text.muted}>{t('organiser.new.regionsExample')}</p>
        )}
        {needsKey && (
          <TextField
            label={t('organiser.key.label')}
            hint={t('organiser.key.hint')}
            type="password"
            autoComplete="off"
            value={createKey}
            onChange={setCreateKey}
          />
        )}
        {refusal && (
          <Banner tone="warning" isRounded title={t('organiser.failed.title')}>
            {refusalText(refusal)}
          </Banner>
        )}
        <div className={styles.go}>
          {showsProblems && problems > 0 && (
            <p className={styles.problems} role="alert">
              {t('organiser.new.problems', { count: problems })}
            </p>
          )}
          <Button look="primary" isBig type="submit" isBusy={isBusy} busyText={t('organiser.new.busy')}>
            {t('organiser.new.go')}
          </Button>
        </div>
      </form>
    </main>
  )
}
