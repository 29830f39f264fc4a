import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FollowedArtefact, HeldRole, JudgedCriterion, Waiver } from '../../contract/index.ts'
import { conditionState } from './condition-state.ts'
import { judgeGate, waivedBy } from './judge-gate.ts'
import { missingOf } from './missing-of.ts'
import { heldAt, waiverState } from './waiver-state.ts'

const sam = { id: 'sam', name: 'Sam' }
const at = '2026-11-16T08:00:00.000Z'

function waiver(more: Partial<Waiver> = {}): Waiver {
  return {
    id: 'w',
    number: 1,
    project: { id: 'p', code: null, name: 'Portal' },
    phaseId: 'start',
    gate: 'Start',
    kind: 'criterion',
    key: 'goal',
    must: 'Goal agreed',
    reason: '',
    instead: '',
    until: '2026-11-20',
    state: 'granted',
    daysLeft: 4,
    asked: { by: sam, at },
    judged: { by: sam, at, words: '' },
    withdrawn: null,
    may: [],
    version: 1,
    ...more,
  }
}

function criterion(id: string, more: Partial<JudgedCriterion> = {}): JudgedCriterion {
  return {
    id,
    words: id,
    weight: 'must',
    from: 'small',
    check: { kind: 'fact', fact: id },
    state: 'missing',
    asOf: null,
    last: null,
    fixedBy: { role: null, people: [sam] },
    mine: false,
    waived: null,
    ...more,
  }
}

const charter: FollowedArtefact = {
  id: 'charter',
  name: 'Charter',
  purpose: '',
  roleId: 'sponsor',
  from: 'small',
  or: null,
  fields: [],
  required: true,
  because: { kind: 'class', class: 'small', from: 'small' },
  finished: false,
  answers: {},
  last: null,
  waived: null,
}
const roles: HeldRole[] = [
  { id: 'sponsor', name: 'Sponsor', duty: '', holder: 'named', person: sam, mine: false },
]
const plain = { name: 'Gate', question: '', passed: null, rulings: [], waivers: [], artefacts: [] }

describe('a waiver', () => {
  it('holds from the word of another until the end of its last day', () => {
    const state = (granted: boolean | null, today: string, withdrawnAt: string | null = null) =>
      waiverState({ granted, until: '2026-11-20', withdrawnAt }, today)
    expect(state(null, '2026-11-20')).toBe('waiting')
    expect(state(true, '2026-11-20')).toBe('granted')
    expect(state(true, '2026-11-21')).toBe('ran-out')
    expect(state(null, '2026-11-21')).toBe('ran-out')
    expect(state(false, '2026-11-21')).toBe('refused')
    expect(state(true, '2026-11-21', at)).toBe('withdrawn')
  })

  it('held at an instant between its verdict and its end, whatever became of it since', () => {
    expect(heldAt(waiver({ state: 'ran-out' }), '2026-11-20T23:00:00.000Z')).toBe(true)
    expect(heldAt(waiver({ state: 'ran-out' }), '2026-11-21T00:00:00.000Z')).toBe(false)
    expect(heldAt(waiver(), '2026-11-16T07:59:00.000Z')).toBe(false)
    expect(heldAt(waiver({ state: 'refused' }), '2026-11-17T00:00:00.000Z')).toBe(false)
    const withdrawn = { by: sam, at: '2026-11-18T08:00:00.000Z', words: '' }
    expect(heldAt(waiver({ state: 'withdrawn', withdrawn }), '2026-11-18T07:00:00.000Z')).toBe(true)
    expect(heldAt(waiver({ state: 'withdrawn', withdrawn }), '2026-11-18T09:00:00.000Z')).toBe(false)
  })
})

describe('a gate', () => {
  it('opens when each must is met or waived, and says how many are waived', () => {
    const waived = waivedBy([waiver()], 'criterion', 'goal')
    expect(waived).toEqual({ id: 'w', number: 1, until: '2026-11-20' })
    const criteria = [criterion('goal', { waived }), criterion('risks', { state: 'met' })]
    expect(judgeGate({ ...plain, criteria })).toMatchObject({ ready: true, musts: 2, met: 1, waived: 1 })
    expect(judgeGate({ ...plain, criteria, artefacts: [charter] })).toMatchObject({
      ready: false,
      missingArtefacts: ['Charter'],
    })
    expect(judgeGate({ ...plain, criteria, artefacts: [{ ...charter, waived }] })).toMatchObject({
      ready: true,
      waived: 2,
    })
  })

  it('is ready exactly when nothing is missing, whatever is met, waived or only should be', () => {
    const state = fc.constantFrom('met' as const, 'missing' as const, 'unknown' as const)
    const weight = fc.constantFrom('must' as const, 'should' as const)
    const waived = fc.constantFrom(null, { id: 'w', number: 1, until: '2026-12-31' })
    const one = fc.record({ state, weight, waived })
    const artefact = fc.record({ required: fc.boolean(), finished: fc.boolean(), waived })
    fc.assert(
      fc.property(fc.array(one), fc.array(artefact), (ones, written) => {
        const criteria = ones.map((more, nth) => criterion(`c${nth}`, more))
        const artefacts = written.map((more, nth) => ({ ...charter, id: `a${nth}`, ...more }))
        const gate = judgeGate({ ...plain, criteria, artefacts })
        expect(gate.ready).toBe(missingOf({ gate, artefacts }, roles).length === 0)
        expect(gate.met + gate.waived).toBeLessThanOrEqual(gate.musts + artefacts.length)
      }),
    )
  })

  it('that was passed with a waiver lacks its must again once that has run out, and not what was never waived', () => {
    const passed = { by: sam, at: '2026-11-17T08:00:00.000Z', words: '' }
    const criteria = [criterion('goal'), criterion('risks')]
    const lapsed = (waivers: Waiver[]) => judgeGate({ ...plain, criteria, passed, waivers }).lapsed
    expect(lapsed([waiver({ state: 'ran-out', daysLeft: null })])).toEqual(['goal'])
    expect(lapsed([])).toEqual([])
    expect(lapsed([waiver({ state: 'refused' })])).toEqual([])
    const met = [criterion('goal', { state: 'met' })]
    const waivers = [waiver({ state: 'ran-out', daysLeft: null })]
    expect(judgeGate({ ...plain, criteria: met, passed, waivers }).lapsed).toEqual([])
  })

  it('names for each thing that is missing who can mend it', () => {
    const gate = judgeGate({ ...plain, criteria: [criterion('risks')], artefacts: [charter] })
    expect(missingOf({ gate, artefacts: [charter] }, roles)).toEqual([
      { kind: 'criterion', key: 'risks', words: 'risks', role: null, people: [sam] },
      { kind: 'artefact', key: 'charter', words: 'Charter', role: 'Sponsor', people: [sam] },
    ])
  })
})

describe('a condition', () => {
  it('is met with its action, and overdue from the day after its own', () => {
    const due = '2026-11-20'
    expect(conditionState({ action: 'open', due }, '2026-11-20')).toBe('open')
    expect(conditionState({ action: 'open', due }, '2026-11-21')).toBe('overdue')
    expect(conditionState({ action: 'done', due }, '2026-11-21')).toBe('met')
    expect(conditionState({ action: 'dropped', due }, '2026-11-21')).toBe('dropped')
  })
})
