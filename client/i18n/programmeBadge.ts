interface Marked {
  readonly isExample: boolean
  readonly isRehearsal: boolean
}

/** What a face must say of a programme that is not what it seems; a rehearsal of an example is first of all a rehearsal. */
export const programmeBadge = ({
  isExample,
  isRehearsal,
}: Marked): 'common.rehearsalBadge' | 'common.exampleData' | null =>
  isRehearsal ? 'common.rehearsalBadge' : isExample ? 'common.exampleData' : null
