/** As much as two toasts of two lines take at the foot of a screen. */
const toastRoom = 200
const gap = 12

/**
 * A ref for what toasts must never cover: the bar with a page's one primary button, or that button itself. While it is
 * where toasts come, they stand above it, wherever scrolling has brought it.
 */
export function keepToastsOff(element: HTMLElement | null): (() => void) | undefined {
  if (element === null) return undefined
  const page = document.documentElement.style
  const place = (): void => {
    const { top, bottom } = element.getBoundingClientRect()
    const isInTheWay = top < innerHeight && bottom > innerHeight - toastRoom
    if (isInTheWay) page.setProperty('--toast-bottom', `${Math.round(innerHeight - top) + gap}px`)
    else page.removeProperty('--toast-bottom')
  }
  // What comes above it moves it too, and is seen as a page of another height.
  const observer = new ResizeObserver(place)
  observer.observe(element)
  observer.observe(document.body)
  addEventListener('scroll', place, { passive: true })
  addEventListener('resize', place)
  return () => {
    observer.disconnect()
    removeEventListener('scroll', place)
    removeEventListener('resize', place)
    page.removeProperty('--toast-bottom')
  }
}
