import { Button, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import { minorUnits } from '../money/amounts.ts'
import { TextField } from '../money/fields.tsx'

/** A line of an order as it is typed; its number stays, for invoices name it. */
export type TypedLine = {
  readonly line: number
  readonly category: string
  readonly words: string
  readonly amount: string
}

export type ReadLine = {
  readonly line: number
  readonly category: string
  readonly words: string
  readonly amount: number
}

/** Undefined while something is no amount, or nothing is there. */
export function readLines(lines: readonly TypedLine[], currency: string): readonly ReadLine[] | undefined {
  const typed = lines.filter(({ category }) => category.trim() !== '')
  const read = typed.map((one) => ({ ...one, amount: minorUnits(one.amount, currency) }))
  const whole = read.flatMap(({ amount, ...one }) =>
    amount === undefined || amount < 0 ? [] : [{ ...one, amount }],
  )
  return whole.length === typed.length && whole.length > 0 ? whole : undefined
}

export function OrderLines(props: {
  lines: readonly TypedLine[]
  currency?: string
  onChange: (lines: readonly TypedLine[]) => void
}): ReactNode {
  const say = useWords('spending')
  const { lines } = props
  const change = (at: number, patch: Partial<TypedLine>): void =>
    props.onChange(lines.map((one, index) => (index === at ? { ...one, ...patch } : one)))
  const next = Math.max(0, ...lines.map(({ line }) => line)) + 1
  return (
    <div className="spend-rows" role="group" aria-label={say('order.lines')}>
      {lines.map(({ line, category, words, amount }, at) => (
        <div key={line} className="spend-row">
          <TextField
            label={say('order.category', { line })}
            value={category}
            onType={(text) => change(at, { category: text })}
          />
          <TextField
            label={say('order.words')}
            value={words}
            onType={(text) => change(at, { words: text })}
          />
          <TextField
            label={props.currency ? `${say('field.amount')} (${props.currency})` : say('field.amount')}
            value={amount}
            onType={(text) => change(at, { amount: text })}
          />
        </div>
      ))}
      <span>
        <Button
          size="small"
          onClick={() => props.onChange([...lines, { line: next, category: '', words: '', amount: '' }])}
        >
          {say('order.add-line')}
        </Button>
      </span>
    </div>
  )
}
