import { useState } from 'react'
import { encode } from 'uqr'
import { useT } from '../../i18n/useT.ts'
import { Button } from '../../ui/Button.tsx'
import { QrCode } from '../../ui/QrCode.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { tableLayout } from '../../ui/wall/tableLayout.ts'
import { useAspect } from '../../ui/wall/useAspect.ts'
import { AskRow } from './AskRow.tsx'
import { BigScreen } from './BigScreen.tsx'
import styles from './QrCheck.module.css'
import { codeWidthCm, parseImageWidth, scanMetres } from './rules.ts'
import type { CheckAnswers } from './useCheckAnswers.ts'
import { askedFinding } from './words.ts'

interface QrCheckProps extends CheckAnswers {
  /** What the code on the wall says. */
  readonly address: string
  readonly regionCount: number
}

/** From how far the wall's code can be scanned: reckoned from the width of the picture, and tried from the back row. */
export function QrCheck({ address, regionCount, answers, answer, imageWidth, setImageWidth }: QrCheckProps) {
  const t = useT()
  const aspect = useAspect()
  const [isShown, setIsShown] = useState(false)
  const [wasShown, setWasShown] = useState(false)
  const { side } = tableLayout(address, regionCount, aspect).paper
  const imageWidthCm = parseImageWidth(imageWidth)
  const reach = imageWidthCm === null ? null : reachOf(address, imageWidthCm, side / 100)
  const finding = askedFinding(answers.qr, {
    ask: t('check.qr.ask'),
    yes: t('check.qr.scanned'),
    no: t('check.qr.notScanned'),
    advice: t('check.qr.advice'),
  })
  return (
    <AskRow
      title={t('check.qr.title')}
      finding={finding}
      question={t('check.qr.question')}
      answer={answers.qr}
      onAnswer={(qr) => answer({ qr })}
      canAnswer={wasShown || answers.qr !== undefined}
    >
      <div className={styles.field}>
        <TextField
          label={t('check.qr.width')}
          note={`(${t('common.optional')})`}
          hint={t('check.qr.widthHint')}
          error={imageWidth.trim() !== '' && imageWidthCm === null ? t('check.qr.widthWrong') : null}
          inputMode="decimal"
          value={imageWidth}
          onChange={setImageWidth}
        />
      </div>
      {reach !== null && (
        <p role="status">
          {reach.metres === 0
            ? t('check.qr.tooSmall', { side: reach.widthCm })
            : t('check.qr.reach', { side: reach.widthCm, metres: reach.metres })}
        </p>
      )}
      <Button
        icon="screen"
        onClick={() => {
          setIsShown(true)
          setWasShown(true)
        }}
      >
        {t('check.qr.show')}
      </Button>
      {isShown && (
        <BigScreen title={t('check.qr.bigTitle')} text={t('check.qr.bigText')} onClose={() => setIsShown(false)}>
          <div className={styles.code} style={{ '--side': `${side}vh` }}>
            <QrCode address={address} />
          </div>
        </BigScreen>
      )}
    </AskRow>
  )
}

function reachOf(address: string, imageWidthCm: number, heightShare: number) {
  const modules = encode(address, { ecc: 'M', border: 0 }).size
  const aspect = screen.height > 0 ? screen.width / screen.height : 16 / 9
  const widthCm = codeWidthCm({ imageWidthCm, aspect, heightShare, modules })
  return { widthCm: Math.round(widthCm), metres: scanMetres(widthCm) }
}
