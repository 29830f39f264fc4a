import { type Drawing, shiftOf } from './drawing.ts'
import { markColour, markX, timeIn } from './draw-ground.ts'
import { headerUnits, type Period, type PeriodUnit, periodsIn } from './periods.ts'
import type { Mark } from './scene.ts'
import type { TextInk } from './surface.ts'
import { xOf } from './time-scale.ts'

const UPPER = 21

type Line = {
  readonly unit: PeriodUnit
  readonly y: number
  readonly height: number
  readonly ink: TextInk
  /** A name stays in view while any of its period does. */
  readonly stays: boolean
  /** Where flags stand: a name that would be cut by one is not written. */
  readonly taken?: readonly Flag[]
}

type Flag = { readonly mark: Mark; readonly left: number; readonly width: number }

/** Two lines of periods, and the names of the moments that run through the rows. */
export function drawHeader(drawing: Drawing): void {
  const { surface, scene, view, palette } = drawing
  const units = headerUnits(scene.scale.perDay)
  const lower = scene.headHeight - UPPER
  surface.within({ x: 0, y: 0, width: view.width, height: scene.headHeight }, () => {
    surface.box({ x: 0, y: 0, width: view.width, height: scene.headHeight }, { fill: palette.ground })
    drawLine(drawing, {
      unit: units.upper,
      y: 2,
      height: UPPER,
      ink: { fill: palette.text, size: 12, weight: 600 },
      stays: true,
    })
    const taken = flagsOf(drawing)
    drawLine(drawing, {
      unit: units.lower,
      y: UPPER,
      height: lower,
      ink: { fill: palette.tertiary, size: 11, weight: 400 },
      stays: false,
      taken,
    })
    for (const flag of taken) drawFlag(drawing, flag)
    surface.box({ x: 0, y: scene.headHeight - 1, width: view.width, height: 1 }, { fill: palette.line })
  })
}

function drawLine(drawing: Drawing, line: Line): void {
  const { surface, scene, palette } = drawing
  const { from, to } = timeIn(drawing)
  const { dx } = shiftOf(drawing)
  for (const period of periodsIn(line.unit, from, to)) {
    const x = xOf(scene.scale, period.from) + dx
    const end = xOf(scene.scale, period.to) + dx
    const at = line.stays ? Math.max(x, 0) : x
    if (line.stays)
      surface.box({ x: Math.round(x), y: 0, width: 1, height: scene.headHeight }, { fill: palette.line })
    const name = fitting(drawing, period, { line, room: end - at - 8 })
    const width = name === undefined ? 0 : surface.widthOf(name, line.ink)
    const cut = line.taken?.some((flag) => at + 6 < flag.left + flag.width && at + 6 + width > flag.left)
    if (name !== undefined && cut !== true)
      surface.text(name, { x: at + 6, y: line.y + line.height / 2 }, line.ink)
  }
}

/** The longest name of a period that fits into it. */
function fitting(
  { surface, scene }: Drawing,
  { first }: Period,
  { line, room }: { readonly line: Line; readonly room: number },
): string | undefined {
  const most = room / (line.ink.size * LEAST_LETTER)
  return scene
    .namesOf(line.unit, first)
    .find((name) => name.length <= most && surface.widthOf(name, line.ink) <= room)
}

/** No word is narrower than this share of its size a letter: what is too long by that need not be measured. */
const LEAST_LETTER = 0.25

const FLAG = { size: 10.5, weight: 600 } as const
const GAP = 3

/** Those that fall on each other stand side by side, the accented one at its place. */
function flagsOf(drawing: Drawing): readonly Flag[] {
  const first = drawing.scene.marks.toSorted(
    (a, b) => Number(b.tone === 'accent') - Number(a.tone === 'accent'),
  )
  const placed: Flag[] = []
  for (const mark of first) {
    const flag = flagOf(drawing, mark)
    if (flag === undefined) continue
    const other = overlapped(flag, placed)
    const later = other !== undefined && mark.at >= other.mark.at
    const ways = later ? ([1, -1] as const) : ([-1, 1] as const)
    const free = ways.map((way) => movedFree(flag, placed, way))
    placed.push(free.find((one) => isInside(one, drawing.view.width)) ?? free[0] ?? flag)
  }
  return placed
}

/** As far to one side as it takes to stand on none of the others. */
function movedFree(flag: Flag, placed: readonly Flag[], way: 1 | -1): Flag {
  const other = overlapped(flag, placed)
  if (other === undefined) return flag
  const left = way === 1 ? other.left + other.width + GAP : other.left - flag.width - GAP
  return movedFree({ ...flag, left }, placed, way)
}

function overlapped(flag: Flag, placed: readonly Flag[]): Flag | undefined {
  return placed.find(({ left, width }) => flag.left < left + width + 2 && flag.left + flag.width + 2 > left)
}

function isInside({ left, width }: Flag, most: number): boolean {
  return left >= 0 && left + width <= most
}

function flagOf(drawing: Drawing, mark: Mark): Flag | undefined {
  const { surface, view } = drawing
  const x = markX(drawing, mark)
  if (mark.label === undefined || mark.label === '' || x < 0 || x > view.width) return undefined
  const width = surface.widthOf(mark.label, FLAG) + 10
  return { mark, width, left: Math.max(2, Math.min(view.width - width - 2, x - width / 2)) }
}

function drawFlag({ surface, scene, palette }: Drawing, { mark, left, width }: Flag): void {
  const filled = mark.tone === 'accent'
  const colour = markColour(mark, palette)
  surface.box(
    { x: left, y: scene.headHeight - 19, width, height: 16 },
    filled ? { fill: colour } : { fill: palette.ground, stroke: colour },
    4,
  )
  surface.text(
    mark.label ?? '',
    { x: left + 5, y: scene.headHeight - 10.5 },
    { ...FLAG, fill: filled ? palette.onAccent : colour },
  )
}
