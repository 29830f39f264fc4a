import './status.css'
import type { ReactNode } from 'react'
import { useWords } from '../words.ts'

export type Tone = 'good' | 'warn' | 'bad' | 'none'

/**
 * The shape of a status: tick circle, triangle, diamond, dashed ring. Shape and lightness carry it for those who
 * do not tell red from green. Give `label` where no word stands beside it.
 */
export function StatusShape(props: { tone: Tone; size?: number; label?: string }): ReactNode {
  const { tone, size = 11, label } = props
  const named = label === undefined ? { 'aria-hidden': true as const } : { role: 'img', 'aria-label': label }
  return (
    <svg className="p-shape" data-tone={tone} width={size} height={size} viewBox="0 0 12 12" {...named}>
      {label === undefined ? null : <title>{label}</title>}
      {shapes[tone]}
    </svg>
  )
}

const shapes: Readonly<Record<Tone, ReactNode>> = {
  good: (
    <>
      <circle cx="6" cy="6" r="5.5" fill="currentColor" />
      <path d="M3.6 6.2 5.3 7.9 8.5 4.4" className="p-shape-tick" />
    </>
  ),
  warn: <path d="M6 .8 11.6 11H.4z" fill="currentColor" />,
  bad: <path d="M6 0l6 6-6 6-6-6z" fill="currentColor" />,
  none: (
    <circle
      cx="6"
      cy="6"
      r="4.9"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.3"
      strokeDasharray="2.1 1.75"
    />
  ),
}

/** Colour, shape and word. Without `word` it says the general one: on track, at risk, off track, not reported. */
export function StatusChip(props: { tone: Tone; word?: string; bare?: boolean }): ReactNode {
  const say = useWords()
  const word = props.word ?? say(`status.${props.tone}`)
  // A bare one stands in cells, which may be narrower than it is.
  const inFull = props.bare ? { title: word } : {}
  return (
    <span className={props.bare ? 'p-status' : 'p-chip'} data-tone={props.tone} {...inFull}>
      <StatusShape tone={props.tone} size={props.bare ? 11 : 10} />
      {props.bare ? <span className="p-cut">{word}</span> : word}
    </span>
  )
}

/** What was said, an arrow, what is so: 'At risk → Off track'. */
export function StatusPair(props: {
  from: Tone
  to: Tone
  fromWord?: string
  toWord?: string
  small?: boolean
}): ReactNode {
  const say = useWords()
  const from = props.fromWord ?? say(`status.${props.from}`)
  const to = props.toWord ?? say(`status.${props.to}`)
  if (props.small)
    return (
      <span className="p-pair">
        <StatusShape tone={props.from} label={from} /> <span aria-hidden="true">→</span>{' '}
        <StatusShape tone={props.to} label={to} />
      </span>
    )
  return (
    <span className="p-pair">
      <StatusChip tone={props.from} word={from} /> <span aria-label={say('status.then')}>→</span>{' '}
      <StatusChip tone={props.to} word={to} />
    </span>
  )
}

export type RatingChipProps = {
  /** The word as it was reported: never translated into another scale's. */
  readonly word: string
  /** 0 is best; `steps` is how many the scale of its own has. */
  readonly step: number
  readonly steps: number
}

/** A reported rating with its place on its own scale, so that "Amber/Red" of five is not read as red of three. */
export function RatingChip(props: RatingChipProps): ReactNode {
  const say = useWords()
  const share = props.steps > 1 ? props.step / (props.steps - 1) : 0
  return (
    <span className="p-rating" title={say('status.step', { step: props.step + 1, steps: props.steps })}>
      <span className="p-rating-scale" aria-hidden="true">
        {Array.from({ length: props.steps }, (_, index) => (
          <span
            key={index}
            className="p-rating-step"
            style={index === props.step ? { background: colourAt(share) } : undefined}
            data-here={index === props.step || undefined}
          />
        ))}
      </span>
      {props.word}
      <span className="p-hidden">{say('status.step', { step: props.step + 1, steps: props.steps })}</span>
    </span>
  )
}

function colourAt(share: number): string {
  if (share <= 0.5) return `color-mix(in oklab, var(--p-good), var(--p-warn) ${Math.round(share * 200)}%)`
  return `color-mix(in oklab, var(--p-warn), var(--p-bad) ${Math.round((share - 0.5) * 200)}%)`
}

/** A word that sorts, not judges: 'Fixed price'. */
export function Tag(props: { children: ReactNode }): ReactNode {
  return <span className="p-tag">{props.children}</span>
}

/** Verdicts and other small statements: 'New', 'Update'. */
export function Chip(props: { tone: Tone | 'accent'; icon?: ReactNode; children: ReactNode }): ReactNode {
  return (
    <span
      className="p-chip"
      data-tone={props.tone}
      title={typeof props.children === 'string' ? props.children : undefined}
    >
      {props.icon}
      <span className="p-chip-word">{props.children}</span>
    </span>
  )
}

/** Initials on one of five dark tones; the name always stands beside it. */
export function Avatar(props: { name: string }): ReactNode {
  return (
    <span className="p-avatar" data-tone={toneOf(props.name)} aria-hidden="true">
      {initialsOf(props.name)}
    </span>
  )
}

/** An avatar with its name. */
export function Person(props: { name: string; note?: string | undefined }): ReactNode {
  return (
    <span className="p-person">
      <Avatar name={props.name} />
      <span className="p-cut" title={props.name}>
        {props.name}
      </span>
      {props.note ? <span className="p-meta">{props.note}</span> : null}
    </span>
  )
}

export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/)
  const first = Array.from(words[0] ?? '')[0] ?? ''
  const last = words.length > 1 ? (Array.from(words.at(-1) ?? '')[0] ?? '') : ''
  return (first + last).toLocaleUpperCase()
}

function toneOf(name: string): number {
  let sum = 0
  for (const letter of name) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 997
  return sum % 5
}
