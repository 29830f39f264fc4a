import { asCount, asDay, told } from '@portolan/quantity'
import { type FaultRule } from './fault-rule.ts'

/** It cannot be so, whatever happened. */
export const impossibleRules: readonly FaultRule[] = [
  {
    id: 'finish-before-start',
    family: 'impossible',
    check: ({ start, finish, plannedFinish, name }) =>
      start !== null && finish !== null && finish < start
        ? {
            ...told(
              'oversight:fault.finish-before-start',
            )`“${{ name }}” finishes on ${{ finish: asDay(finish) }}, before it starts on ${{ start: asDay(start) }}.`,
            since: null,
            mend:
              plannedFinish !== null && plannedFinish >= start
                ? { kind: 'set-finish', day: plannedFinish }
                : null,
            opens: 'details',
          }
        : undefined,
  },
  {
    id: 'actual-ahead',
    family: 'impossible',
    check: ({ finishedAhead, name }) =>
      finishedAhead > 0
        ? {
            ...told(
              'oversight:fault.actual-ahead',
            )`${{ activities: asCount(finishedAhead, 'activity', 'activities') }} of “${{ name }}” finished on a day to come.`,
            since: null,
            mend: null,
            opens: 'plan',
          }
        : undefined,
  },
  {
    id: 'done-not-finished',
    family: 'impossible',
    check: ({ doneNotFinished, name, state }) =>
      state !== 'closed' && doneNotFinished > 0
        ? {
            ...told(
              'oversight:fault.done-not-finished',
            )`${{ activities: asCount(doneNotFinished, 'activity', 'activities') }} of “${{ name }}” at 100 % without a day of finishing.`,
            since: null,
            mend: null,
            opens: 'plan',
          }
        : undefined,
  },
  {
    id: 'cost-negative',
    family: 'impossible',
    check: ({ cost, name }) =>
      cost !== null && cost < 0
        ? {
            ...told('oversight:fault.cost-negative')`“${{ name }}” is to cost less than nothing.`,
            since: null,
            mend: null,
            opens: 'details',
          }
        : undefined,
  },
  {
    id: 'closed-with-open-work',
    family: 'impossible',
    check: ({ state, openActivities, name }) =>
      state === 'closed' && openActivities > 0
        ? {
            ...told(
              'oversight:fault.closed-with-open-work',
            )`“${{ name }}” is closed, and ${{ activities: asCount(openActivities, 'activity', 'activities') }} of its plan are open.`,
            since: null,
            mend: { kind: 'reopen' },
            opens: 'plan',
          }
        : undefined,
  },
]
