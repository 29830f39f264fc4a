import './figure.css'
import type { Explanation } from '@portolan/quantity'
import { Clock } from 'lucide-react'
import { createContext, type ReactNode, useContext } from 'react'
import { ExplanationOf } from './floating/floating.tsx'
import { useOpener } from './floating/use-opener.ts'
import { Icon } from './parts/icon.tsx'
import { useFormat } from './setting.tsx'
import { useWords } from './words.ts'

/** Set by the grid: dots show on hover and focus only, and the cell, not the figure, takes the Tab stop. */
export const InDenseTable = createContext(false)

export type FigureProps = {
  readonly value: number | string | null | undefined
  /** As the rule gives it: 'EUR', 'share', 'day', 'days', 'minutes', 'ratio', 'count'… See format.ts. */
  readonly unit: string
  /** The measure in words, for the popover's title line and for those who hear the screen. */
  readonly label: string
  readonly explain?: (() => Promise<Explanation>) | undefined
  readonly size?: 'text' | 'large' | 'narrow'
  /** '+5 weeks': writes a sign before positive numbers. */
  readonly signed?: boolean
  /** In full instead of short: '€3,438,000'. */
  readonly full?: boolean
  readonly tone?: 'plain' | 'bad' | 'warn' | 'good'
  /** '19 days': stands beside a value that is older than it should be. */
  readonly old?: string | undefined
  /** '0 of 3 sources': what is missing where there is no value. */
  readonly missing?: string | undefined
  /** Below its explanation: what people say of it. */
  readonly below?: ReactNode
}

/** The only way a computed number reaches the screen: it can always be asked how it came about. */
export function Figure(props: FigureProps): ReactNode {
  const say = useWords()
  const text = useFigureText(props)
  if (text === undefined)
    return (
      <span className="p-figure-none">
        {say('figure.none')}{' '}
        {props.missing ? <span className="p-figure-missing">{props.missing}</span> : null}
      </span>
    )
  return (
    <span className="p-figure-line">
      {props.explain ? (
        <Explained {...props} text={text} explain={props.explain} />
      ) : (
        <span className="p-figure" data-size={props.size ?? 'text'} data-tone={props.tone ?? 'plain'}>
          {text}
        </span>
      )}
      {props.old ? (
        <span className="p-figure-old">
          <Icon of={Clock} size={11} /> {props.old}
        </span>
      ) : null}
    </span>
  )
}

function useFigureText(props: FigureProps): string | undefined {
  const format = useFormat()
  if (props.value === null || props.value === undefined || Number.isNaN(props.value)) return undefined
  const text = format.value(props.value, props.unit, !props.full)
  return props.signed && typeof props.value === 'number' && props.value > 0 ? `+${text}` : text
}

function Explained(props: FigureProps & { text: string; explain: () => Promise<Explanation> }): ReactNode {
  const say = useWords()
  const dense = useContext(InDenseTable)
  const opener = useOpener('dialog')
  return (
    <>
      <button
        {...opener.button}
        type="button"
        className="p-figure"
        data-figure=""
        data-dense={dense || undefined}
        data-size={props.size ?? 'text'}
        data-tone={props.tone ?? 'plain'}
        data-open={opener.opened || undefined}
        tabIndex={dense ? -1 : 0}
        aria-label={say('figure.ask', { label: props.label, value: props.text })}
        onClick={(event) => {
          event.stopPropagation()
          opener.button.onClick()
        }}
      >
        {props.text}
      </button>
      <ExplanationOf
        of={opener}
        label={props.label}
        explain={props.explain}
        below={props.below}
        // Under a large figure stands what it is measured against: that stays readable.
        offset={props.size === 'large' || props.size === 'narrow' ? 26 : 9}
      />
    </>
  )
}
