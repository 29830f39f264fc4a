import type { Palette } from './scene.ts'

/** The tokens of the page as colours: a canvas and a file know no variables. */
export function paletteOf(element: Element): Palette {
  const style = getComputedStyle(element)
  const token = (name: string): string => style.getPropertyValue(`--p-${name}`).trim()
  return {
    ground: token('surface'),
    ground2: token('surface-2'),
    line: token('line'),
    line2: token('line-2'),
    text: token('text'),
    secondary: token('secondary'),
    tertiary: token('tertiary'),
    accent: token('accent'),
    accentSoft: token('accent-soft'),
    onAccent: token('on-accent'),
    selected: token('selected'),
    hover: token('hover'),
    ghost: token('ghost'),
    bad: token('bad'),
    badSoft: token('bad-tint'),
    other: token('series-4'),
  }
}

export function fontOf(element: Element): string {
  return getComputedStyle(element).getPropertyValue('--p-font').trim()
}
