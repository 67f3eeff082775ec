/** A tick, where cards are put together. */
export interface Choice {
  readonly isChosen: boolean
  readonly onChoose: (isChosen: boolean) => void
}

/** What is put together: the words for it differ. */
export type BundledThing = 'question' | 'lesson'
