import './shapes.css'
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react'

/** One thing in a chart that can be pointed at, reached by arrow keys, and perhaps opened. */
export type ChartItem = {
  readonly id: string
  readonly name: string
  /** 'Cost growth', '+12 %': read aloud with the name, and shown on a card beside the item. */
  readonly facts: readonly (readonly [label: string, text: string])[]
  readonly x: number
  readonly y: number
}

const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }

/** The items of a drawing, in the order the arrow keys walk them: one Tab stop for all, Enter opens. */
export function ChartItems<T extends ChartItem>(props: {
  readonly title: string
  readonly width: number
  readonly height: number
  readonly items: readonly T[]
  readonly draw: (item: T) => ReactNode
  readonly children?: ReactNode
  /** Words beside the items: what is cut there is told in full by the items, so it stands outside their names. */
  readonly words?: ReactNode
  readonly openId?: string | undefined
  readonly onOpen?: ((id: string) => void) | undefined
}): ReactNode {
  const { items, onOpen } = props
  const root = useRef<SVGSVGElement>(null)
  const [stop, setStop] = useState(0)
  const [shown, setShown] = useState<string>()
  const card = items.find((item) => item.id === shown)
  const at = Math.min(stop, items.length - 1)
  const go = (index: number): void => {
    setStop(index)
    root.current?.querySelectorAll<SVGGElement>('[data-item]')[index]?.focus()
  }
  const press = (event: KeyboardEvent, index: number, id: string): void => {
    const step = steps[event.key]
    if (step !== undefined) go(Math.min(items.length - 1, Math.max(0, index + step)))
    else if (event.key === 'Home') go(0)
    else if (event.key === 'End') go(items.length - 1)
    else if (onOpen && (event.key === 'Enter' || event.key === ' ')) onOpen(id)
    else if (event.key === 'Escape' && shown !== undefined) setShown(undefined)
    else return
    event.preventDefault()
  }
  return (
    <div className="p-chart-items">
      <svg
        ref={root}
        className="p-chart-svg"
        width={props.width}
        height={props.height}
        role="group"
        aria-label={props.title}
      >
        {props.children}
        {items.map((item, index) => (
          <g
            key={item.id}
            data-item=""
            className="p-chart-item"
            role={onOpen ? 'button' : 'img'}
            tabIndex={index === at ? 0 : -1}
            aria-label={spoken(item)}
            data-open={props.openId === item.id || undefined}
            data-pressable={onOpen ? '' : undefined}
            onClick={() => onOpen?.(item.id)}
            onFocus={() => (setStop(index), setShown(item.id))}
            onBlur={() => setShown(undefined)}
            onPointerEnter={() => setShown(item.id)}
            onPointerLeave={() => setShown(undefined)}
            onKeyDown={(event) => press(event, index, item.id)}
          >
            {props.draw(item)}
          </g>
        ))}
        {props.words === undefined ? null : (
          <g className="p-chart-words" aria-hidden="true">
            {props.words}
          </g>
        )}
      </svg>
      {card ? <Card of={card} width={props.width} /> : null}
    </div>
  )
}

function spoken(item: ChartItem): string {
  return [item.name, ...item.facts.map(([label, text]) => `${label} ${text}`)].join(', ')
}

const CARD = 232

function Card(props: { readonly of: ChartItem; readonly width: number }): ReactNode {
  const { x, y } = props.of
  const left = x + 14 + CARD > props.width ? Math.max(0, x - 14 - CARD) : x + 14
  return (
    <div className="p-chart-card" style={{ left, top: y, width: CARD }} aria-hidden="true">
      <b>{props.of.name}</b>
      {props.of.facts.map(([label, text]) => (
        <span key={label}>
          <i>{label}</i> {text}
        </span>
      ))}
    </div>
  )
}
