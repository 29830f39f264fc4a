import { phase, type Shape } from '../shape.ts'

/** Moving what runs: inventory, rehearsals, one cutover. */
export const migration: Shape = {
  phases: [
    phase(
      'Prepare',
      'kick | Kick-off | 0 |',
      'inventory | Take inventory of interfaces and data | 4 | kick | 3',
      'risks | Agree cutover risks with the customer | 2 | kick | 2',
      'concept | Migration concept | 4 | inventory risks | 2',
      'agreed | Concept agreed | 0 | concept',
    ),
    phase(
      'Target platform',
      'order | Order and receive licences | 3 | agreed | 1',
      'platform | Build the target platform | 5 | agreed | 3',
      'network | Connect networks and firewalls | 3 | agreed | 2',
      'harden | Harden and patch | 3 | platform network order | 2',
      'monitoring | Monitoring and alarms | 3 | platform | 2',
      'ready | Platform ready | 0 | harden monitoring',
    ),
    phase(
      'Migration tools',
      'mapping | Map data and interfaces | 5 | agreed | 3',
      'loads | Program the loads | 6 | mapping | 3',
      'checks | Program reconciliation and checks | 5 | mapping | 2',
      'gateway | Connect the gateway | 5 | mapping | 2',
      'tools | Tools accepted | 0 | loads checks gateway',
    ),
    phase(
      'Rehearse',
      'first | First rehearsal | 4 | ready tools | 4',
      'mend | Mend what the rehearsal found | 4 | first | 4',
      'load | Load and failover test | 3 | first | 3',
      'dress | Dress rehearsal | 4 | mend load | 4',
      'runbook | Cutover runbook | 3 | first | 2',
      'go | Decision to cut over | 0 | dress runbook',
    ),
    phase(
      'Cut over',
      'freeze | Freeze changes | 1 | go | 2',
      'cutover | Cutover | 1 | freeze | 4',
      'hyper | Hypercare | 5 | cutover | 3',
      'off | Switch off the old system | 3 | cutover | 3',
      'handover | Hand over to operations | 2 | hyper | 3',
      'done | Project accepted | 0 | handover off',
    ),
  ],
}
