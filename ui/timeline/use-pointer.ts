import { useEffect } from 'react'
import { type Hit, hitAt } from './hit.ts'
import { windowOf } from './painter.ts'
import type { Overlay, Scene } from './scene.ts'
import { type Minute, minuteAt } from './time-scale.ts'

/** Where a bar was taken hold of. */
export type Grip = { readonly hit: Hit; readonly minute: Minute }

/** Where the pointer is while something is held; `x` and `y` count on the whole drawing. */
export type Held = {
  readonly minute: Minute
  readonly x: number
  readonly y: number
  readonly hit: Hit | undefined
  /** On the screen, for a label beside the pointer. */
  readonly clientX: number
  readonly clientY: number
}

export type Drag = {
  readonly move: (at: Held) => void
  readonly drop: () => void
  readonly cancel: () => void
}

type Listeners = {
  readonly scene: Scene
  readonly overlayOf: () => Overlay
  readonly onHover?: (hit: Hit | undefined) => void
  readonly onPress?: (hit: Hit, place: DOMRect) => void
  readonly onOpen?: (hit: Hit) => void
  readonly onGrab?: (grip: Grip) => Drag | undefined
}

type Latest = { readonly current: Listeners }

/** So far a pointer moves before it drags. */
const FAR = 4
/** So near to the edge the drawing moves along under what is held. */
const EDGE = 28

type Holding = {
  readonly grip: Grip | undefined
  readonly x: number
  readonly y: number
  drag: Drag | undefined
  panning: boolean
}

/** A pointer over the drawing: it hovers, presses, opens, drags a bar, or pushes the whole drawing. */
export function usePointer(
  scroller: { readonly current: HTMLDivElement | null },
  latest: Latest,
  redraw: () => void,
): void {
  useEffect(() => {
    const box = scroller.current
    if (!box) return undefined
    const follow = pointerOn(box, latest, redraw)
    const listeners = Object.entries(follow) as [keyof typeof follow, (event: never) => void][]
    for (const [name, listen] of listeners) box.addEventListener(name, listen as unknown as EventListener)
    const escape = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') follow.pointercancel(event)
    }
    // Before anything else hears it: Escape lets go of what is held and means nothing more.
    document.addEventListener('keydown', escape, { capture: true })
    return () => {
      for (const [name, listen] of listeners)
        box.removeEventListener(name, listen as unknown as EventListener)
      document.removeEventListener('keydown', escape, { capture: true })
    }
  }, [scroller, latest, redraw])
}

function pointerOn(box: HTMLDivElement, latest: Latest, redraw: () => void) {
  let holding: Holding | undefined
  let edge = 0
  const hitOf = (event: { clientX: number; clientY: number }): Hit | undefined => {
    const { left, top } = box.getBoundingClientRect()
    const { scene, overlayOf } = latest.current
    return hitAt(scene, windowOf(box), {
      x: event.clientX - left,
      y: event.clientY - top,
      overlay: overlayOf(),
    })
  }
  const heldAt = (event: PointerEvent): Held => {
    const { left, top } = box.getBoundingClientRect()
    const { scene } = latest.current
    const x = event.clientX - left + box.scrollLeft
    const y = event.clientY - top + box.scrollTop - scene.headHeight
    const { clientX, clientY } = event
    return { x, y, minute: minuteAt(scene.scale, x), hit: hitOf(event), clientX, clientY }
  }
  const letGo = (): void => {
    cancelAnimationFrame(edge)
    holding = undefined
    delete box.dataset['dragging']
    redraw()
  }
  const begin = (event: PointerEvent, held: Holding): void => {
    held.drag = held.grip ? latest.current.onGrab?.(held.grip) : undefined
    held.panning = held.drag === undefined
    box.dataset['dragging'] = ''
    box.setPointerCapture(event.pointerId)
  }
  const drift = (event: PointerEvent): void => {
    cancelAnimationFrame(edge)
    const { left, right } = box.getBoundingClientRect()
    const by = event.clientX > right - EDGE ? 12 : event.clientX < left + EDGE ? -12 : 0
    if (by === 0 || holding?.drag === undefined) return
    edge = requestAnimationFrame(() => {
      box.scrollLeft += by
      holding?.drag?.move(heldAt(event))
      drift(event)
    })
  }
  return {
    pointerdown: (event: PointerEvent) => {
      const onScrollbar = event.offsetX > box.clientWidth + box.scrollLeft
      if (event.button !== 0 || event.pointerType === 'touch' || onScrollbar) return
      const hit = hitOf(event)
      const grip = hit && { hit, minute: heldAt(event).minute }
      holding = { grip, x: event.clientX, y: event.clientY, drag: undefined, panning: false }
    },
    pointermove: (event: PointerEvent) => {
      if (holding === undefined) {
        const hit = hitOf(event)
        box.dataset['cursor'] = cursors[hit?.part ?? 'beside']
        latest.current.onHover?.(hit)
        return
      }
      const far = Math.hypot(event.clientX - holding.x, event.clientY - holding.y) >= FAR
      if (holding.drag === undefined && !holding.panning) {
        if (!far) return
        begin(event, holding)
      }
      if (holding.panning) box.scrollBy(-event.movementX, -event.movementY)
      holding.drag?.move(heldAt(event))
      drift(event)
      redraw()
    },
    pointerup: (event: PointerEvent) => {
      const held = holding
      if (held === undefined) return
      letGo()
      held.drag?.drop()
      if (held.drag !== undefined || held.panning || held.grip === undefined) return
      const { scene } = latest.current
      latest.current.onPress?.(
        held.grip.hit,
        new DOMRect(event.clientX - 4, event.clientY - scene.rowHeight / 2, 8, scene.rowHeight),
      )
    },
    pointercancel: (event: Event) => {
      const held = holding
      if (held?.drag === undefined) return
      event.preventDefault()
      event.stopPropagation()
      letGo()
      held.drag.cancel()
    },
    pointerleave: () => {
      if (holding === undefined) latest.current.onHover?.(undefined)
    },
    dblclick: (event: MouseEvent) => {
      const hit = hitOf(event)
      if (hit !== undefined) latest.current.onOpen?.(hit)
    },
  }
}

const cursors: Readonly<Record<Hit['part'], string>> = {
  body: 'move',
  from: 'size',
  to: 'size',
  'start-handle': 'link',
  'end-handle': 'link',
  beside: '',
}
