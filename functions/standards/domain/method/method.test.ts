import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Artefact, Criterion, MethodContent, Phase, TemplateField } from '../../contract/index.ts'
import { completeMethod } from '../library/index.ts'
import { checkContent, refusedAtOnce } from './check-content.ts'
import { compareContents } from './compare-contents.ts'
import { editContent } from './edit-content.ts'
import { standing } from './standing.ts'

const facts = new Set(['plan.has-baseline'])
const criterion: Criterion = {
  id: 'baseline',
  words: 'A baseline is frozen',
  weight: 'must',
  from: 'small',
  check: { kind: 'fact', fact: 'plan.has-baseline' },
}
const artefact: Artefact = {
  id: 'charter',
  name: 'Charter',
  purpose: '',
  roleId: 'lead',
  from: 'small',
  or: null,
  fields: [],
}

const unruled = { gatekeepers: [], quorum: null, ruleWithinDays: null }

function phase(id: string, more: Partial<Phase> = {}): Phase {
  const gate = {
    name: `Gate of ${id}`,
    question: '',
    ...unruled,
    criteria: [{ ...criterion, id: `${id}-baseline` }],
  }
  return {
    id,
    name: `Phase ${id}`,
    purpose: '',
    guidance: '',
    days: 20,
    artefacts: [],
    checklist: [],
    gate,
    ...more,
  }
}

function method(...phases: readonly Phase[]): MethodContent {
  return {
    summary: '',
    medium: 8,
    large: 17,
    roles: [{ id: 'lead', name: 'Lead', duty: '', holder: 'named' }],
    phases: [...phases],
    risks: [],
  }
}

const codes = (content: MethodContent): string[] => checkContent(content, facts).map(({ code }) => code)

describe('a version of a method', () => {
  it('is sound with a phase, its gate and a must', () => {
    expect(codes(method(phase('one')))).toEqual([])
  })

  it('is refused at once when a criterion refers to nothing', () => {
    const lost = { ...criterion, check: { kind: 'fact', fact: 'plan.moon-full' } } as const
    const gate = {
      name: 'Gate',
      question: '',
      ...unruled,
      criteria: [criterion, { ...lost, id: 'moon', words: 'The moon is full' }],
    }
    const found = checkContent(method(phase('one', { gate })), facts)
    expect(found).toEqual([{ code: 'nothing-asked', name: 'The moon is full', at: 'Phase one' }])
    expect(refusedAtOnce).toContain('nothing-asked')
  })

  it('names who is missing: nobody confirms, nobody writes', () => {
    const check = { kind: 'confirmation', roleId: 'ghost' } as const
    const gate = {
      name: 'Gate',
      question: '',
      ...unruled,
      criteria: [criterion, { ...criterion, id: 'said', words: 'Said', check }],
    }
    const artefacts = [{ ...artefact, roleId: 'ghost' }]
    expect(codes(method(phase('one', { gate, artefacts })))).toEqual(['nobody-writes', 'nobody-asked'])
  })

  it('finds a phase without gate, a gate without must, and a method without phases', () => {
    const should = { ...criterion, weight: 'should' } as const
    const soft = { name: 'Soft', question: '', ...unruled, criteria: [should] }
    expect(codes(method(phase('one', { gate: null })))).toEqual(['no-gate'])
    expect(codes(method(phase('one', { gate: soft })))).toEqual(['no-criterion'])
    expect(codes(method())).toEqual(['no-phase'])
  })

  it('finds a must that small projects would never meet', () => {
    const gate = {
      name: 'Gate',
      question: '',
      ...unruled,
      criteria: [{ ...criterion, from: 'medium' } as const],
    }
    expect(codes(method(phase('one', { gate })))).toEqual(['no-criterion'])
  })

  it('finds a gate that is ruled by nobody, by whoever manages, or by more than it names', () => {
    const ruledBy = (quorum: number | null, ...roleIds: readonly string[]) => {
      const gatekeepers = roleIds.map((roleId) => ({ roleId, from: 'small' as const }))
      const gate = {
        name: 'Gate',
        question: '',
        criteria: [criterion],
        gatekeepers,
        quorum,
        ruleWithinDays: 5,
      }
      const manager = { id: 'manager', name: 'Manager', duty: '', holder: 'project-manager' } as const
      const { roles, ...rest } = method(phase('one', { gate }))
      return codes({ ...rest, roles: [...roles, manager] })
    }
    expect(ruledBy(null, 'lead')).toEqual([])
    expect(ruledBy(null, 'ghost')).toEqual(['nobody-rules'])
    expect(ruledBy(null, 'manager')).toEqual(['manager-rules'])
    expect(ruledBy(2, 'lead')).toEqual(['quorum-too-high'])
    expect(ruledBy(null, 'lead', 'lead')).toEqual(['name-twice'])
  })

  it('finds two of one name whatever the case of their letters, and one id for two things', () => {
    const twins: Artefact[] = [artefact, { ...artefact, id: 'second', name: 'CHARTER' }]
    expect(codes(method(phase('one', { artefacts: twins })))).toEqual(['name-twice'])
    const same = method(phase('one', { artefacts: [artefact] }), phase('two', { artefacts: [artefact] }))
    expect(codes(same)).toEqual(['id-twice'])
  })

  it('finds a choice with nothing to choose from, and classes that cross', () => {
    const field: TemplateField = {
      id: 'verdict',
      name: 'Verdict',
      kind: 'choice',
      help: '',
      choices: ['Good'],
      needed: true,
    }
    expect(codes(method(phase('one', { artefacts: [{ ...artefact, fields: [field] }] })))).toEqual([
      'no-choice',
    ])
    expect(codes({ ...method(phase('one')), large: 8 })).toEqual(['classes-crossed'])
  })
})

