import { Fragment } from 'react'

/** Text that may break after a slash: “resultaatsturing/monitoring” is two words to who reads it. */
export function Words({ text }: { readonly text: string }) {
  return text.split(/(?<=\/)(?=\S)/).map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never move
    <Fragment key={index}>
      {index > 0 && <wbr />}
      {part}
    </Fragment>
  ))
}
