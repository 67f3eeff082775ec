import 'react'

/** Lets `style={{ '--size': '3rem' }}` pass the compiler: components hand sizes to their stylesheet this way. */
declare module 'react' {
  interface CSSProperties {
    [customProperty: `--${string}`]: string | number | undefined
  }
}
