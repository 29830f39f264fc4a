import type { Explanation } from '@portolan/quantity'
import { Figure, type Format, type Say } from '@portolan/ui'
import type { ReactNode } from 'react'
import type { AccountFigureName, AccountFigures } from '../../contract/index.ts'

export const amountNames = [
  'budget',
  'plannedValue',
  'earnedValue',
  'actualCost',
  'cv',
  'sv',
  'eac',
  'managerEac',
  'vac',
] as const
export const ratioNames = ['cvShare', 'svShare', 'cpi', 'spi', 'tcpi'] as const
export type AmountName = (typeof amountNames)[number]
export type FigureName = AmountName | (typeof ratioNames)[number]

/** Whose figures a cell shows, and how each of them can be asked. */
export type Shown = {
  readonly name: string
  readonly figures: AccountFigures | null
  readonly unit: string
  readonly withheld: boolean
  readonly explain: ((figure: AccountFigureName) => () => Promise<Explanation>) | undefined
}

export function FigureCell(props: {
  of: Shown
  figure: FigureName
  say: Say
  size?: 'text' | 'large'
}): ReactNode {
  const { of, figure, say, size = 'text' } = props
  const value = of.figures?.[figure] ?? null
  if (of.withheld && value === null && isAmount(figure))
    return (
      <span className="p-label" title={say('withheld')}>
        {say('hidden')}
      </span>
    )
  if (value === null && size === 'text') return <span className="p-label">–</span>
  const measure = of.figures === null ? undefined : measureOf(figure, of.figures)
  return (
    <Figure
      value={value}
      unit={unitOf(figure, of.unit)}
      label={`${of.name}: ${say(`figure.${figure}`)}`}
      size={size}
      signed={
        figure === 'cv' || figure === 'sv' || figure === 'vac' || figure === 'cvShare' || figure === 'svShare'
      }
      tone={toneOf(figure, value)}
      explain={value === null || measure === undefined ? undefined : of.explain?.(measure)}
    />
  )
}

export function textOf(
  { figures, unit, withheld }: Omit<Shown, 'name' | 'explain'>,
  figure: FigureName,
  { say, format }: { readonly say: Say; readonly format: Format },
): string {
  const value = figures?.[figure] ?? null
  if (value === null) return withheld && isAmount(figure) ? say('hidden') : ''
  return format.value(value, unitOf(figure, unit))
}

function isAmount(figure: FigureName): figure is AmountName {
  return amountNames.some((name) => name === figure)
}

function unitOf(figure: FigureName, unit: string): string {
  if (isAmount(figure)) return unit
  return figure === 'cvShare' || figure === 'svShare' ? 'share' : 'ratio'
}

/** Below this an index is past the early-warning mark. */
const mark = 0.95

function toneOf(figure: FigureName, value: number | null): 'bad' | 'plain' {
  if (value === null) return 'plain'
  if (figure === 'cpi' || figure === 'spi') return value < mark ? 'bad' : 'plain'
  return ['cv', 'sv', 'vac', 'cvShare', 'svShare'].includes(figure) && value < 0 ? 'bad' : 'plain'
}

/** While nothing was earned or spent there is no estimate by CPI, and what stands there is the rest as planned. */
function measureOf(figure: FigureName, { cpi }: AccountFigures): AccountFigureName | undefined {
  if (figure === 'budget') return 'budgetAtCompletion'
  if (figure === 'eac') return cpi === null ? 'eacRemainingAsPlanned' : 'eacCpi'
  if (figure === 'vac') return cpi === null ? undefined : 'vac'
  return figure === 'tcpi' ? 'tcpiBac' : figure
}
