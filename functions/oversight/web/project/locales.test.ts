import { describe, expect, it } from 'vitest'
import {
  attentionAnswers,
  attentionCodes,
  attentionPlaces,
  attentionRules,
  projectEventKinds,
} from '../../contract/index.ts'
import { checkRules, describeEvent, eventTable, type ScheduleSigns } from '../../domain/index.ts'
import {
  calm,
  soundSchedule,
  withFigures,
  withSchedule,
} from '../../domain/attention/testing/calm-picture.ts'
import en from './locales/en.json'

describe('the words of questions', () => {
  it('are there for every rule, sentence, way out and place', () => {
    expect(Object.keys(en.rule)).toEqual([...attentionRules])
    expect(Object.keys(en.ask).toSorted()).toEqual([...attentionCodes].toSorted())
    expect(Object.keys(en.way).toSorted()).toEqual([...attentionCodes].toSorted())
    for (const place of attentionPlaces) expect(en.open).toHaveProperty(place)
    for (const answer of attentionAnswers) expect(en.attention).toHaveProperty(answer)
  })

  it('ask for no value that the question does not bring', () => {
    const brought = new Map(everyQuestion().map(({ code, values }) => [code, Object.keys(values)]))
    expect([...brought.keys()].toSorted()).toEqual([...attentionCodes].toSorted())
    for (const code of attentionCodes)
      for (const words of [en.ask[code], en.way[code]])
        expect(brought.get(code)).toEqual(expect.arrayContaining([...placeholdersOf(words)]))
  })
})

describe('the words of events', () => {
  it('are there for every kind, and for every sentence that the table can lead to', () => {
    expect(Object.keys(en.event.kind).toSorted()).toEqual([...projectEventKinds].toSorted())
    const finishes = [{}, ...['2027-01-01', '2027-02-01', '2027-03-01'].map((day) => ({ finishAfter: day }))]
    const edits = [[], ['rating.report'], ['baseline.freeze'], ['line.add'], ['project.set']]
    const codes = eventTable.flatMap(({ name }) =>
      finishes.flatMap((finish) =>
        edits.map((edit) => {
          const payload = {
            finishBefore: '2027-02-01',
            ...finish,
            edits: edit,
            fields: ['cost'],
            day: '2027-01-01',
          }
          return describeEvent({ name, subjectId: '', payload }).code
        }),
      ),
    )
    expect([...new Set(codes)].filter((code) => !(code in en.event.says))).toEqual([])
  })
})

/** One picture for each sentence. */
function everyQuestion() {
  const late = {
    slipCurrentDays: 40,
    expectedFinish: '2027-05-07',
    scheduleSlipDays: 40,
    scheduledFinish: '2027-05-07',
  }
  const missed = { activity: '7', name: 'Audit', deadline: '2027-01-15', finish: '2027-01-29', days: 14 }
  const unsound = (soundness: Partial<ScheduleSigns['soundness']>) =>
    withSchedule({ soundness: { ...soundSchedule.soundness, ...soundness } })
  const deadlines = (count: number) =>
    withSchedule({
      deadlines: { known: 2, missed: Array.from({ length: count }, () => missed) as never },
    })
  return [
    withFigures({ reportedDifference: 1 }),
    withFigures({ reportedDifference: -1 }),
    withFigures({ overdueDays: 3 }, [{ rule: 'overdue', status: 'at-risk' }]),
    withFigures(late, [{ rule: 'slip-current', status: 'at-risk' }]),
    withFigures(late, [{ rule: 'schedule-slip', status: 'at-risk' }]),
    withFigures({ costCurrentShare: 0.2 }, [{ rule: 'cost-current', status: 'off-track' }]),
    withFigures({ evidenceAgeDays: 500 }),
    withFigures({ evidenceAgeDays: 900 }),
    withSchedule({ overBudget: 0.2 }, calm),
    deadlines(1),
    deadlines(2),
    unsound({ leftOut: 2 }),
    unsound({ pathBroken: { added: 600, moved: 10 } }),
    unsound({ grade: 'poor' }),
  ].flatMap((picture) => checkRules(picture).items)
}

function placeholdersOf(text: string): readonly string[] {
  return [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? '')
}
