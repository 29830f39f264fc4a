import { Figure, type Say } from '@portolan/ui'
import type { ReactNode } from 'react'
import type { ContingencyFigures, ContingencyMeasure, FigureShown } from '../../contract/index.ts'
import type { ExplainHeld } from './use-explain-contingency.ts'
import { marks } from './words.ts'

type Props = {
  readonly of: ContingencyFigures
  readonly name: ContingencyMeasure
  readonly projectId: string
  readonly explain: ExplainHeld
  readonly say: Say
  readonly size?: 'text' | 'large'
}

/** One figure with what makes it; where there is none, why. */
export function HeldFigure({ of, name, projectId, explain, say, size = 'text' }: Props): ReactNode {
  const shown = figureOf(of, name)
  const lack = of.lacks[name]
  const missing = lack === undefined ? {} : { missing: say(`lack.${lack}`) }
  // A column of words for what most projects lack would hide the figures that are there.
  if (size === 'text' && shown?.value == null)
    return (
      <span className="contingency-none" title={missing.missing}>
        –
      </span>
    )
  return (
    <Figure
      value={shown?.value}
      unit={shown?.unit ?? ''}
      label={say(`figure.${name}`)}
      size={size}
      tone={toneOf(name, shown?.value)}
      explain={shown?.value == null ? undefined : explain(projectId, name)}
      {...missing}
    />
  )
}

/** Amounts are left out for those who may not read them. */
export function figureOf(of: ContingencyFigures, name: ContingencyMeasure): FigureShown | undefined {
  return ({ ...of.ratios, ...of.money } as Partial<Record<ContingencyMeasure, FigureShown>>)[name]
}

export function numberOf(of: ContingencyFigures, name: ContingencyMeasure): number | null {
  const value = figureOf(of, name)?.value
  return typeof value === 'number' ? value : null
}

function toneOf(name: ContingencyMeasure, value: unknown): 'bad' | 'plain' {
  if (typeof value !== 'number') return 'plain'
  if (name === 'index') return value > marks.index ? 'bad' : 'plain'
  if (name === 'adequacy' || name === 'adequacySimulated' || name === 'adequacyDays')
    return value < marks.adequacy ? 'bad' : 'plain'
  return 'plain'
}
