import { told } from '@portolan/quantity'
import type { Mend } from '../../contract/index.ts'
import { type FaultRule, runs } from './fault-rule.ts'

const setManager: Mend = { kind: 'set-manager' }

/** Nobody is there who would put it right. */
export const ownerlessRules: readonly FaultRule[] = [
  {
    id: 'no-manager',
    family: 'ownerless',
    check: (facts) =>
      runs(facts) && facts.manager === null
        ? {
            ...told('oversight:fault.no-manager')`“${{ name: facts.name }}” runs, and nobody manages it.`,
            since: facts.added,
            mend: setManager,
            opens: 'details',
          }
        : undefined,
  },
  {
    id: 'manager-left',
    family: 'ownerless',
    check: ({ manager, managerLeft, ...facts }) =>
      facts.state !== 'closed' && manager !== null && managerLeft
        ? {
            ...told(
              'oversight:fault.manager-left',
            )`${{ manager }} manages “${{ name: facts.name }}” and has left.`,
            since: null,
            mend: setManager,
            opens: 'details',
          }
        : undefined,
  },
  {
    id: 'manager-without-role',
    family: 'ownerless',
    check: (facts) =>
      runs(facts) && facts.manager !== null && !facts.managerLeft && !facts.managerMayEdit
        ? {
            ...told(
              'oversight:fault.manager-without-role',
            )`${{ manager: facts.manager }} manages “${{ name: facts.name }}” and holds no role to edit it.`,
            since: null,
            mend: setManager,
            opens: 'team',
          }
        : undefined,
  },
  {
    id: 'no-sponsor',
    family: 'ownerless',
    check: (facts) =>
      runs(facts) && !facts.hasSponsor
        ? {
            ...told(
              'oversight:fault.no-sponsor',
            )`Nobody holds the role of a sponsor over “${{ name: facts.name }}”.`,
            since: facts.added,
            mend: null,
            opens: 'team',
          }
        : undefined,
  },
]
