import { BarChart, Section, useFormat, useWords, type WaterfallStep, waterfallRows } from '@portolan/ui'
import { type ReactNode, useMemo } from 'react'
import type { EarnedValueShown } from '../../contract/index.ts'
import {
  type Variance,
  type VarianceStep,
  varianceSteps,
} from '../../domain/schedule/earned-value/variance-steps.ts'

/** More would be a list, and that stands below. */
const most = 9

/** Which work packages carry the budget to where it is forecast to land. */
export function VarianceChart(props: { of: EarnedValueShown }): ReactNode {
  const say = useWords('truth')
  const format = useFormat()
  const { of } = props
  const variance = useMemo(() => varianceSteps(of), [of])
  if (variance === undefined || variance.steps.length < 2) return null
  const stray = variance.forecast - variance.budget
  // In brief, where that still tells where it lands from where it began.
  const alike = format.value(variance.forecast, of.unit) === format.value(variance.budget, of.unit)
  const write = (value: number, signed = false): string => {
    const text = format.value(value, of.unit, signed || !alike || stray === 0)
    return signed && value > 0 ? `+${text}` : text
  }
  const title = stray > 0 ? 'variance.over' : stray < 0 ? 'variance.under' : 'variance.even'
  return (
    <Section>
      <BarChart
        title={say(title, { amount: format.value(Math.abs(stray), of.unit) })}
        of={say('packages.package')}
        says={say('variance.says')}
        rows={waterfallRows(stepsOf(variance, say), write)}
        write={write}
      />
      <p className="truth-note">{say(`variance.rest-${variance.rest}`)}</p>
    </Section>
  )
}

type Say = ReturnType<typeof useWords>

function stepsOf({ budget, forecast, steps }: Variance, say: Say): readonly WaterfallStep[] {
  const { shown, others } = widest(steps)
  return [
    { id: 'budget', name: say('variance.budget'), value: budget, total: true },
    ...shown.map((step) => ({ id: idOf(step), name: nameOf(step, say), value: step.amount })),
    ...(others.length === 0
      ? []
      : [
          {
            id: 'others',
            name: say('variance.others', { count: others.length }),
            value: others.reduce((so, { amount }) => so + amount, 0),
          },
        ]),
    { id: 'forecast', name: say('variance.forecast'), value: forecast, total: true },
  ]
}

/** In the order of the plan; where they are many, those that matter least stand together. */
function widest(steps: readonly VarianceStep[]): {
  readonly shown: readonly VarianceStep[]
  readonly others: readonly VarianceStep[]
} {
  if (steps.length <= most + 1) return { shown: steps, others: [] }
  const kept = new Set(steps.toSorted((a, b) => Math.abs(b.amount) - Math.abs(a.amount)).slice(0, most))
  return {
    shown: steps.filter((step) => kept.has(step)),
    others: steps.filter((step) => !kept.has(step)),
  }
}

function idOf({ package: of }: VarianceStep): string {
  return of === null ? 'withheld' : `package ${of.id ?? 'none'}`
}

function nameOf({ package: of, packages }: VarianceStep, say: Say): string {
  if (of === null) return say('variance.withheld', { count: packages })
  return [of.wbs, of.name ?? say('packages.rest')].filter((part) => part !== null).join(' ')
}
