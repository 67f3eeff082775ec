import styles from './Prompt.module.css'

/** What is asked: the question large, what comes after it small. */
export function Prompt({ text }: { readonly text: string }) {
  const [question, rest] = splitPrompt(text)
  return (
    <div>
      <h1 className={question.length > 60 ? styles.long : undefined}>{question}</h1>
      {rest && <p className={styles.rest}>{rest}</p>}
    </div>
  )
}

/** Too short to stand alone as a title: “Welkom!” */
const shortest = 12

/** Cut after the first sentence of some length: a full stop in “15.04 uur” is none. */
export function splitPrompt(text: string): readonly [question: string, rest: string] {
  for (const match of text.matchAll(/[.?!…]['’”)]*\s+(?=\p{Lu})/gu)) {
    const end = match.index + match[0].length
    if (end > shortest) return [text.slice(0, end).trim(), text.slice(end).trim()]
  }
  return [text, '']
}
