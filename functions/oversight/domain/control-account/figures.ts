import type { EarnedValueResult, MeasureName } from '@portolan/earned-value'
import type { AccountFigures, RealismVerdict } from '../../contract/index.ts'
import { statisticalEstimates } from '../../contract/index.ts'

type Counted = Pick<AccountFigures, 'activities' | 'people' | 'untold'>

/** What the engine says of an account, as lists show it: money is whole, ratios stay as they were computed. */
export function accountFigures(result: EarnedValueResult, counted: Counted): AccountFigures {
  const { inputs } = result
  const ratio = (name: MeasureName): number | null => numberOf(result.measures[name].value)
  const money = (name: MeasureName): number | null => whole(ratio(name))
  const eac = money('eacCpi') ?? money('eacRemainingAsPlanned')
  const budget = inputs.budgetAtCompletion
  const estimates = statisticalEstimates.flatMap((name) => money(name) ?? [])
  return {
    budget,
    plannedValue: inputs.plannedValue,
    earnedValue: inputs.earnedValue,
    actualCost: inputs.actualCost,
    cv: money('cv'),
    sv: money('sv'),
    eac,
    vac: eac === null || budget === null ? null : budget - eac,
    managerEac: inputs.managerEac,
    lowest: estimates.length === 0 ? null : Math.min(...estimates),
    highest: estimates.length === 0 ? null : Math.max(...estimates),
    cvShare: ratio('cvShare'),
    svShare: ratio('svShare'),
    cpi: ratio('cpi'),
    spi: ratio('spi'),
    tcpi: ratio('tcpiBac'),
    tcpiGap: ratio('tcpiGap'),
    realism: verdictOf(result),
    ...counted,
  }
}

/** The manager's estimate against the statistical ones: outside them, or asking of the rest what was never done. */
function verdictOf({ realism, inputs }: EarnedValueResult): RealismVerdict {
  if (inputs.managerEac === null) return 'not-given'
  if (realism === null) return 'not-known'
  if (realism.realistic) return 'realistic'
  if (inputs.actualCost !== null && realism.estimate < inputs.actualCost) return 'spent'
  if (realism.place !== 'within') return realism.place
  return (realism.gap ?? 0) > 0 ? 'gap-better' : 'gap-worse'
}

function numberOf(value: number | string | null): number | null {
  return typeof value === 'number' ? value : null
}

function whole(value: number | null): number | null {
  return value === null ? null : Math.round(value)
}
