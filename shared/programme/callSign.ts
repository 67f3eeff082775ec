/** What somebody without a name is called: “Limburg 2”. */
export const callSign = (region: { readonly shortName: string }, { number }: { readonly number: number }): string =>
  `${region.shortName} ${number}`

/** What somebody is called on every face: the name they gave, or the call sign. Without its region only the number is known. */
export const personLabel = (
  seat: { readonly name: string | null; readonly number: number },
  region: { readonly shortName: string } | undefined,
): string => seat.name ?? (region === undefined ? `${seat.number}` : callSign(region, seat))
