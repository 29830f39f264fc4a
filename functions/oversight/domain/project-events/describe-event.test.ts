import { events as planEvents } from '@portolan/plan/contract'
import { describe, expect, it } from 'vitest'
import {
  actionEvents,
  decisionEvents,
  events,
  projectEventKinds,
  statusEvents,
} from '../../contract/index.ts'
import { describeEvent, eventTable } from './index.ts'

const of = (name: string, payload: object) =>
  describeEvent({ name, subjectId: 'import 1', payload: payload as Record<string, unknown> })

describe('what an event means to a project', () => {
  it('is a report where a rating or a status report came with it, whatever else was set', () => {
    const report = { edits: ['project.set', 'edition.add', 'rating.report'], fields: ['phase', 'cost'] }
    expect(of('plan.project-edited', report)).toEqual({
      kind: 'report',
      code: 'reported',
      values: { fields: { value: ['phase', 'cost'], unit: 'fields' } },
      opens: { place: 'history', id: null },
    })
  })

  it('is an edit with its fields, a baseline or an amount', () => {
    expect(of('plan.project-edited', { edits: ['project.set'], fields: ['finish'] })).toMatchObject({
      kind: 'edit',
      code: 'edited',
    })
    expect(of('plan.project-edited', { edits: ['baseline.freeze'], fields: [] }).code).toBe('baseline')
    expect(of('plan.project-edited', { edits: ['line.remove'], fields: [] }).code).toBe('lines')
    expect(of('plan.project-edited', { edits: [], fields: [] }).code).toBe('edited-nothing')
  })

  it('is how the finish moved, of a schedule', () => {
    const version = {
      fileName: 'a.xml',
      number: 3,
      finishBefore: '2027-03-31',
      finishAfter: '2027-05-07T17:00',
    }
    expect(of('plan.schedule-imported', version)).toMatchObject({
      kind: 'schedule',
      code: 'schedule-imported-later',
      values: { days: { value: 37 }, finish: { value: '2027-05-07' }, number: { value: 3 } },
      opens: { place: 'plan' },
    })
    expect(of('plan.schedule-imported', { ...version, finishBefore: null }).code).toBe(
      'schedule-imported-first',
    )
    expect(of('plan.schedule-edited', { ...version, finishAfter: '2027-03-31' }).code).toBe(
      'schedule-edited-same',
    )
    expect(of('plan.schedule-edited', { ...version, finishAfter: '2027-03-01' }).code).toBe(
      'schedule-edited-earlier',
    )
    expect(of('plan.schedule-edited', { ...version, finishAfter: null }).code).toBe('schedule-edited')
  })

  it('leads to the import that a register came with', () => {
    expect(of('plan.import-committed', { fileName: 'r.csv' })).toMatchObject({
      kind: 'register',
      opens: { place: 'import', id: 'import 1' },
    })
  })

  it('is the day that figures speak of, or that it follows the registers again', () => {
    expect(of('oversight.status-date-set', { day: '2026-11-16' }).code).toBe('status-date-set')
    expect(of('oversight.status-date-set', { day: null }).code).toBe('status-date-freed')
  })

  it('keeps the name of an event that no line of the table knows', () => {
    expect(of('quality.review-passed', {})).toEqual({ kind: 'other', code: 'other', values: {}, opens: null })
  })

  it('is told of an event whose payload lacks what later versions hold', () => {
    for (const { name } of eventTable) expect(of(name, {}).code).not.toBe('other')
  })

  it('has a line for events that the rooms define, each kind of them', () => {
    const defined = new Set(
      [planEvents, events, decisionEvents, actionEvents, statusEvents].flatMap((all) =>
        Object.values(all).map(({ id }) => id as string),
      ),
    )
    const known = eventTable.filter(({ kind }) => kind !== 'scope').map(({ name }) => name)
    expect(known.filter((name) => !defined.has(name))).toEqual([])
    expect(new Set([...eventTable.map(({ kind }) => kind), 'other'])).toEqual(new Set(projectEventKinds))
  })
})
