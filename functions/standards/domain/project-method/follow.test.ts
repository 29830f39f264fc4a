import { describe, expect, it } from 'vitest'
import { type Answers, questions } from '../../contract/index.ts'
import { completeMethod } from '../library/index.ts'
import { misfitOf, unfinishedField } from './check-answers.ts'
import { closedBecause } from './closed-because.ts'
import { follow, type Known, type Mark } from './follow.ts'

const { content } = completeMethod('predictive', 'en')
const answers = Object.fromEntries(questions.map((question) => [question, 0])) as Answers
const mira = { id: 'mira', name: 'Mira' }
const sam = { id: 'sam', name: 'Sam' }
const asOf = '2026-11-16'
const yes = { value: true, asOf }

function known(more: Partial<Known> = {}): Known {
  return {
    class: 'small',
    answers,
    phaseId: 'start',
    beganPhaseId: 'start',
    facts: new Map([
      ['plan.manager-named', yes],
      ['plan.sponsor-named', yes],
    ]),
    fixers: new Map([['oversight.risks-kept', [mira]]]),
    marks: new Map(),
    passages: new Map(),
    rulings: [],
    waivers: [],
    manager: mira,
    me: new Set(['mira']),
    ...more,
  }
}

function mark(by: typeof mira, more: Partial<Mark> = {}): Mark {
  return { by, at: `${asOf}T08:00:00.000Z`, words: '', done: true, person: null, answers: {}, ...more }
}

const gateOf = (of: Known, at = 0) => follow(content, of).phases[at]

describe('a gate', () => {
  it('is closed by what it lacks, each in its words', () => {
    const phase = gateOf(known())
    expect(phase?.gate).toMatchObject({
      ready: false,
      musts: 3,
      met: 2,
      missingArtefacts: ['Project charter'],
    })
    expect(phase ? closedBecause(phase) : []).toEqual([
      'The sponsor stands behind goal and limits of the charter',
      'Project charter',
    ])
  })

  it('opens once every must is met and every required artefact is finished, whatever the shoulds say', () => {
    const marks = new Map([
      ['criterion goal-agreed', mark(sam)],
      ['artefact charter', mark(mira)],
    ])
    expect(gateOf(known({ marks }))?.gate).toMatchObject({ ready: true, met: 3, missingArtefacts: [] })
  })

  it('never takes for met what the record does not know', () => {
    const unknown = gateOf(known({ facts: new Map() }))?.gate.criteria[0]
    expect(unknown).toMatchObject({ state: 'unknown', asOf: null })
  })

  it('names who can mend what is missing', () => {
    const named = new Map([['role sponsor', mark(mira, { person: sam })]])
    const criteria = gateOf(known({ marks: named }))?.gate.criteria ?? []
    expect(criteria.find(({ id }) => id === 'risks-named')?.fixedBy).toEqual({ role: null, people: [mira] })
    expect(criteria.find(({ id }) => id === 'goal-agreed')?.fixedBy).toEqual({
      role: 'Sponsor',
      people: [sam],
    })
  })

  it('asks a large project for more than a small one', () => {
    const ids = (size: Known['class']) => gateOf(known({ class: size }), 1)?.gate.criteria.map(({ id }) => id)
    expect(ids('small')).not.toContain('played')
    expect(ids('large')).toEqual(expect.arrayContaining(['played', 'estimate', 'plan-looked-at']))
  })
})

describe('a confirmation', () => {
  const goal = (of: Known) => gateOf(of)?.gate.criteria.find(({ id }) => id === 'goal-agreed')

  it('is given by whoever was named for the role by somebody else', () => {
    const marks = new Map([['role sponsor', mark(mira, { person: sam })]])
    expect(goal(known({ marks, me: new Set(['sam']) }))?.mine).toBe(true)
    expect(goal(known({ marks }))?.mine).toBe(false)
  })

  it('is not given by whoever named himself, by no account of his', () => {
    const marks = new Map([['role sponsor', mark(mira, { person: sam })]])
    expect(goal(known({ marks, me: new Set(['mira', 'sam']) }))?.mine).toBe(false)
  })
})

describe('where a project stands', () => {
  it('is told of each phase: before it began, passed, here, ahead', () => {
    const passages = new Map([['plan', mark(sam)]])
    const phases = follow(content, known({ beganPhaseId: 'plan', phaseId: 'build', passages })).phases
    expect(phases.map(({ place }) => place)).toEqual(['before', 'passed', 'here', 'ahead', 'ahead', 'ahead'])
  })
})

describe('what is written in an artefact', () => {
  const report = content.phases.flatMap(({ artefacts }) => artefacts).find(({ id }) => id === 'test-report')
  const fields = { fields: report?.fields ?? [] }

  it('fits the kind of its field: number, choice, nothing unasked', () => {
    expect(misfitOf(fields, { covered: 'All\nof it', serious: '3', verdict: 'Good enough' })).toBeUndefined()
    expect(misfitOf(fields, { serious: 'three' })).toBe('Serious defects that are open')
    expect(misfitOf(fields, { verdict: 'Splendid' })).toBe('Verdict')
    expect(misfitOf(fields, { mood: 'fine' })).toBe('mood')
  })

  it('is finished when everything that is needed is there', () => {
    expect(unfinishedField(fields, { covered: 'All', serious: '0' })).toBe('Verdict')
    expect(unfinishedField(fields, { covered: 'All', serious: '0', verdict: 'Good enough' })).toBeUndefined()
  })
})
