import { useRef, useState } from 'react'
import type { Region } from '../../../../shared/programme/regions.ts'
import { useFormat } from '../../../i18n/format.ts'
import { useLocale, useT } from '../../../i18n/useT.ts'
import { announce } from '../../../ui/announcer.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { SegmentedChoice } from '../../../ui/SegmentedChoice.tsx'
import { TextArea } from '../../../ui/TextArea.tsx'
import text from '../../../ui/text.module.css'
import styles from './Import.module.css'
import { ImportPreview } from './ImportPreview.tsx'
import { isReady } from './import/checkedRows.ts'
import { csvText } from './import/csvText.ts'
import { PersonForm } from './PersonForm.tsx'
import { saveCsv } from './saveFile.ts'
import { type ExpectedSend, newPerson } from './useExpectedSend.ts'
import type { Import } from './useImport.ts'

interface AddPeopleDialogProps {
  readonly list: Import
  readonly regions: readonly Region[]
  readonly send: ExpectedSend
  readonly onClose: () => void
}

const maxTypedLines = 30

type Way = 'file' | 'paste' | 'one'
const ways: readonly Way[] = ['file', 'paste', 'one']

/** From a file, from a spreadsheet or by hand. What was read stays there when the dialog is closed by accident. */
export function AddPeopleDialog({ list, regions, send, onClose }: AddPeopleDialogProps) {
  const t = useT()
  const [way, setWay] = useState<Way>('file')
  const [news, setNews] = useState<string | null>(null)
  const { rows } = list
  const tell = (words: string): void => {
    setNews(words)
    announce(words)
  }
  const add = async (): Promise<void> => {
    const left = (rows ?? []).filter((row) => !isReady(row)).length
    const { added, isAll } = await list.add(send.add)
    if (!isAll) return tell(t('expected.preview.stopped'))
    if (left > 0) return tell(t('expected.preview.added', { count: added, left }))
    list.forget()
    onClose()
  }
  return (
    <Dialog
      isOpen
      isWide
      hasForm
      title={t('expected.add.title')}
      onClose={onClose}
      actions={
        rows === null ? (
          <Button look="quiet" onClick={onClose}>
            {t('common.close')}
          </Button>
        ) : undefined
      }
    >
      <div className={styles.body}>
        {news !== null && <p className={text.lead}>{news}</p>}
        {rows !== null ? (
          <ImportPreview list={list} rows={rows} regions={regions} onAdd={() => void add()} />
        ) : (
          <>
            <SegmentedChoice
              look="joined"
              legend={t('expected.add.how')}
              value={way}
              options={ways.map((value) => ({ value, label: t(`expected.add.${value}`) }))}
              onChange={setWay}
            />
            <div className={styles.source}>
              {way === 'file' && <FromFile list={list} regions={regions} />}
              {way === 'paste' && <FromPaste list={list} />}
              {way === 'one' && (
                <PersonForm
                  regions={regions}
                  go={t('expected.one.go')}
                  onSubmit={async (words) => {
                    const isDone = await send.add([newPerson(words)])
                    const region = regions.find(({ id }) => id === words.regionId)?.shortName ?? ''
                    const name = words.name ?? t('expected.one.someone', { region })
                    if (isDone) tell(t('expected.one.done', { name }))
                    return isDone
                  }}
                />
              )}
              <Problem list={list} regions={regions} />
            </div>
          </>
        )}
      </div>
    </Dialog>
  )
}

function FromFile({ list, regions }: { readonly list: Import; readonly regions: readonly Region[] }) {
  const t = useT()
  const locale = useLocale()
  const input = useRef<HTMLInputElement>(null)
  const example = (): void => {
    const [first, second] = regions
    const lines = [
      [t('expected.csv.name'), t('expected.csv.region'), t('expected.csv.role')],
      [t('expected.add.exampleName'), first?.shortName ?? '', t('expected.add.exampleRole')],
      ['', second?.shortName ?? '', ''],
    ]
    saveCsv(t('expected.add.exampleFile'), csvText(lines, locale === 'nl' ? ';' : ','))
  }
  return (
    <>
      <p>{t('expected.add.fileText')}</p>
      <div className={styles.buttons}>
        <Button
          look="primary"
          isBusy={list.isReading}
          busyText={t('expected.add.reading')}
          onClick={() => input.current?.click()}
        >
          {t('expected.add.chooseFile')}
        </Button>
        <Button look="quiet" icon="save" onClick={example}>
          {t('expected.add.example')}
        </Button>
        <input
          ref={input}
          className={styles.pick}
          type="file"
          accept=".csv,.tsv,.txt,.xlsx"
          aria-hidden="true"
          tabIndex={-1}
          onChange={(event) => {
            const [file] = event.target.files ?? []
            // The same file may be chosen again once it was put right.
            event.target.value = ''
            if (file) void list.read(file)
          }}
        />
      </div>
    </>
  )
}

function FromPaste({ list }: { readonly list: Import }) {
  const t = useT()
  const [pasted, setPasted] = useState('')
  return (
    <>
      <TextArea
        label={t('expected.add.pasteLabel')}
        hint={t('expected.add.pasteHint')}
        rows={6}
        value={pasted}
        onChange={(value) => {
          setPasted(value)
          // Nobody types that much: it was pasted, and is a list.
          if (value.split('\n').length > maxTypedLines) void list.read(value)
        }}
      />
      <div>
        <Button
          look="primary"
          isBusy={list.isReading}
          busyText={t('expected.add.reading')}
          onClick={() => void list.read(pasted)}
        >
          {t('expected.add.pasteGo')}
        </Button>
      </div>
    </>
  )
}

function Problem({ list, regions }: { readonly list: Import; readonly regions: readonly Region[] }) {
  const t = useT()
  const format = useFormat()
  const { problem } = list
  const names = format.list(regions.slice(0, 3).map(({ shortName }) => shortName))
  if (problem === null) return null
  return (
    <p className={styles.error} role="alert">
      {problem === 'noRegions' ? t('expected.file.noRegions', { names }) : t(`expected.file.${problem}`)}
    </p>
  )
}
