/** `make`, once per argument object: the same part of the state gives the same part of the view, by reference. */
export function memo<A extends object, R>(make: (argument: A) => R): (argument: A) => R {
  const made = new WeakMap<A, { readonly result: R }>()
  return (argument) => {
    const known = made.get(argument)
    if (known !== undefined) return known.result
    const result = make(argument)
    made.set(argument, { result })
    return result
  }
}
