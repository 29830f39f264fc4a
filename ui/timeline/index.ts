export { indexArrows } from './arrow-index.ts'
export { drawScene } from './draw-scene.ts'
export { drawSheet, type Sheet, type SheetColumn, sheetSize } from './draw-sheet.ts'
export type { Hit } from './hit.ts'
export { fontOf, paletteOf } from './palette-of.ts'
export { headerUnits, type PeriodUnit, periodsIn } from './periods.ts'
export type {
  Arrow,
  Arrows,
  Bar,
  BarEnd,
  Bars,
  Mark,
  Overlay,
  Palette,
  Scene,
  SceneParts,
  Span,
  Window,
} from './scene.ts'
export { Splitter } from './splitter.tsx'
export { svgSheet } from './svg-surface.ts'
export type { Surface } from './surface.ts'
export {
  type Minute,
  minuteAt,
  MINUTES_OF_DAY,
  type TimeScale,
  widthOf,
  xOf,
  type Zoom,
  zoomBy,
  zoomName,
  zooms,
  zoomToFit,
} from './time-scale.ts'
export { Timeline, type TimelineHandle, type TimelineProps } from './timeline.tsx'
export type { Drag, Grip, Held } from './use-pointer.ts'
