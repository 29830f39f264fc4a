import { day } from '@portolan/quantity'
import { questions, scoreSheet } from '@portolan/standards/contract'
import { completeMethod } from '@portolan/standards/domain'
import { expect, it } from 'vitest'
import { stories } from '../stories.ts'
import { unfold } from '../unfold.ts'
import { earlyGates } from './early-gates.ts'
import { followed } from './followed.ts'

const courses = stories.map((story) => unfold(story, day('2026-11-16'), 'portolan'))

it.each([...followed, ...earlyGates])('$code runs, and what it is told of stands in its method', (one) => {
  const { phases, roles } = completeMethod(one.kind, 'en').content
  expect(courses.find(({ story }) => story.code === one.code)?.closed).toBe(false)
  expect(one.answers).toHaveLength(questions.length)
  for (const [at, question] of questions.entries())
    expect(scoreSheet[question][one.answers[at] ?? 9]).toBeDefined()
  expect(phases.map(({ id }) => id)).toContain(one.phase)
  expect(roles.map(({ id }) => id)).toEqual(expect.arrayContaining(Object.keys(one.holders)))
  for (const [id, words] of Object.entries({ ...one.finished, ...one.begun })) {
    const artefact = phases.flatMap(({ artefacts }) => artefacts).find((each) => each.id === id)
    expect(artefact?.fields.map((field) => field.id)).toEqual(expect.arrayContaining(Object.keys(words)))
  }
  const criteria = phases.flatMap(({ gate }) => gate?.criteria ?? [])
  for (const [id, role] of one.confirmed ?? [])
    expect(criteria.find((each) => each.id === id)?.check).toEqual({ kind: 'confirmation', roleId: role })
  for (const step of one.history ?? []) {
    const known = phases.map(({ id, artefacts, gate }) => ({
      phase: id,
      artefacts: artefacts.map((each) => each.id),
      criteria: gate?.criteria.map((each) => each.id) ?? [],
    }))
    const ids = {
      artefact: known.flatMap(({ artefacts }) => artefacts),
      criterion: known.flatMap((each) => each.criteria),
    }
    if (step.step === 'verdict')
      expect(
        phases.find(({ id }) => id === step.phase)?.gate?.gatekeepers.map(({ roleId }) => roleId),
      ).toContain(step.role)
    if (step.step === 'rule' || step.step === 'present')
      expect(known.map(({ phase }) => phase)).toContain(step.phase)
    if (step.step === 'write') expect(ids.artefact).toContain(step.artefact)
    if (step.step === 'confirm') expect(ids.criterion).toContain(step.criterion)
    if (step.step === 'waive') expect(ids[step.of[0]]).toContain(step.of[1])
  }
  expect(phases.flatMap(({ checklist }) => checklist).map(({ id }) => id)).toEqual(
    expect.arrayContaining([...(one.ticked ?? [])]),
  )
})
