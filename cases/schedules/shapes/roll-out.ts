import { phase, type Shape } from '../shape.ts'

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
