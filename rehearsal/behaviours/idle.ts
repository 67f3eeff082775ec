/** Listens, talks, drinks coffee: nothing that a phone has to do with. */
export const idle = async (): Promise<void> => undefined
