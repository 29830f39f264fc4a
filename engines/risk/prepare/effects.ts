import { type Finding, told } from '@portolan/quantity'
import { type Distribution, faultOf } from '../distribution/distribution.ts'
import { finding, namedTwice, notAShare, unknownActivity, unsound } from '../finding.ts'
import type { Branch, BranchOption, Effect, Risk } from '../input.ts'
import type { Program } from '../program.ts'
import { type Durations, isNegative } from './durations.ts'
import type { Parts } from './prepare.ts'
import type { Part } from './variables.ts'

export type Effects = {
  readonly columns: Pick<Program, 'firstEffect' | 'effect'>
  /** Variables that are money. */
  readonly costs: readonly number[]
  /** What the answers to risks cost, certainly. */
  readonly answers: number
  /** By place: the variable that is 0 where a branch leaves the activity out. */
  readonly gateOf: ReadonlyMap<number, number>
}

type Gathering = {
  readonly byPlace: Map<number, number[]>
  readonly costs: number[]
}

const ALL: Part = { from: 0, to: 1 }

/** Sums come first, then factors: what a risk makes longer is drawn, then stretched. */
export function addEffects(parts: Parts, added: Durations['added']): Effects {
  const gathering: Gathering = { byPlace: new Map(), costs: [] }
  for (const { place, variables } of added)
    for (const variable of variables) push(gathering.byPlace, place, 2 * variable + 1)
  const answers = addRisks(parts, gathering)
  addReference(parts, gathering)
  return {
    gateOf: addBranches(parts, gathering),
    columns: columnsOf(parts.network.ids.length, gathering.byPlace),
    costs: gathering.costs,
    answers,
  }
}

function push(lists: Map<number, number[]>, place: number, effect: number): void {
  const list = lists.get(place)
  if (list === undefined) lists.set(place, [effect])
  else list.push(effect)
}

function addRisks(parts: Parts, gathering: Gathering): number {
  const { input, options, variables, findings } = parts
  const seen = new Set<string>()
  let answers = 0
  for (const risk of input.risks ?? []) {
    if (seen.has(risk.id)) {
      findings.push(namedTwice('risk', risk.id))
      continue
    }
    seen.add(risk.id)
    const draw = variables.draw()
    const answered = options.answered === true ? risk.response : undefined
    const { probability, effects } = answered ?? risk
    if (!(probability >= 0 && probability <= 1)) {
      findings.push(notAShare('risk', risk.id))
      continue
    }
    answers += answered?.cost ?? 0
    const part = options.without === risk.id ? { from: 0, to: 0 } : { from: 0, to: probability }
    for (const effect of effects) addEffect(parts, gathering, { risk, draw, part, effect })
  }
  return answers
}

type Adding = {
  readonly risk: Risk
  readonly draw: number
  readonly part: Part
  readonly effect: Effect
}

function addEffect(parts: Parts, gathering: Gathering, { risk, draw, part, effect }: Adding): void {
  const { variables, placeOf, findings } = parts
  const { distribution } = effect
  const fault = effectFault(effect)
  if (fault !== undefined) {
    findings.push(unsound('risk', risk.id, fault))
    return
  }
  if (effect.kind === 'cost') {
    gathering.costs.push(...variables.add(draw, part, { distribution, otherwise: 0 }))
    return
  }
  const place = placeOf.get(effect.activity)
  if (place === undefined) {
    findings.push(unknownActivity('risk', risk.id, effect.activity))
    return
  }
  const isFactor = effect.kind === 'factor'
  for (const variable of variables.add(draw, part, { distribution, otherwise: isFactor ? 1 : 0 }))
    push(gathering.byPlace, place, 2 * variable + (isFactor ? 0 : 1))
}

function effectFault({ kind, distribution }: Effect): ReturnType<typeof faultOf> {
  return faultOf(distribution) ?? (kind === 'factor' && isNegative(distribution) ? 'not-positive' : undefined)
}

/** The factor of the reference class on everything that is left; drawn always, so that it changes no other draw. */
function addReference({ input, options, variables, placeOf, findings }: Parts, gathering: Gathering): void {
  const draw = variables.draw()
  const { reference } = input
  if (reference === undefined || options.calibrated !== true) return
  const fault = referenceFault(reference)
  if (fault !== undefined) {
    findings.push(unsound('reference', input.subject, fault))
    return
  }
  const factors = variables.add(draw, ALL, { distribution: reference, otherwise: 1 })
  for (const place of placeOf.values())
    for (const factor of factors) push(gathering.byPlace, place, 2 * factor)
}

function referenceFault(reference: Distribution): ReturnType<typeof faultOf> {
  return faultOf(reference) ?? (isNegative(reference) ? 'not-positive' : undefined)
}

function addBranches(parts: Parts, gathering: Gathering): ReadonlyMap<number, number> {
  const { input, variables, placeOf, findings } = parts
  const gateOf = new Map<number, number>()
  for (const branch of input.branches ?? []) {
    const draw = variables.draw()
    if (!isWhole(branch)) {
      findings.push(notWhole(branch))
      continue
    }
    let before = 0
    for (const option of branch.options) {
      const part = { from: before, to: Math.min(1, before + option.probability) }
      before = part.to
      const one: Distribution = { kind: 'uniform', low: 1, high: 1 }
      const [gate = 0] = variables.add(draw, part, { distribution: one, otherwise: 0 })
      for (const place of placesOf(branch, option, { placeOf, gateOf, findings, gate }))
        push(gathering.byPlace, place, 2 * gate)
    }
  }
  return gateOf
}

type Known = {
  readonly placeOf: ReadonlyMap<string, number>
  readonly gateOf: Map<number, number>
  readonly gate: number
  readonly findings: Finding[]
}

/** Places of the option's activities, each gated once. */
function placesOf({ id }: Branch, { activities }: BranchOption, known: Known): readonly number[] {
  return activities.flatMap((activity) => {
    const place = known.placeOf.get(activity)
    if (place === undefined) known.findings.push(unknownActivity('branch', id, activity))
    else if (known.gateOf.has(place)) known.findings.push(namedTwice('branch', `${id} ${activity}`))
    if (place === undefined || known.gateOf.has(place)) return []
    known.gateOf.set(place, known.gate)
    return [place]
  })
}

function isWhole({ options }: Branch): boolean {
  const sum = options.reduce((all, { probability }) => all + probability, 0)
  return options.every(({ probability }) => probability >= 0) && Math.abs(sum - 1) <= 1e-6
}

function notWhole({ id }: Branch): Finding {
  return finding(
    'warning',
    'branch-not-whole',
    ['branch', id],
    told(
      'risk:branch-not-whole',
    )`The branch ${{ id }} was left out, because the probabilities of its ways do not add up to 1. Correct them.`,
  )
}

function columnsOf(count: number, byPlace: ReadonlyMap<number, readonly number[]>): Effects['columns'] {
  const firstEffect = new Int32Array(count + 1)
  const effect: number[] = []
  for (let j = 0; j < count; j++) {
    // Sums before factors: an odd number is a sum.
    effect.push(...(byPlace.get(j) ?? []).toSorted((a, b) => (b & 1) - (a & 1)))
    firstEffect[j + 1] = effect.length
  }
  return { firstEffect, effect: Int32Array.from(effect) }
}
