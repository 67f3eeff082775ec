import { Component, type ReactNode } from 'react'
import { translateUnchecked } from './i18n/translator.ts'

/** When a part of the page cannot be loaded or drawn: says so, and offers to load it again. */
export class PageError extends Component<{ readonly children: ReactNode }, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false }

  static getDerivedStateFromError(): { hasFailed: true } {
    return { hasFailed: true }
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children
    return (
      <main data-face="phone" style={{ padding: 'var(--kr-6)', maxWidth: '34rem', margin: 'auto' }}>
        <p role="alert">{translateUnchecked(navigator.onLine ? 'errors.internal' : 'errors.offline')}</p>
        <button
          type="button"
          style={{ minHeight: 'var(--kr-touch)', marginTop: 'var(--kr-4)' }}
          onClick={() => location.reload()}
        >
          {translateUnchecked('common.reload')}
        </button>
      </main>
    )
  }
}
