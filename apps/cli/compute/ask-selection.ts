import { openAllowance, openHighs } from '@portolan/platform/compute'
import type { Finding } from '@portolan/quantity'
import {
  type Answer,
  leastRelaxation,
  type Means,
  openSelection,
  type Portfolio,
  type Prices,
  type Relaxation,
  type WhyNot,
} from '@portolan/selection'
import type { Running } from '../program.ts'

export type SelectOptions = {
  readonly seconds: number
  readonly seed: string
  readonly progress?: true
  readonly why?: readonly string[]
  readonly prices?: true
  readonly relax?: true
}

/** A selection, and what was asked beside it. */
export type AskedSelection = {
  readonly answer: Answer
  readonly whyNot?: readonly WhyNot[]
  readonly prices?: Prices['result']
  readonly relaxation?: Relaxation['result']
  readonly findings: readonly Finding[]
}

/** Each question has as many seconds as the selection, and a solver of its own. */
export async function askSelection(
  { world }: Running,
  portfolio: Portfolio,
  options: SelectOptions & { readonly name: string },
): Promise<AskedSelection> {
  const { name, progress, why, prices, relax } = options
  const means = await meansOf(options)
  const { answer, ...ask } = openSelection(portfolio, {
    ...means,
    ...(progress === true ? { onBetter: (so) => world.say(`${name}: ${JSON.stringify(so)}`) } : {}),
  })
  const whyNot: WhyNot[] = []
  const findings: Finding[] = [...answer.findings]
  for (const id of why ?? []) {
    const asked = ask.whyNot(id, await meansOf(options))
    whyNot.push(asked.result)
    findings.push(...asked.findings.slice(answer.findings.length))
  }
  return {
    answer,
    ...(why === undefined ? {} : { whyNot }),
    ...(prices === true ? { prices: ask.prices(await meansOf(options)).result } : {}),
    ...(relax === true ? { relaxation: leastRelaxation(portfolio, await meansOf(options)).result } : {}),
    findings,
  }
}

async function meansOf({ seconds, seed }: SelectOptions): Promise<Means> {
  const allowance = openAllowance(seconds)
  return { lp: await openHighs(allowance), stop: allowance.stop, seed }
}
