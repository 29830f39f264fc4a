import './print.css'
import {
  drawSheet,
  fontOf,
  paletteOf,
  type Sheet,
  type SheetColumn,
  sheetSize,
  type Scene,
  svgSheet,
  type Surface,
  zoomToFit,
} from '@portolan/ui'

export type SheetOf = {
  readonly scene: Scene
  readonly columns: readonly SheetColumn[]
  readonly title: string
}

/** The whole plan as a picture that scales. */
export function pictureOf(of: SheetOf): string {
  return drawn({ ...of, palette: lightPalette() })
}

/** Hands a picture to the reader as a file. */
export function savePicture(of: SheetOf, fileName: string): void {
  const url = URL.createObjectURL(new Blob([pictureOf(of)], { type: 'image/svg+xml' }))
  const link = document.createElement('a')
  link.href = url
  link.download = fileName
  link.click()
  // Firefox reads it a little later.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}

/** A3 landscape without its margins, in the units of the drawing. */
const PAGE = { width: 1500, height: 1040 }

/** The whole plan on paper, or by the browser's own printer as PDF: as wide as a page, as many pages as rows need. */
export function printPlan(of: SheetOf): void {
  const pages = document.createElement('div')
  pages.className = 'gantt-print'
  const palette = lightPalette()
  // Drawn by ourselves, every word escaped: nothing in it can run.
  pages.innerHTML = pagesOf({ ...of, palette })
    .map(drawn)
    .join('')
  document.body.append(pages)
  window.addEventListener('afterprint', () => pages.remove(), { once: true })
  window.print()
}

/** Time squeezed to the width of a page, rows dealt out to pages. */
export function pagesOf(sheet: Sheet): readonly Sheet[] {
  const table = sheet.columns.reduce((sum, { width }) => sum + width, 0)
  const { scale, rowHeight, bars } = sheet.scene
  const perDay = zoomToFit(scale, PAGE.width - table)
  const scene = { ...sheet.scene, scale: { ...scale, perDay } }
  const { height } = sheetSize({ scene, columns: sheet.columns, rows: { first: 0, count: 0 } })
  const fit = Math.max(1, Math.floor((PAGE.height - height) / rowHeight))
  const pages: Sheet[] = []
  for (let first = 0; first < bars.count; first += fit)
    pages.push({ ...sheet, scene, rows: { first, count: Math.min(fit, bars.count - first) } })
  return pages
}

function drawn(sheet: Sheet): string {
  const frame = { ...sheetSize(sheet), font: fontOf(document.body), title: sheet.title, widthOf: measure() }
  const { surface, picture } = svgSheet(frame)
  drawSheet(surface, sheet)
  return picture()
}

/** Paper is light, whatever the screen is. */
function lightPalette(): Sheet['palette'] {
  const light = document.createElement('div')
  light.dataset['mantineColorScheme'] = 'light'
  document.body.append(light)
  const palette = paletteOf(light)
  light.remove()
  return palette
}

function measure(): Surface['widthOf'] {
  const on = document.createElement('canvas').getContext('2d')
  const font = fontOf(document.body)
  return (words, { size, weight }) => {
    if (on === null) return words.length * size * 0.56
    on.font = `${weight} ${size}px ${font}`
    return on.measureText(words).width
  }
}
