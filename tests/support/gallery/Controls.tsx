import { useState } from 'react'
import { useT } from '../../../client/i18n/useT.ts'
import { Banner } from '../../../client/ui/Banner.tsx'
import { Button } from '../../../client/ui/Button.tsx'
import { Card } from '../../../client/ui/Card.tsx'
import { Checkbox } from '../../../client/ui/Checkbox.tsx'
import { Chip } from '../../../client/ui/Chip.tsx'
import { Dialog } from '../../../client/ui/Dialog.tsx'
import { Dot } from '../../../client/ui/Dots.tsx'
import { EmptyState } from '../../../client/ui/EmptyState.tsx'
import { Icon } from '../../../client/ui/Icon.tsx'
import { LanguageSwitch } from '../../../client/ui/LanguageSwitch.tsx'
import { LinkButton } from '../../../client/ui/LinkButton.tsx'
import { ProgressBar } from '../../../client/ui/ProgressBar.tsx'
import { QrCode } from '../../../client/ui/QrCode.tsx'
import { RegionMark } from '../../../client/ui/RegionMark.tsx'
import { SegmentedChoice } from '../../../client/ui/SegmentedChoice.tsx'
import { Skeleton } from '../../../client/ui/Skeleton.tsx'
import { Suppressed } from '../../../client/ui/Suppressed.tsx'
import { Switch } from '../../../client/ui/Switch.tsx'
import { TextArea } from '../../../client/ui/TextArea.tsx'
import { TextField } from '../../../client/ui/TextField.tsx'
import { ThemeSwitch } from '../../../client/ui/ThemeSwitch.tsx'
import { ToastRegion } from '../../../client/ui/ToastRegion.tsx'
import { showToast } from '../../../client/ui/toasts.ts'
import styles from './gallery.module.css'
import { sampleRegion } from './sampleRegions.ts'

