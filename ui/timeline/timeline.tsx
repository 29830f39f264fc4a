import './timeline.css'
import { type ReactNode, useCallback, useEffect, useLayoutEffect, useRef } from 'react'
import { Painter } from './painter.ts'
import type { Hit } from './hit.ts'
import type { Overlay, Scene } from './scene.ts'
import { minuteAt, type Minute, widthOf, xOf } from './time-scale.ts'
import { type Drag, type Grip, usePointer } from './use-pointer.ts'

export type TimelineProps = {
  readonly scene: Scene
  /** Asked for at each drawing: it changes faster than React should know. */
  readonly overlayOf: () => Overlay
  /** What is drawn, in words. */
  readonly label: string
  /** Given once it stands, and undefined when it goes. */
  readonly onReady: (timeline: TimelineHandle | undefined) => void
  readonly onHover?: (hit: Hit | undefined) => void
  readonly onPress?: (hit: Hit, place: DOMRect) => void
  readonly onOpen?: (hit: Hit) => void
  /** What takes hold of a bar; undefined lets the drawing be pushed instead. */
  readonly onGrab?: (grip: Grip) => Drag | undefined
  readonly onZoom: (steps: number) => void
}

export type TimelineHandle = {
  readonly scroller: HTMLElement
  readonly redraw: () => void
  /** Brings a moment into view, a third from the left, unless it is seen already. */
  readonly show: (minute: Minute) => void
  /** Moves along time by a share of what shows. */
  readonly pan: (share: number) => void
  /** Where the bar of a row is on the screen. */
  readonly placeOf: (row: number) => DOMRect | undefined
}

/** A canvas that stays in view while what it shows is scrolled under it. */
export function Timeline(props: TimelineProps): ReactNode {
  const { scene, onReady } = props
  const scroller = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const latest = useRef(props)
  useLayoutEffect(() => {
    latest.current = props
  })
  const painter = useRef<Painter | undefined>(undefined)
  useLayoutEffect(() => {
    const [box, sheet] = [scroller.current, canvas.current]
    if (!box || !sheet) return undefined
    const made = new Painter(box, sheet, () => latest.current)
    painter.current = made
    onReady(handleOf(box, made, () => latest.current.scene))
    return () => {
      made.stop()
      onReady(undefined)
    }
  }, [onReady])
  useZoom(scroller, latest, scene)
  useEffect(() => painter.current?.redraw(), [scene])
  const redraw = useCallback(() => painter.current?.redraw(), [])
  usePointer(scroller, latest, redraw)
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by Tab
    <div ref={scroller} className="p-timeline" role="group" aria-label={props.label} tabIndex={0}>
      <div
        style={{
          width: widthOf(scene.scale),
          height: scene.headHeight + scene.bars.count * scene.rowHeight,
        }}
      >
        <canvas ref={canvas} className="p-timeline-canvas" role="img" aria-label={props.label} />
      </div>
    </div>
  )
}

/** The wheel zooms with Ctrl. The moment under the pointer, or else in the middle, keeps its place on the screen. */
function useZoom(
  scroller: { readonly current: HTMLDivElement | null },
  latest: { readonly current: TimelineProps },
  { scale }: Scene,
): void {
  const before = useRef(scale)
  const pointed = useRef<{ minute: Minute; x: number } | undefined>(undefined)
  useLayoutEffect(() => {
    const box = scroller.current
    const last = before.current
    before.current = scale
    if (!box || (last.perDay === scale.perDay && last.from === scale.from)) return
    const middle = box.clientWidth / 2
    const kept = pointed.current ?? { minute: minuteAt(last, box.scrollLeft + middle), x: middle }
    pointed.current = undefined
    box.scrollTo({ left: xOf(scale, kept.minute) - kept.x })
  }, [scale, scroller])
  useEffect(() => {
    const box = scroller.current
    if (!box) return undefined
    const turn = (event: WheelEvent): void => {
      if (!event.ctrlKey && !event.metaKey) return
      event.preventDefault()
      const x = event.clientX - box.getBoundingClientRect().left
      pointed.current = { minute: minuteAt(latest.current.scene.scale, box.scrollLeft + x), x }
      latest.current.onZoom(event.deltaY < 0 ? 1 : -1)
    }
    box.addEventListener('wheel', turn, { passive: false })
    return () => box.removeEventListener('wheel', turn)
  }, [scroller, latest])
}

function handleOf(box: HTMLDivElement, painter: Painter, sceneNow: () => Scene): TimelineHandle {
  return {
    scroller: box,
    redraw: () => painter.redraw(),
    show: (minute) => {
      const x = xOf(sceneNow().scale, minute)
      if (x >= box.scrollLeft + 20 && x <= box.scrollLeft + box.clientWidth - 60) return
      box.scrollLeft = x - box.clientWidth / 3
    },
    pan: (share) => {
      box.scrollLeft += share * box.clientWidth
    },
    placeOf: (row) => painter.placeOf(row),
  }
}