describe('two versions', () => {
  const before = method(phase('one', { artefacts: [artefact] }), phase('two'), phase('three'))

  it('differ in nothing when they are the same', () => {
    expect(compareContents(before, structuredClone(before))).toEqual([])
  })

  it('tell what was added, what was removed and what it says otherwise', () => {
    const after = method(
      phase('one', { artefacts: [{ ...artefact, from: 'medium' }] }),
      phase('two'),
      phase('four'),
    )
    expect(compareContents(before, after).map(({ kind, change, id }) => [kind, change, id])).toEqual([
      ['phase', 'removed', 'three'],
      ['gate', 'removed', 'three'],
      ['criterion', 'removed', 'three-baseline'],
      ['artefact', 'changed', 'charter'],
      ['phase', 'added', 'four'],
      ['gate', 'added', 'four'],
      ['criterion', 'added', 'four-baseline'],
    ])
    expect(compareContents(before, after)[3]?.parts).toEqual([
      { part: 'from', before: 'small', after: 'medium' },
    ])
  })

  it('tell who rules a gate otherwise, by the names of the roles', () => {
    const gatekeepers = [{ roleId: 'lead', from: 'large' as const }]
    const value = { gatekeepers, quorum: 1, ruleWithinDays: 5 }
    const after = editContent(before, { kind: 'put-keepers', phaseId: 'two', value })
    expect(compareContents(before, after)).toMatchObject([
      {
        kind: 'gate',
        id: 'two',
        parts: [
          { part: 'gatekeepers', before: '', after: 'large Lead' },
          { part: 'quorum', before: '', after: '1' },
          { part: 'ruleWithinDays', before: '', after: '5' },
        ],
      },
    ])
  })

  it('tell as few as have moved: the last phase came first', () => {
    const [one, two, three] = before.phases
    const after = { ...before, phases: [three, one, two].filter((each) => each !== undefined) }
    const moved = compareContents(before, after).filter(({ kind }) => kind === 'phase')
    expect(moved.map(({ id, change }) => [id, change])).toEqual([['three', 'moved']])
  })

  it('tell that a phase moved or has another name, and nothing of what stands in it', () => {
    const { content } = completeMethod('predictive', 'en')
    const moved = editContent(content, { kind: 'move', thing: 'phase', id: 'plan', by: -1 })
    expect(compareContents(content, moved).map(({ kind, change }) => [kind, change])).toEqual([
      ['phase', 'moved'],
    ])
    const phases = content.phases.map((each) => (each.id === 'plan' ? { ...each, name: 'Think' } : each))
    expect(compareContents(content, { ...content, phases }).map(({ kind, parts }) => [kind, parts])).toEqual([
      ['phase', [{ part: 'name', before: 'Plan', after: 'Think' }]],
    ])
  })

  it('tell of what stands in another phase now where it was and where it is', () => {
    const after = method(phase('one'), phase('two', { artefacts: [artefact] }), phase('three'))
    expect(compareContents(before, after)).toMatchObject([
      {
        kind: 'artefact',
        change: 'changed',
        parts: [{ part: 'phase', before: 'Phase one', after: 'Phase two' }],
      },
    ])
  })

  it('tell the opposite when they are compared the other way round', () => {
    const ids = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { minLength: 1 })
    const turned = { added: 'removed', removed: 'added', changed: 'changed', moved: 'moved' } as const
    fc.assert(
      fc.property(ids, ids, (first, second) => {
        const one = method(...first.map((id) => phase(id)))
        const two = method(...second.map((id) => phase(id)))
        const count = (list: ReturnType<typeof compareContents>, change: keyof typeof turned): number =>
          list.filter((each) => each.change === change).length
        for (const change of ['added', 'removed', 'moved'] as const)
          expect(count(compareContents(one, two), change)).toBe(
            count(compareContents(two, one), turned[change]),
          )
      }),
    )
  })
})

describe('what still stands in a new order', () => {
  it('rises, and nothing longer rises', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 30 }), { maxLength: 9 }), (places) => {
        const still = [...standing(places)].toSorted((a, b) => a - b).map((at) => places[at] ?? 0)
        expect(still).toEqual(still.toSorted((a, b) => a - b))
        const longest = subsets(places).filter((each) =>
          each.every((one, at) => at === 0 || one > (each[at - 1] ?? 0)),
        )
        expect(still.length).toBe(Math.max(...longest.map((each) => each.length)))
      }),
      { numRuns: 40 },
    )
  })
})

function subsets(values: readonly number[]): number[][] {
  return values.reduce<number[][]>((all, value) => [...all, ...all.map((each) => [...each, value])], [[]])
}
