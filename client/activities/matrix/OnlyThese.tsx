import styles from './WallMatrix.module.css'

/** Which regions show when not all of them do, above what is said of them. */
export function OnlyThese({ words }: { readonly words: string | null }) {
  return words === null ? null : <p className={styles.only}>{words}</p>
}
