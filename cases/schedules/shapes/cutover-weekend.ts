import { phase, type Phase, type Shape } from '../shape.ts'
import { migration } from './migration.ts'

/** The hours in which the old stops and the new begins; before it 'freeze' ends, after it 'open' has ended. */
function weekend(...lines: readonly string[]): Phase {
  return phase(
    'Cutover weekend',
    ...lines,
    'check | Check and reconcile | 7 h | start | 4',
    'stay | Decide to stay | 0 h | check',
    'open | Open to everyone | 2 h | stay | 3',
  )
}

/** Moving the books of a bank: as any migration, with one weekend that must be enough. */
export const coreMigration: Shape = {
  phases: [
    ...migration.phases.slice(0, -1),
    phase('Last days', 'freeze | Freeze changes | 1 | go | 2'),
    weekend(
      'stop | Stop payments and close the books | 3 h | freeze | 3',
      'copy | Load the last balances | 11 h | stop | 4',
      'start | Start the new core | 5 h | copy | 3',
    ),
    phase(
      'After',
      'hyper | Hypercare | 5 | open | 3',
      'off | Switch off the old system | 3 | open | 3',
      'handover | Hand over to operations | 2 | hyper | 3',
      'done | Project accepted | 0 | handover off',
    ),
  ],
}

/** Leaving a data centre: group after group moves, and the last one takes the lines with it in one weekend. */
export const dataCentreMove: Shape = {
  phases: [
    phase(
      'Take stock',
      'kick | Kick-off | 0 |',
      'inventory | Inventory of servers and applications | 6 | kick | 4',
      'lease | Read the lease and its dates | 1 | kick | 1',
      'groups | Cut applications into move groups | 5 | inventory lease | 3',
      'agreed | Move plan agreed | 0 | groups',
    ),
    phase(
      'New place',
      'order | Order and receive machines | 4 | agreed | 1',
      'racks | Racks, power and network | 4 | order | 3',
      'lines | Lines between both places | 4 | agreed | 2',
      'platform | Platform, backup and restore test | 4 | racks | 3',
      'monitoring | Monitoring and alarms | 3 | racks | 2',
      'ready | New place ready | 0 | platform lines monitoring',
    ),
    phase(
      'Move',
      'pilot | Pilot group moves | 2 | ready | 4',
      'wave1 | First wave moves | 5 | pilot | 4',
      'wave2 | Second wave moves | 5 | wave1 | 4',
      'wave3 | Third wave moves | 5 | wave2 | 4',
      'runbook | Runbook of the last weekend | 3 | wave1 | 2',
      'rehearse | Rehearsal of the last weekend | 2 | wave3 runbook | 4',
      'go | Decision to cut over | 0 | rehearse',
      'freeze | Freeze changes | 1 | go | 2',
    ),
    weekend(
      'stop | Stop the last services in Harwick | 2 h | freeze | 3',
      'copy | Copy the last data | 10 h | stop | 3',
      'route | Turn the lines round | 4 h | stop | 2',
      'start | Start in the new place | 6 h | copy route | 4',
    ),
    phase(
      'Leave',
      'hyper | Early-life support | 4 | open | 3',
      'wipe | Wipe and give back the machines | 4 | open | 2',
      'key | Key handed over | 0 | wipe',
      'done | Project accepted | 0 | hyper key',
    ),
  ],
}
