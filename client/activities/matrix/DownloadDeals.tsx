import { inLocale } from '../../../shared/programme/inLocale.ts'
import { useLocale, useT } from '../../i18n/useT.ts'
import { useView } from '../../store/live.tsx'
import { csvText } from '../../surfaces/facilitator/people/import/csvText.ts'
import { saveCsv } from '../../surfaces/facilitator/people/saveFile.ts'
import { Button } from '../../ui/Button.tsx'
import { StoppedBy } from '../../ui/stopped.ts'
import { dealRows } from './dealRows.ts'
import { useDeals } from './useDeals.ts'

/** What is shown, as a file for a spreadsheet: one line for each region and theme. */
export function DownloadDeals() {
  const t = useT()
  const locale = useLocale()
  const deals = useDeals()
  const view = useView('facilitator', ({ regions, regionOrder, themes, themeOrder }) => ({
    regions,
    regionOrder,
    themes,
    themeOrder,
  }))
  return (
    <StoppedBy value={null}>
      <Button
        icon="save"
        isBusy={deals === null}
        onClick={() => {
          if (deals === null) return
          const rows = dealRows(view, deals.levels, t, (text) => inLocale(text, locale))
          saveCsv(`${t('deals.fileName')}.csv`, csvText(rows, ';'))
        }}
      >
        {t('deals.download')}
      </Button>
    </StoppedBy>
  )
}
