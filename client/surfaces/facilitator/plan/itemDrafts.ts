/** What is being typed about an item, as it stands in the fields. */
export interface ItemTexts {
  readonly title: string
  readonly prompt: string
  readonly says: string
  readonly notes: string
  readonly minutes: string
}

/** Where this device keeps what is not saved yet. */
export const editKey = (activityId: string): string => `edit:${activityId}`
export const noteKey = (activityId: string): string => `note:${activityId}`
