import './spending.css'
import './texts.ts'
import type { Explanation } from '@portolan/quantity'
import { Figure, type GridColumn, type Say } from '@portolan/ui'
import type { ReactNode } from 'react'

export type MoneyOf = { readonly amount: number; readonly currency: string }

/** A computed amount; a value that one may not read is missing, never 0. */
export function MoneyFigure(props: {
  of: MoneyOf | undefined
  label: string
  size?: 'text' | 'large'
  tone?: 'plain' | 'bad' | 'warn' | 'good'
  explain?: () => Promise<Explanation>
}): ReactNode {
  const { of, size = 'text' } = props
  return (
    <Figure
      value={of?.amount}
      unit={of?.currency ?? ''}
      label={props.label}
      size={size}
      full={size === 'text'}
      tone={props.tone ?? 'plain'}
      explain={props.explain}
    />
  )
}

/** A column of computed amounts, added up for groups. */
export function moneyColumn<Row>(
  say: Say,
  id: string,
  of: (row: Row) => MoneyOf | undefined,
  tone?: (row: Row) => 'bad' | 'warn' | undefined,
): GridColumn<Row> {
  const header = say(`column.${id}`)
  return {
    id,
    header,
    width: 116,
    align: 'end',
    cell: (row) => <MoneyFigure of={of(row)} label={header} tone={tone?.(row) ?? 'plain'} />,
    text: (row) => String((of(row)?.amount ?? 0) / 100),
    sum: (row) => of(row) ?? null,
  }
}
