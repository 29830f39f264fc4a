import type { CriterionEffect } from '../../contract/index.ts'
import { controlIdOf } from '../compliance/controls-of.ts'
import { firstRulings, type LookedAt, type RulingSeen } from './gate-effect.ts'
import { quantile } from './quantile.ts'

export type Around = {
  /** By project: whether it is off track today; one of which nobody knows is absent. */
  readonly offTrack: ReadonlyMap<string, boolean>
  /** By project and control: the day since when it is met today. */
  readonly metSince: (projectId: string, control: string) => string | undefined
  /** Names of methods by their ids. */
  readonly methods: ReadonlyMap<string, string>
}

type Case = { readonly ruling: RulingSeen; readonly criterion: LookedAt }

/** Fewer than these on one side, and chance alone makes any difference. */
const few = 5

/** Criterion by criterion, what it found when gates were first looked at; those that fail most often first. */
export function rankCriteria(rulings: readonly RulingSeen[], around: Around): CriterionEffect[] {
  const cases = new Map<string, Case[]>()
  for (const ruling of firstRulings(rulings))
    for (const criterion of ruling.criteria) {
      const id = controlIdOf(criterion.check, ruling.methodId, criterion.id)
      cases.set(id, [...(cases.get(id) ?? []), { ruling, criterion }])
    }
  return [...cases]
    .map(([id, of]) => effectOfCriterion(id, of, { rulings, around }))
    .toSorted((a, b) => b.failed - a.failed || b.asked - a.asked || (a.words < b.words ? -1 : 1))
}

type Known = { readonly rulings: readonly RulingSeen[]; readonly around: Around }

function effectOfCriterion(id: string, cases: readonly Case[], known: Known): CriterionEffect {
  const { around } = known
  const failed = cases.filter(({ criterion }) => criterion.state !== 'met')
  const held = cases.filter(({ criterion }) => criterion.state === 'met')
  const mended = failed.map((one) => daysToMend(id, one, known)).filter((days) => days !== undefined)
  const offTrackFailed = offTrackOf(failed, around)
  const offTrackHeld = offTrackOf(held, around)
  const last = cases.at(-1)
  const check = last?.criterion.check ?? { kind: 'fact', fact: id }
  return {
    id,
    check,
    words: last?.criterion.words ?? '',
    method: check.kind === 'fact' ? null : (around.methods.get(last?.ruling.methodId ?? '') ?? null),
    asked: cases.length,
    failed: failed.length,
    failedShare: failed.length / cases.length,
    waived: failed.filter(({ criterion }) => criterion.waived).length,
    mended: mended.length,
    mendedDays: quantile(mended, 0.5),
    offTrackFailed,
    offTrackHeld,
    difference: differenceOf(offTrackFailed, offTrackHeld),
    few: offTrackFailed.of < few || offTrackHeld.of < few,
  }
}

type OffTrack = CriterionEffect['offTrackFailed']

/** Each project once, however many of its gates ask. */
function offTrackOf(cases: readonly Case[], { offTrack }: Around): OffTrack {
  const projects = new Set(cases.map(({ ruling }) => ruling.projectId))
  const known = [...projects].map((id) => offTrack.get(id)).filter((one) => one !== undefined)
  return { projects: known.filter(Boolean).length, of: known.length }
}

function differenceOf(failed: OffTrack, held: OffTrack): number | null {
  return failed.of === 0 || held.of === 0 ? null : failed.projects / failed.of - held.projects / held.of
}

const dayMs = 86_400_000

/** Until it was met when the gate was looked at again, else until the record was first found to hold it. */
function daysToMend(id: string, { ruling }: Case, { rulings, around }: Known): number | undefined {
  const { projectId, ruledAt } = ruling
  const later = rulings
    .filter((other) => other.projectId === projectId && other.ruledAt > ruledAt)
    .filter(({ criteria, methodId }) =>
      criteria.some(
        ({ id: key, check, state }) => state === 'met' && controlIdOf(check, methodId, key) === id,
      ),
    )
    .map((other) => other.ruledAt)
  const since = around.metSince(projectId, id)
  const [first] = [...later, ...(since === undefined ? [] : [since])].toSorted()
  if (first === undefined) return undefined
  return Math.max(0, Math.round((Date.parse(first.slice(0, 10)) - Date.parse(ruledAt.slice(0, 10))) / dayMs))
}
