import { defaultPolicy, type Reason } from '@portolan/health'
import { day } from '@portolan/quantity'
import type { AttentionPicture, ScheduleSigns } from '../index.ts'

export const asOf = day('2026-11-23')

/** A project of which all is as agreed. */
export const calm: AttentionPicture = {
  projectId: '01890000-0000-7000-8000-000000000001',
  standing: {
    asOf,
    status: 'on-track',
    reasons: [],
    figures: {
      reportedDifference: 0,
      overdueDays: 0,
      statedFinish: '2027-05-07',
      evidenceAgeDays: 23,
    } as never,
  },
  policy: defaultPolicy,
  reported: {
    raw: 'Green',
    scale: 'rag-3',
    step: 1,
    steps: 3,
    asOf: '2026-10-31',
    byWhom: 'Hana Sato',
  },
  explained: false,
  schedule: null,
}

export const soundSchedule: ScheduleSigns = {
  version: 3,
  asOf: day('2026-11-20'),
  deadlines: { known: 2, missed: [] },
  complete: 0.5,
  overBudget: 0.01,
  soundness: { leftOut: 0, pathBroken: null, grade: 'good' },
}

export function withFigures(figures: object, reasons: readonly Partial<Reason>[] = []): AttentionPicture {
  const { standing } = calm
  return {
    ...calm,
    standing: {
      ...standing,
      figures: { ...standing.figures, ...figures },
      reasons: reasons.map((reason) => ({
        rule: 'slip-current',
        sentence: '',
        status: 'on-track',
        weight: 1,
        measure: 'slipCurrentDays',
        evidence: [
          { what: 'finish', value: '2027-05-07', asOf: day('2026-10-31'), ageDays: 23, source: 'register' },
        ],
        ...reason,
      })) as readonly Reason[],
    },
  }
}

export function withSchedule(
  signs: Partial<ScheduleSigns>,
  picture: AttentionPicture = calm,
): AttentionPicture {
  return { ...picture, schedule: { ...soundSchedule, ...signs } }
}
