const field = 'input, textarea, select, [contenteditable]'
const writable = 'textarea, input:not([type=button], [type=checkbox], [type=hidden], [type=radio], [type=range])'

/**
 * Somebody is in the middle of something that a load of the page would take away: touched it within seconds, is in a
 * field, left text in one, has a dialog open, or shows the page on the full screen, which no page gets back by itself.
 */
export function isPageInUse(page: Document): boolean {
  const { activeElement, fullscreenElement = null } = page
  const writtenIn = [...page.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(writable)]
  return (
    // Older browsers do not tell.
    page.defaultView?.navigator.userActivation?.isActive === true ||
    activeElement?.matches(field) === true ||
    writtenIn.some(({ value }) => value.trim() !== '') ||
    page.querySelector('dialog[open]') !== null ||
    fullscreenElement !== null
  )
}
