import { asDay, daysBetween, told } from '@portolan/quantity'
import { type FaultRule, runs } from './fault-rule.ts'

/** Days below which the record and the plan say the same. */
const finishTolerance = 7

/** Two records say two things of the same. */
export const contradictoryRules: readonly FaultRule[] = [
  {
    id: 'finish-passed',
    family: 'contradictory',
    check: (facts, today) => {
      const { finish, name, plannedFinish } = facts
      if (!runs(facts) || finish === null || finish >= today) return undefined
      const ahead = plannedFinish !== null && plannedFinish >= today
      return {
        ...told(
          'oversight:fault.finish-passed',
        )`“${{ name }}” runs on past its finish of ${{ day: asDay(finish) }}.`,
        since: finish,
        mend: ahead ? { kind: 'set-finish', day: plannedFinish } : { kind: 'close' },
        opens: 'details',
      }
    },
  },
  {
    id: 'reported-better',
    family: 'contradictory',
    check: (facts) =>
      runs(facts) && facts.difference !== null && facts.difference >= 1
        ? {
            ...told(
              'oversight:fault.reported-better',
            )`“${{ name: facts.name }}” is reported better than what is known of it gives.`,
            since: facts.differenceSince,
            mend: null,
            opens: 'overview',
          }
        : undefined,
  },
  {
    id: 'finish-differs',
    family: 'contradictory',
    check: (facts) => {
      const { finish, plannedFinish, name } = facts
      if (!runs(facts) || finish === null || plannedFinish === null) return undefined
      if (Math.abs(daysBetween(finish, plannedFinish)) <= finishTolerance) return undefined
      return {
        ...told(
          'oversight:fault.finish-differs',
        )`“${{ name }}” is to finish on ${{ finish: asDay(finish) }}, and by its plan on ${{ planned: asDay(plannedFinish) }}.`,
        since: facts.planned,
        mend: { kind: 'set-finish', day: plannedFinish },
        opens: 'plan',
      }
    },
  },
  {
    id: 'spent-above-cost',
    family: 'contradictory',
    check: ({ cost, spent, name, state }) =>
      state !== 'closed' && cost !== null && spent !== null && spent > cost
        ? {
            ...told(
              'oversight:fault.spent-above-cost',
            )`The ledger has more for “${{ name }}” than it is to cost in all.`,
            since: null,
            mend: null,
            opens: 'money',
          }
        : undefined,
  },
]
