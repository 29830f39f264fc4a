import {
  type AskedAt,
  type Check,
  type ControlOfProject,
  type ControlState,
  type FollowedPhase,
  type JudgedCriterion,
} from '../../contract/index.ts'
import type { Followed } from '../project-method/follow.ts'

type Found = { readonly state: ControlState; readonly since: string }

export type ControlsAsked = {
  readonly methodId: string
  readonly followed: Pick<Followed, 'phases'>
  readonly today: string
  /** As they were found last, by their ids. */
  readonly before: ReadonlyMap<string, Found>
}

/** What a control is known by: a fact is the same in each method, a confirmation belongs to its own. */
export function controlIdOf(check: Check, methodId: string, criterionId: string): string {
  return check.kind === 'fact' ? check.fact : `${methodId}.${criterionId}`
}

type Asked = { readonly phase: FollowedPhase; readonly criterion: JudgedCriterion; readonly due: boolean }

/**
 * Each control that the gates ask for, up to the one before which a project stands, once: the heaviest weight and the
 * earliest gate count. Of gates that were over when it was given its method, only what the record can tell is asked:
 * nobody was there to confirm.
 */
export function controlsOf({ followed, methodId, today, before }: ControlsAsked): ControlOfProject[] {
  const groups = new Map<string, Asked[]>()
  for (const phase of followed.phases) {
    if (phase.place === 'ahead') continue
    for (const criterion of phase.gate.criteria) {
      const { check } = criterion
      if (phase.place === 'before' && check.kind === 'confirmation') continue
      const id = controlIdOf(check, methodId, criterion.id)
      groups.set(id, [...(groups.get(id) ?? []), { phase, criterion, due: phase.place !== 'here' }])
    }
  }
  return [...groups].map(([id, asked]) => {
    const control = oneControl(id, asked)
    const found = before.get(id)
    return { ...control, since: found?.state === control.state ? found.since : today }
  })
}

function oneControl(id: string, asked: readonly Asked[]): Omit<ControlOfProject, 'since'> {
  const last = asked.at(-1)?.criterion
  if (last === undefined) throw new TypeError('A control is asked at a gate')
  const waivers = asked.flatMap(({ criterion: { waived } }) => (waived === null ? [] : [waived]))
  const state = stateOf(asked, last)
  const confirmed = last.check.kind === 'confirmation' && last.state === 'met' ? last.last : null
  const [waiver] = waivers.toSorted((a, b) => (a.until < b.until ? -1 : 1))
  return {
    id,
    check: last.check,
    weight: asked.some(({ criterion }) => criterion.weight === 'must') ? 'must' : 'should',
    state,
    asked: asked.map(toAskedAt),
    asOf: last.asOf ?? confirmed?.at.slice(0, 10) ?? null,
    confirmed,
    fixedBy: last.fixedBy,
    waived:
      state === 'waived' && waiver !== undefined ? { number: waiver.number, until: waiver.until } : null,
  }
}

/** Waived only where no gate asks for it without a waiver; a gate behind the project weighs more than the next one. */
function stateOf(asked: readonly Asked[], { state }: JudgedCriterion): ControlState {
  if (state === 'met') return 'met'
  const bare = asked.filter(({ criterion }) => criterion.waived === null)
  if (bare.length === 0) return 'waived'
  if (state === 'unknown') return 'unknown'
  return bare.some(({ due }) => due) ? 'missed' : 'open'
}

function toAskedAt({ phase, criterion, due }: Asked): AskedAt {
  const { words, weight } = criterion
  return { phaseId: phase.id, gate: phase.gate.name, words, weight, due }
}
