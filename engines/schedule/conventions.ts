import type { Convention, ScheduleOptions } from './input.ts'

export type ConventionRules = {
  /** A started activity keeps its actual start as early start; else its early dates are those of the rest. */
  readonly keepsActualStart: boolean
  /** Work not done yet is not before the data date. */
  readonly dataDateHolds: boolean
  /** "No later than" and "must … on" also pull the early dates, before the predecessors if need be. */
  readonly pullsEarly: boolean
  /** A start that is constrained to a date may be before the project's start. */
  readonly startsBeforeProject: boolean
  /** Scheduled by hand, with an estimated duration and without links is not critical. */
  readonly manualAloneUncritical: boolean
  /** A milestone stays where its logic puts it; else it moves to the start of working time. */
  readonly milestoneStays: boolean
  /** As late as possible uses up the total float and pushes successors, or only the free float. */
  readonly lateUses: 'total-float' | 'free-float'
  readonly lagCalendar: NonNullable<ScheduleOptions['lagCalendar']>
  readonly totalFloat: NonNullable<ScheduleOptions['totalFloat']>
}

export const conventionRules: Readonly<Record<Convention, ConventionRules>> = {
  'microsoft-project': {
    keepsActualStart: true,
    dataDateHolds: false,
    pullsEarly: true,
    startsBeforeProject: true,
    manualAloneUncritical: true,
    milestoneStays: true,
    lateUses: 'total-float',
    lagCalendar: 'successor',
    totalFloat: 'smallest',
  },
  primavera: {
    keepsActualStart: false,
    dataDateHolds: true,
    pullsEarly: false,
    startsBeforeProject: false,
    manualAloneUncritical: false,
    milestoneStays: false,
    lateUses: 'free-float',
    lagCalendar: 'predecessor',
    totalFloat: 'finish',
  },
}
