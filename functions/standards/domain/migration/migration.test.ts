import { describe, expect, it } from 'vitest'
import { type Answers, type MethodContent, questions } from '../../contract/index.ts'
import { completeMethod } from '../library/index.ts'
import { follow, type Known, type Mark } from '../project-method/follow.ts'
import { reportMigration, type Side } from './report-migration.ts'

const { content } = completeMethod('predictive', 'en')
const answers = Object.fromEntries(questions.map((question) => [question, 0])) as Answers
const sam = { id: 'sam', name: 'Sam' }
const at = '2026-11-16T08:00:00.000Z'
const done: Mark = { by: sam, at, words: '', done: true, person: null, answers: {} }

/** In its second phase: the first gate was passed with a charter and the word of the sponsor. */
const known: Known = {
  class: 'small',
  answers,
  phaseId: 'plan',
  beganPhaseId: 'start',
  facts: new Map(),
  fixers: new Map(),
  marks: new Map([
    ['artefact charter', done],
    ['criterion goal-agreed', done],
  ]),
  passages: new Map([['start', { by: sam, at, words: '' }]]),
  rulings: [],
  waivers: [],
  manager: null,
  me: new Set(),
}

function side(number: number, says: MethodContent, more: Partial<Known> = {}): Side {
  const of = { ...known, ...more }
  return { number, class: of.class, phases: follow(says, of).phases }
}

type Criterion = NonNullable<MethodContent['phases'][number]['gate']>['criteria'][number]

function changed(phaseId: string, change: (criteria: readonly Criterion[]) => Criterion[]): MethodContent {
  return {
    ...content,
    phases: content.phases.map((phase) =>
      phase.id === phaseId && phase.gate
        ? { ...phase, gate: { ...phase.gate, criteria: change(phase.gate.criteria) } }
        : phase,
    ),
  }
}

const extra: Criterion = {
  id: 'extra',
  words: 'Twice',
  weight: 'must',
  from: 'small',
  check: { kind: 'confirmation', roleId: 'sponsor' },
}
const here = { before: 'plan', after: 'plan' }

describe('the report of a migration', () => {
  it('finds nothing between a version and itself', () => {
    const report = reportMigration(side(1, content), side(2, content), here)
    expect(report).toMatchObject({ asked: [], dropped: [], from: 1, to: 2 })
    expect(report.next.before).toBe(report.next.after)
  })

  it('says the opposite the other way round', () => {
    const more = changed('plan', (criteria) => [...criteria, extra])
    const there = reportMigration(side(1, content), side(2, more), here)
    const back = reportMigration(side(1, more), side(2, content), here)
    expect(there.asked.map(({ id }) => id)).toEqual(['extra'])
    expect(back.dropped).toEqual(there.asked)
    expect(there.next.after - there.next.before).toBe(1)
  })

  it('marks what is newly asked at a gate that is passed, and keeps that gate', () => {
    const more = changed('start', (criteria) => [...criteria, extra])
    const report = reportMigration(side(1, content), side(2, more), here)
    expect(report.asked).toMatchObject([{ id: 'extra', behind: true, state: 'missing' }])
    expect(report.gates).toMatchObject([{ phase: 'Start', stays: true }])
    expect(report.next.after).toBe(report.next.before)
  })

  it('names who rules a gate by the newer version, and says nothing of gates that are passed', () => {
    const gatekeepers = [{ roleId: 'sponsor', from: 'small' as const }]
    const ruled = {
      ...content,
      phases: content.phases.map((phase) =>
        phase.gate ? { ...phase, gate: { ...phase.gate, gatekeepers, quorum: null } } : phase,
      ),
    }
    const none = {
      ...content,
      phases: content.phases.map((phase) =>
        phase.gate ? { ...phase, gate: { ...phase.gate, gatekeepers: [], quorum: null } } : phase,
      ),
    }
    const { asked, dropped } = reportMigration(side(1, none), side(2, ruled), here)
    expect(dropped).toEqual([])
    expect(new Set(asked.map(({ kind }) => kind))).toEqual(new Set(['gatekeeper']))
    expect(asked.map(({ id }) => id)).not.toContain('start sponsor')
    expect(asked[0]).toMatchObject({ id: 'plan sponsor', name: 'Gate 2: plan approved: Sponsor' })
  })

  it('keeps what people did, and only that', () => {
    const { kept } = reportMigration(side(1, content), side(2, content), here)
    expect(kept.map(({ kind, id }) => `${kind} ${id}`)).toEqual(['artefact charter', 'criterion goal-agreed'])
  })

  it('asks for more of a project whose class the other version sees larger', () => {
    const report = reportMigration(side(1, content), side(2, content, { class: 'large' }), here)
    expect(report.class).toEqual({ before: 'small', after: 'large' })
    expect(report.asked.some(({ kind }) => kind === 'artefact')).toBe(true)
    expect(report.dropped).toEqual([])
  })

  it('says that a phase is gone, and which gates have no place any more', () => {
    const without = { ...content, phases: content.phases.filter(({ id }) => id !== 'start' && id !== 'plan') }
    const other = side(2, without, { phaseId: 'build', beganPhaseId: 'build' })
    const report = reportMigration(side(1, content), other, { before: 'plan', after: undefined })
    expect(report.phase).toEqual({ before: 'Plan', after: null })
    expect(report.gates).toMatchObject([{ phase: 'Start', stays: false }])
  })
})
