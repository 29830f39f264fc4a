import { daysBetween, type Finding, told } from '@portolan/quantity'
import type { TriggerFact } from '../input.ts'
import { measured, type Measured } from '../measured.ts'
import { evidence, finding, latestSaid, type ProjectRecord, type Said } from '../project-record.ts'
import type { Evidence, TriggerMeasure, TriggerRule } from '../result.ts'
import { triggerNames, triggerTable } from './trigger-table.ts'

/** The fact that counts for each trigger that has one: what is not known is not there. */
export type KnownFacts = Readonly<Partial<Record<TriggerRule, TriggerFact>>>

type TriggerPicture = {
  readonly facts: KnownFacts
  readonly measures: Readonly<Partial<Record<TriggerMeasure, Measured>>>
  readonly findings: readonly Finding[]
}

/** What other rooms know of the project, as far as it was known on the status date and is still fresh. */
export function triggerMeasures(record: ProjectRecord): TriggerPicture {
  const { facts = [], project } = record.input
  const usable = facts.filter(({ value, against = 0 }) => Number.isFinite(value) && Number.isFinite(against))
  const known: Partial<Record<TriggerRule, TriggerFact>> = {}
  const measures: Partial<Record<TriggerMeasure, Measured>> = {}
  for (const trigger of triggerNames) {
    const all = usable.filter((fact) => fact.trigger === trigger && isFresh(fact, record))
    const worst = all.flatMap((fact) => measureOf(fact, record) ?? []).toSorted(byValue)[0]
    if (worst === undefined) continue
    known[trigger] = worst.fact
    measures[triggerTable[trigger].measure] = worst.measured
  }
  const wrong = facts.length - usable.length
  return { facts: known, measures, findings: wrong === 0 ? [] : [noNumber(project, wrong)] }
}

type Known = { readonly fact: TriggerFact; readonly value: number; readonly measured: Measured }

function isFresh({ asOf, trigger }: TriggerFact, { input }: ProjectRecord): boolean {
  const { freshDays } = input.policy.triggers?.[trigger] ?? { freshDays: -1 }
  const age = daysBetween(asOf, input.asOf)
  return age >= 0 && age <= freshDays
}

/** The highest first; of equals the first by name, so that no order of arrival decides. */
function byValue(a: Known, b: Known): number {
  return b.value - a.value || (keyOf(a.fact) < keyOf(b.fact) ? -1 : 1)
}

function keyOf({ about = '', asOf, source }: TriggerFact): string {
  return JSON.stringify([about, asOf, source])
}

/** Undefined where it needs a progress and none is known. */
function measureOf(fact: TriggerFact, record: ProjectRecord): Known | undefined {
  const { trigger, value, asOf } = fact
  const said = [evidence(record, triggerTable[trigger].evidence, saidBy(fact), value)]
  if (trigger === 'status-age') {
    const age = value + daysBetween(asOf, record.input.asOf)
    return { fact, value: age, measured: measured(age, said) }
  }
  if (trigger !== 'contingency-burn') return { fact, value, measured: measured(value, said) }
  const progress = progressBeside(fact, record)
  if (progress === undefined) return undefined
  const ahead = value - progress.share
  return {
    fact: { ...fact, against: progress.share },
    value: ahead,
    measured: measured(ahead, [...said, progress.evidence]),
  }
}

function progressBeside(
  fact: TriggerFact,
  record: ProjectRecord,
): { readonly share: number; readonly evidence: Evidence } | undefined {
  const stated = latestSaid(record, (edition) => edition.progress)
  const said = fact.against === undefined ? stated : { ...saidBy(fact), value: fact.against }
  return said && { share: said.value, evidence: evidence(record, 'progress', said, said.value) }
}

function saidBy({ value, asOf, source, sourceWording }: TriggerFact): Said<number> {
  return { value, asOf, source, sourceWording, place: 0, as: 'project' }
}

function noNumber(project: string, count: number): Finding {
  const says = told(
    'health:fact-no-number',
  )`${{ count }} facts of early warning are no numbers and do not count; the room that knows them has to mend that.`
  return finding(project, 'error', 'fact-no-number', says)
}
