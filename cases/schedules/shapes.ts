import { phase, type Shape } from './shape.ts'

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
      'cutover | Cutover weekend | 1 | freeze | 4',
      'hyper | Hypercare | 5 | cutover | 3',
      'off | Switch off the old system | 3 | cutover | 3',
      'handover | Hand over to operations | 2 | hyper | 3',
      'done | Project accepted | 0 | handover off',
    ),
  ],
}

/** Making software: increments, each tested, then a launch. */
export const build: Shape = {
  phases: [
    phase(
      'Understand',
      'kick | Kick-off | 0 |',
      'needs | Talk to users and gather needs | 4 | kick | 3',
      'scope | Agree scope and acceptance criteria | 2 | needs | 2',
      'design | Design of screens and interfaces | 4 | scope | 3',
      'architecture | Architecture and security concept | 4 | scope | 2',
      'agreed | Design agreed | 0 | design architecture',
    ),
    phase(
      'First increment',
      'environments | Environments and pipeline | 3 | agreed | 2',
      'data1 | Data model and services | 5 | agreed | 3',
      'screens1 | Screens of the first increment | 5 | agreed | 3',
      'sources | Connect the source systems | 4 | environments | 2',
      'test1 | Test the first increment | 3 | data1 screens1 sources | 3',
      'show1 | First increment shown | 0 | test1',
    ),
    phase(
      'Second increment',
      'services2 | Services of the second increment | 5 | show1 | 3',
      'screens2 | Screens of the second increment | 5 | show1 | 3',
      'rights | Roles and rights | 3 | show1 | 2',
      'reports | Reports | 4 | show1 | 2',
      'test2 | Test the second increment | 3 | services2 screens2 rights reports | 3',
      'show2 | Second increment shown | 0 | test2',
    ),
    phase(
      'Prove',
      'load | Load test | 3 | show2 | 2',
      'pen | Penetration test | 3 | show2 | 2',
      'accept | Acceptance test with the customer | 4 | show2 | 3',
      'mend | Mend what the tests found | 4 | load pen accept | 4',
      'proven | Acceptance signed | 0 | mend',
    ),
    phase(
      'Launch',
      'train | Train users and support | 3 | show2 | 3',
      'pilot | Pilot with one unit | 4 | proven train | 3',
      'launch | Launch for everyone | 1 | pilot | 4',
      'care | Early-life support | 4 | launch | 3',
      'handover | Hand over to operations | 2 | launch | 2',
      'done | Project accepted | 0 | care handover',
    ),
  ],
}

/** Bringing a bought product to many places: configure, try in one place, then wave by wave. */
export const rollOut: Shape = {
  phases: [
    phase(
      'Blueprint',
      'kick | Kick-off | 0 |',
      'workshops | Workshops on processes | 5 | kick | 4',
      'gaps | Fit and gap list | 3 | workshops | 3',
      'blueprint | Blueprint | 3 | gaps | 3',
      'agreed | Blueprint agreed | 0 | blueprint',
    ),
    phase(
      'Configure',
      'base | Configure the core | 5 | agreed | 3',
      'extensions | Program extensions | 6 | agreed | 3',
      'interfaces | Interfaces to neighbouring systems | 6 | agreed | 3',
      'roles | Roles and approvals | 3 | base | 2',
      'integration | Integration test | 4 | roles extensions interfaces | 4',
      'built | System built | 0 | integration',
    ),
    phase(
      'Data',
      'cleanse | Cleanse master data | 6 | agreed | 3',
      'trial | Trial load | 3 | cleanse base | 2',
      'reconcile | Reconcile with the old books | 4 | trial built | 3',
      'data | Data accepted | 0 | reconcile',
    ),
    phase(
      'Pilot',
      'material | Training material | 4 | built | 2',
      'teach | Train the pilot site | 2 | material | 3',
      'pilot | Pilot site live | 4 | teach data | 4',
      'lessons | Mend what the pilot found | 3 | pilot | 3',
      'proven | Pilot accepted | 0 | lessons',
    ),
    phase(
      'Waves',
      'wave1 | First wave | 4 | proven | 4',
      'wave2 | Second wave | 4 | wave1 | 4',
      'wave3 | Third wave | 4 | wave2 | 4',
      'support | Support desk takes over | 3 | wave2 | 3',
      'close | First closing of the books | 3 | wave3 | 3',
      'done | Project accepted | 0 | close support',
    ),
  ],
}

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
