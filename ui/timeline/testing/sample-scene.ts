import { indexArrows } from '../arrow-index.ts'
import type { Arrow, Bar, Palette, Scene } from '../scene.ts'
import { MINUTES_OF_DAY } from '../time-scale.ts'

/** Every colour by its own name, so that a test reads what was meant. */
export const palette: Palette = {
  ground: 'ground',
  ground2: 'ground2',
  line: 'line',
  line2: 'line2',
  text: 'text',
  secondary: 'secondary',
  tertiary: 'tertiary',
  accent: 'accent',
  accentSoft: 'accentSoft',
  onAccent: 'onAccent',
  selected: 'selected',
  hover: 'hover',
  ghost: 'ghost',
  bad: 'bad',
  badSoft: 'badSoft',
  other: 'other',
}

/** A bar over days from 0, which is 1970-01-01. */
export function bar(id: string, from: number, to: number, told: Partial<Bar> = {}): Bar {
  return {
    id,
    from: from * MINUTES_OF_DAY,
    to: to * MINUTES_OF_DAY,
    shape: 'bar',
    tone: 'plain',
    done: 0,
    label: id,
    ...told,
  }
}

export function sceneOf(bars: readonly (Bar | undefined)[], arrows: readonly Arrow[] = []): Scene {
  return {
    scale: { from: 0, to: 200 * MINUTES_OF_DAY, perDay: 10 },
    rowHeight: 28,
    headHeight: 46,
    bars: { count: bars.length, at: (row) => bars[row] },
    arrows: indexArrows(arrows),
    marks: [],
    closedIn: () => [],
    parts: { ghosts: true, reach: true, arrows: true, labels: true },
    namesOf: (unit, first) => [`${unit} ${first}`, unit],
  }
}

export const view = { left: 0, top: 0, width: 600, height: 46 + 28 * 4 }
