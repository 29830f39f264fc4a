import type { InputOf } from '@portolan/contract'
import type { Call } from '@portolan/platform/operations'
import type { CaseOfEstimate, EstimateHistory, showEstimateHistory, Size } from '../../contract/index.ts'
import { askHistory, estimateKey, recordOf } from '../../domain/index.ts'
import { readProject } from '../read-projects.ts'
import { currencyOf } from './currency-of.ts'
import { type PastCase, readPast, toCase } from './case-rows.ts'

const shownCases = 8

/** What finished work says of a kind and sizes, before anything is written. */
export async function askOwnHistory({
  tx,
  actor,
  input,
  now,
}: Call<InputOf<typeof showEstimateHistory>>): Promise<EstimateHistory> {
  const project = await readProject(tx, input.projectId)
  const currency = input.unit === 'money' ? await currencyOf(tx, project) : null
  const past = await readPast(tx, { unit: input.unit, currency })
  const today = now.slice(0, 10)
  const sizes = (input.sizes ?? []).map(sizeOf)
  const { kind = '' } = input
  const told = askHistory(past, { kind, sizes, today })
  const mine = past.filter(({ author }) => author.id === actor.personId)
  const { analogy, parametric } = told
  return {
    currency,
    kinds: [...frequent(past.map((one) => one.kind))],
    drivers: [...frequent(past.flatMap((one) => one.sizes.map(({ driver }) => driver)))],
    cases: [...casesOf(past, told.nearest, kind)],
    pastCases: past.length,
    analogy,
    parametric: parametric && { ...parametric, exponents: [...parametric.exponents] },
    findings: told.findings.map((one) => ({ ...one })),
    mine: recordOf(mine, today),
  }
}

function sizeOf(text: string): Size {
  const at = text.lastIndexOf('=')
  return { driver: text.slice(0, at).trim(), size: Number(text.slice(at + 1)) }
}

/** Those that speak, or, where nothing says how like they are, the newest of the kind. */
function casesOf(
  past: readonly PastCase[],
  nearest: readonly { readonly id: string; readonly share: number }[],
  kind: string,
): readonly CaseOfEstimate[] {
  const byId = new Map(past.map((one) => [one.id, one]))
  const speaking = nearest.flatMap(({ id, share }) => {
    const one = byId.get(id)
    return one === undefined ? [] : [{ ...toCase(one), share }]
  })
  if (speaking.length > 0) return speaking
  const ofKind = past.filter((one) => kind === '' || estimateKey(one.kind) === estimateKey(kind))
  return ofKind.slice(0, shownCases).map((one) => ({ ...toCase(one), share: null }))
}

/** Each name once as it was first written, the most frequent first. */
function frequent(names: readonly string[]): readonly string[] {
  const counts = new Map<string, { name: string; times: number }>()
  for (const name of names) {
    const known = counts.get(estimateKey(name))
    if (known === undefined) counts.set(estimateKey(name), { name, times: 1 })
    else known.times += 1
  }
  return [...counts.values()].toSorted((a, b) => b.times - a.times).map(({ name }) => name)
}
