import type { Activity } from '../../contract/index.ts'

const noAmounts = { planned: null, actual: null, remaining: null }

/** An activity of which nothing is known but what it is called, how long it lasts and where it belongs. */
export const blankActivity: Omit<Activity, 'id' | 'part' | 'name' | 'kind' | 'duration'> = {
  parent: null,
  level: 1,
  wbs: null,
  code: null,
  calendar: null,
  elapsed: false,
  estimated: false,
  remaining: null,
  constraint: null,
  secondConstraint: null,
  deadline: null,
  actualStart: null,
  actualFinish: null,
  stop: null,
  resume: null,
  splits: [],
  manual: null,
  inactive: false,
  levellingDelay: 0,
  external: null,
  onResourceCalendar: false,
  percent: { duration: 0, work: null, physical: null, counts: 'duration' },
  work: noAmounts,
  cost: noAmounts,
  baselines: [],
  said: {
    start: null,
    finish: null,
    earlyStart: null,
    earlyFinish: null,
    lateStart: null,
    lateFinish: null,
    totalFloat: null,
    freeFloat: null,
    critical: null,
  },
}
