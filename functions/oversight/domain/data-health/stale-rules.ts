import { asDay, asPeriod, asSpan, daysBetween, told } from '@portolan/quantity'
import { type FaultRule, runs, staleDays } from './fault-rule.ts'

/** What was said is too old to steer by. */
export const staleRules: readonly FaultRule[] = [
  {
    id: 'no-evidence',
    family: 'stale',
    check: (facts, today) => {
      if (!runs(facts)) return undefined
      const since = facts.evidence ?? facts.added
      const age = daysBetween(since, today)
      if (age <= staleDays) return undefined
      return {
        ...told(
          'oversight:fault.no-evidence',
        )`Nothing has told of “${{ name: facts.name }}” since ${{ day: asDay(since) }}, ${{ age: asSpan(age) }} ago.`,
        since,
        mend: null,
        opens: 'details',
      }
    },
  },
  {
    id: 'plan-old',
    family: 'stale',
    check: (facts, today) => {
      const { planned, name } = facts
      if (!runs(facts) || planned === null) return undefined
      const age = daysBetween(planned, today)
      if (age <= staleDays || facts.openActivities === 0) return undefined
      return {
        ...told(
          'oversight:fault.plan-old',
        )`The plan of “${{ name }}” is of ${{ day: asDay(planned) }}, ${{ age: asSpan(age) }} old, and work in it is open.`,
        since: planned,
        mend: null,
        opens: 'plan',
      }
    },
  },
  {
    id: 'no-plan',
    family: 'stale',
    check: (facts, today) =>
      facts.state === 'active' && facts.planned === null && daysBetween(facts.added, today) > staleDays
        ? {
            ...told('oversight:fault.no-plan')`“${{ name: facts.name }}” runs without a plan of activities.`,
            since: facts.added,
            mend: null,
            opens: 'plan',
          }
        : undefined,
  },
  {
    id: 'forecast-missing',
    family: 'stale',
    check: (facts) => {
      const { name, forecastMissing } = facts
      if (!runs(facts) || forecastMissing === null) return undefined
      const { period, due } = forecastMissing
      return {
        ...told(
          'oversight:fault.forecast-missing',
        )`Nobody has said what “${{ name }}” will still cost from ${{ period: asPeriod(period) }} on; it was expected by ${{ day: asDay(due) }}.`,
        since: due,
        mend: null,
        opens: 'money',
      }
    },
  },
]
