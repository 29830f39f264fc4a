import { applyPlanEdits, editSchedule, type Project } from '@portolan/plan/contract'
import { expect, it } from 'vitest'
import type { OptionWritten } from '../../contract/index.ts'
import { emptyOption, fromWritten, toChangedOption, toOption } from './option-draft.ts'

const project = {
  id: '00000000-0000-7000-8000-000000000001',
  version: 4,
  start: null,
  finish: null,
  cost: null,
}
const of = project as unknown as Project

function written(calls: OptionWritten['calls']): OptionWritten {
  return { number: 2, title: 'Go on', consequences: 'It takes longer', calls }
}

it('an option that the form wrote comes back into its fields, and is written the same', () => {
  const draft = { ...emptyOption, title: 'Go on', consequences: 'It takes longer' }
  const typed = { ...draft, finish: '2027-02-01', cost: '125000.00', phase: 'Test', state: 'on-hold' }
  for (const one of [typed, { ...typed, baseline: true }]) {
    const { calls } = toOption(one, of, '2026-11-16')
    expect(fromWritten(written(calls))).toEqual(one)
  }
})

it('what the form has no field for is kept whole, and carried on unless it is dropped', () => {
  const edits = [{ kind: 'activity.set', activity: '1', fields: { duration: 480 } }]
  const ofPlan = { operation: editSchedule.id, subjectVersion: 3, input: { projectId: project.id, edits } }
  const shut = { operation: applyPlanEdits.id, subjectVersion: 4, input: null }
  const draft = fromWritten(written([ofPlan, shut]))
  expect(draft.kept).toEqual({ option: 2, calls: 2, edits: 1, dropped: false })
  expect(toChangedOption(draft, of, '2026-11-16')).toMatchObject({ keepsCallsOf: 2, calls: [] })
  const kept = draft.kept && { ...draft.kept, dropped: true }
  expect(toChangedOption({ ...draft, kept }, of, '2026-11-16')).toMatchObject({ keepsCallsOf: null })
})

it('a field that is cleared is no field of the form: the call is kept as it stands', () => {
  const input = { projectId: project.id, edits: [{ kind: 'project.set', fields: { finish: null } }] }
  const call = { operation: applyPlanEdits.id, subjectVersion: 4, input }
  expect(fromWritten(written([call])).kept).toMatchObject({ calls: 1, edits: 0 })
})
