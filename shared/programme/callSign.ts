/** What somebody without a name is called: “Limburg 2”. */
export const callSign = (region: { readonly shortName: string }, { number }: { readonly number: number }): string =>
  `${region.shortName} ${number}`
