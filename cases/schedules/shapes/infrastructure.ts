import { phase, type Shape } from '../shape.ts'

/** Renewing what everything else stands on: design, build, move one group after the other. */
export const infrastructure: Shape = {
  phases: [
    phase(
      'Design',
      'kick | Kick-off | 0 |',
      'survey | Survey what is there | 4 | kick | 3',
      'rules | Security rules with the auditor | 3 | kick | 2',
      'design | Design of networks, identity and zones | 5 | survey rules | 3',
      'agreed | Design agreed | 0 | design',
    ),
    phase(
      'Build',
      'buy | Order and receive | 5 | agreed | 1',
      'identity | Identity and access | 5 | agreed | 3',
      'zones | Zones and firewalls | 5 | agreed | 3',
      'automation | Templates and automation | 5 | agreed | 3',
      'logs | Logs and alarms | 4 | identity | 2',
      'backup | Backup and restore test | 3 | zones buy | 2',
      'built | Platform built | 0 | automation logs backup',
    ),
    phase(
      'Prove',
      'pen | Penetration test | 4 | built | 3',
      'failover | Failover test | 3 | built | 3',
      'mend | Close the findings | 4 | pen failover | 4',
      'release | Released for use | 0 | mend',
    ),
    phase(
      'Move',
      'guide | Guides and training for teams | 3 | built | 3',
      'first | First group moves | 4 | release guide | 4',
      'second | Second group moves | 4 | first | 4',
      'third | Last group moves | 4 | second | 4',
      'cost | Cost reports for the teams | 3 | first | 2',
      'moved | Everyone moved | 0 | third cost',
    ),
    phase(
      'Hand over',
      'runbooks | Runbooks | 3 | second | 2',
      'care | Early-life support | 4 | moved | 3',
      'old | Switch off what is replaced | 3 | moved | 3',
      'done | Project accepted | 0 | care old runbooks',
    ),
  ],
}
