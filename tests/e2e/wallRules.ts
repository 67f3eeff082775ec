import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/**
 * What every screen of a wall promises, of all words that are drawn: none under 3.5vh or lighter than 500 but in marks, none
 * off the screen or cut off, and each with 7:1 against what is behind it. In the light and in the dark.
 */
export async function expectReadable(wall: Page, name: string): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    await wall.evaluate((chosen) => {
      const face = document.querySelector<HTMLElement>('[data-face="wall"]')
      if (face) face.dataset.theme = chosen
    }, theme)
    await wall.evaluate(async () => {
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
      await Promise.allSettled(document.getAnimations().map(({ finished }) => finished))
    })
    expect(await wall.evaluate(complaintsOf), `${name}, ${theme}`).toEqual([])
  }
}

/** Runs in the page. */
function complaintsOf(): string[] {
  const found: string[] = []
  const face = document.querySelector<HTMLElement>('[data-face="wall"]') ?? document.body
  const texts = document.createTreeWalker(face, NodeFilter.SHOW_TEXT)
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
    const words = node.textContent?.trim() ?? ''
    const element = node.parentElement
    // Marks hold letters of their own size; what only a screen reader hears is one pixel.
    if (words === '' || element === null || element.closest('svg, [inert], [data-stage]') !== null) continue
    const range = document.createRange()
    range.selectNodeContents(node)
    const box = range.getBoundingClientRect()
    if (box.width <= 1 || box.height <= 1 || isHidden(element)) continue
    const style = getComputedStyle(element)
    const size = (100 * Number.parseFloat(style.fontSize)) / innerHeight
    if (size < 3.49) found.push(`${words}: ${size.toFixed(2)}vh`)
    if (Number(style.fontWeight) < 500) found.push(`${words}: weight ${style.fontWeight}`)
    if (box.left < -1 || box.top < -1 || box.right > innerWidth + 1 || box.bottom > innerHeight + 1) {
      found.push(`${words}: off the screen`)
    }
    const cut = cutBy(element, box)
    if (cut !== null) found.push(`${words}: cut by ${cut}`)
    const ratio = contrast(colour(style.color), backgroundOf(element))
    if (ratio < 7) found.push(`${words}: ${ratio.toFixed(1)}:1`)
  }
  return found

  function isHidden(element: Element): boolean {
    for (let up: Element | null = element; up !== null; up = up.parentElement) {
      const { clipPath, visibility, opacity } = getComputedStyle(up)
      if (clipPath !== 'none' || visibility === 'hidden' || opacity === '0') return true
      if (up.getBoundingClientRect().width <= 1 && getComputedStyle(up).overflow !== 'visible') return true
    }
    return false
  }

  function cutBy(element: Element, box: DOMRect): string | null {
    for (let up: Element | null = element; up !== null && up !== face; up = up.parentElement) {
      if (getComputedStyle(up).overflow === 'visible') continue
      const edge = up.getBoundingClientRect()
      // Half of the room between two lines: the box of a line is higher than its letters.
      const slack = box.height * 0.2
      if (box.bottom > edge.bottom + slack || box.top < edge.top - slack || box.right > edge.right + 2) {
        return `${up.tagName.toLowerCase()}.${up.className}`
      }
    }
    return null
  }

  function backgroundOf(element: Element): readonly number[] {
    for (let up: Element | null = element; up !== null; up = up.parentElement) {
      const background = colour(getComputedStyle(up).backgroundColor)
      if ((background[3] ?? 1) > 0.5) return background
    }
    return [255, 255, 255]
  }

  function colour(text: string): readonly number[] {
    const canvas = document.createElement('canvas').getContext('2d')
    if (canvas === null) return [0, 0, 0]
    canvas.fillStyle = text
    canvas.fillRect(0, 0, 1, 1)
    const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data
    return [red, green, blue, alpha / 255]
  }

  function contrast(one: readonly number[], other: readonly number[]): number {
    const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
    return (light + 0.05) / (dark + 0.05)
  }

  function luminance(rgb: readonly number[]): number {
    const [red = 0, green = 0, blue = 0] = rgb.map((value) => {
      const share = value / 255
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
}
