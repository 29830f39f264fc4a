import type { Finding } from '@portolan/quantity'
import { checkAmounts, checkStated } from './check-amounts.ts'
import { checkCurve } from './check-curve.ts'
import { locate } from './earned-schedule.ts'
import { type ComputeInput, defaultWeights, type EarnedValueInput } from './input.ts'
import { recentPeriods } from './recent-periods.ts'
import type { InputName, Values } from './result.ts'
import type { OptionalName } from './words.ts'

type OptionalInput = Pick<
  EarnedValueInput,
  'periods' | 'bottomUpEtc' | 'managerEac' | 'estimatedDuration' | 'options'
>

type ReadInputs = { readonly inputs: Values<InputName>; readonly findings: readonly Finding[] }

/** All that the formulas start from, checked once, with what is wrong in it. */
export function readInputs(input: ComputeInput & OptionalInput): ReadInputs {
  const amounts = checkAmounts(input)
  const curve = checkCurve(input.cumulativePlannedValue, amounts.values)
  const located = locate(curve.curve, amounts.values)
  const recent = recentPeriods(input.periods)
  const optional = readOptional(input)
  return {
    inputs: { ...amounts.values, ...located.values, ...recent.values, ...optional.values },
    findings: [amounts, curve, located, recent, optional].flatMap(({ findings }) => findings),
  }
}

type ReadOptional = { readonly values: Values<OptionalName>; readonly findings: readonly Finding[] }

function readOptional(input: OptionalInput): ReadOptional {
  const { weights = defaultWeights, timeFactor = 1 } = input.options ?? {}
  const stated = {
    bottomUpEtc: input.bottomUpEtc ?? null,
    managerEac: input.managerEac ?? null,
    estimatedDuration: input.estimatedDuration ?? null,
    cpiWeight: weights.cpi,
    spiWeight: weights.spi,
    timeFactor,
  } satisfies Values<OptionalName>
  const checked = (Object.keys(stated) as OptionalName[]).map((name) => {
    const given = stated[name]
    return { name, ...(given === null ? { value: null } : checkStated(name, given)) }
  })
  return {
    values: Object.fromEntries(checked.map(({ name, value }) => [name, value])) as Values<OptionalName>,
    findings: checked.flatMap(({ finding }) => (finding === undefined ? [] : [finding])),
  }
}