/** Buttons, fields, choices and messages in all their states. */
export function Controls() {
  const t = useT()
  const [isOpen, setIsOpen] = useState(new URLSearchParams(location.search).has('dialog'))
  const [question, setQuestion] = useState('Hoe bereiken we ondernemers die nooit naar een bijeenkomst komen?')
  const [kind, setKind] = useState<'process' | 'content'>('process')
  const [advice, setAdvice] = useState<'do' | 'dont'>('dont')
  const [fit, setFit] = useState<'yes' | 'adapted' | 'no' | null>('adapted')
  const [who, setWho] = useState<'nobody' | 'region'>('nobody')
  const [isOn, setIsOn] = useState(true)
  return (
    <main className={styles.board}>
      <section>
        <h2>Knop</h2>
        <div className={styles.row}>
          <Button look="primary">Vraag toevoegen</Button>
          <Button look="primary" isBusy>
            Vraag toevoegen
          </Button>
          <Button onClick={() => showToast('Je kaartje is verstuurd.', { label: t('common.undo'), run: () => {} })}>
            Toon melding
          </Button>
          <Button look="irreversible">Wis nu</Button>
          <Button look="quiet">Sla over</Button>
          <Button icon="pause">Pauzeer</Button>
          <Button icon="call" label="Bel Rianne" />
          <Button icon="help" isPressed>
            Hulp
          </Button>
          <LinkButton href="#top" icon="save">
            Bewaar deze pagina
          </LinkButton>
        </div>
      </section>
      <section>
        <h2>Nog niet</h2>
        <div className={styles.stack}>
          <Button look="primary" isBig isBlock whyNot="Kies eerst je regio.">
            Schuif aan
          </Button>
          <Button look="primary" isBig isBlock iconAfter="right">
            Volgende
          </Button>
          <Button whyNot="Vier mensen zijn nog bezig.">Sluit</Button>
        </div>
      </section>
      <section>
        <h2>Balk</h2>
        <div className={styles.stack}>
          <Banner tone="warning" icon="offline" title={t('common.status.offlineTitle')}>
            {t('common.status.offlineText')}
          </Banner>
          <Banner icon="right" title="Over 5 seconden">
            gaan we stemmen. Je tekst blijft bewaard.
          </Banner>
          <Banner isRounded icon="lock" action={<Button look="quiet">{t('common.edit')}</Button>}>
            {t('common.exampleData')}
          </Banner>
          <Banner isRounded tone="warning">
            Deze stemming is om 14.46 uur gesloten.
          </Banner>
        </div>
      </section>
      <section>
        <h2>Kaart</h2>
        <div className={styles.stack}>
          <Card
            source={
              <>
                <RegionMark region={sampleRegion('OV')} size={28} isDecorative /> Overijssel · accountmanagement
              </>
            }
          >
            <p>Bel na drie maanden terug en vraag wat er is veranderd.</p>
          </Card>
          <Card state="selected" source="gekozen">
            <p>Maak op één A4 duidelijk wie wat doet en wie beslist.</p>
          </Card>
          <Card state="waiting" source="wacht op verbinding">
            <p>Laat een bekende ondernemer de uitnodiging doen.</p>
          </Card>
          <Card state="spotlight">
            <p>
              <Chip tone="dont">Niet doen</Chip>
            </p>
            <p>Richt je niet op ‘het mkb’ als geheel.</p>
          </Card>
        </div>
      </section>
      <section>
        <h2>Keuze</h2>
        <div className={styles.stack}>
          <SegmentedChoice
            legend="Soort vraag"
            isLegendHidden
            value={kind}
            onChange={setKind}
            options={[
              {
                value: 'process',
                label: t('common.process'),
                description: 'hoe we werken',
                sign: <Dot kind="process" />,
              },
              {
                value: 'content',
                label: t('common.content'),
                description: 'waar het over gaat',
                sign: <Dot kind="content" />,
              },
            ]}
          />
          <SegmentedChoice
            legend="Soort les"
            isLegendHidden
            value={advice}
            onChange={setAdvice}
            options={[
              { value: 'do', label: t('common.doIt'), sign: <Icon name="check" />, tone: 'do' },
              { value: 'dont', label: t('common.dontDoIt'), sign: <Icon name="cross" />, tone: 'dont' },
            ]}
          />
          <SegmentedChoice
            legend="Past dit bij jullie regio?"
            look="joined"
            value={fit}
            onChange={setFit}
            options={[
              { value: 'yes', label: t('common.yes') },
              { value: 'adapted', label: 'Als we iets aanpassen' },
              { value: 'no', label: t('common.no') },
            ]}
          />
          <SegmentedChoice
            legend="Wie staat erbij?"
            look="list"
            value={who}
            onChange={setWho}
            options={[
              {
                value: 'nobody',
                label: 'Niemand, anoniem',
                sign: <Icon name="lock" size="18px" />,
                description: 'We bewaren niet wie het schreef. Let op: anderen kunnen je soms herkennen.',
              },
              { value: 'region', label: 'Mijn regio: provincie Limburg' },
            ]}
          />
        </div>
      </section>
      <section>
        <h2>Veld</h2>
        <div className={styles.stack}>
          <TextField
            label="Je vraag"
            value=""
            onChange={() => {}}
            placeholder="Begin met Hoe, Wat of Wie"
            maxCharacters={160}
          />
          <TextField
            label="Code"
            value="KR7N"
            look="code"
            onChange={() => {}}
            error="Deze code kennen we niet. Kijk of alle letters kloppen."
          />
          <TextArea
            label="Je vraag"
            note="begint met Hoe, Wat of Wie"
            value={question}
            onChange={setQuestion}
            maxCharacters={80}
            isKept
            rows={2}
          />
          <TextField
            label="Je voornaam"
            note={`(${t('common.optional')})`}
            value="Olaf"
            onChange={() => {}}
            hint="Zo vinden anderen je."
          />
        </div>
      </section>
      <section>
        <h2>Schakelaars</h2>
        <div className={styles.stack}>
          <Switch label="Toon de uitslag op het scherm" isOn={isOn} onChange={setIsOn} />
          <Switch label="Per regio" isOn={false} onChange={() => {}} description="Alleen vanaf vijf stemmen" />
          <Switch label="Iedere regio even zwaar" isOn={false} onChange={() => {}} whyNot="Nog te weinig stemmen." />
          <Checkbox label="Ik ben erbij" isChecked onChange={() => {}} />
          <Checkbox label="Bewaar mijn naam" description="Tot 12 maart 2027" isChecked={false} onChange={() => {}} />
          <LanguageSwitch />
          <ThemeSwitch />
          <ProgressBar label="klaar" done={20} total={24} />
        </div>
      </section>
      <section>
        <h2>Leeg, laden, te weinig</h2>
        <div className={styles.stack}>
          <EmptyState title="Nog niets.">Wat zou je een collega afraden?</EmptyState>
          <Suppressed height="120px" />
          <Skeleton />
          <QrCode address="https://kennisronde.nl/KR7M4X" size="160px" />
          <Button onClick={() => setIsOpen(true)}>Open dialoog</Button>
        </div>
      </section>
      <Dialog
        isOpen={isOpen}
        title="Stemming sluiten?"
        onClose={() => setIsOpen(false)}
        actions={
          <>
            <Button look="quiet" onClick={() => setIsOpen(false)}>
              Nog even open
            </Button>
            <Button look="primary" onClick={() => setIsOpen(false)}>
              Sluit de stemming
            </Button>
          </>
        }
      >
        <p>Vier mensen zijn nog niet klaar. Ze kunnen daarna niet meer stemmen.</p>
      </Dialog>
      <ToastRegion />
    </main>
  )
}
