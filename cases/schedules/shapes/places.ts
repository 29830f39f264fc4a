import type { Shape } from '../shape.ts'
import { sites } from './sites.ts'

const towns = [
  'Arvelle',
  'Brightwell',
  'Castermond',
  'Dunmore',
  'Eastholt',
  'Fenwick',
  'Grenhaven',
  'Harwick',
  'Ilverden',
  'Juniper Cross',
  'Kestrel Bay',
  'Lindenau',
  'Marrow Bridge',
  'Nordhagen',
  'Oldgate',
  'Polder Oost',
  'Quarrington',
  'Rosental',
  'Stonebeck',
  'Tolwick',
] as const

/** 60 places of a railway. */
export const depots: Shape = sites({
  prepare: [
    'kick | Kick-off | 0 |',
    'design | Radio design and list of parts | 6 | kick | 3',
    'rules | Safety rules of the tracks | 5 | kick | 1',
    'parts | Order access points and cable | 8 | design | 1',
    'ready | Crews ready | 0 | parts rules',
  ],
  after: 'ready',
  names: towns.flatMap((town) => [`${town} depot`, `${town} yard`, `${town} workshop`]),
  work: ['survey | survey | 1 | 1', 'fit | cable and fit | 2 | 2', 'measure | measure and hand over | 1 | 1'],
  crews: 4,
  close: [
    'gaps | Close the gaps in coverage | 5 | sites | 2',
    'papers | Papers of all places | 4 | sites | 1',
    'done | Project accepted | 0 | gaps papers',
  ],
})

/** 212 shops, region by region. */
export const shops: Shape = sites({
  prepare: [
    'kick | Kick-off | 0 |',
    'image | Image and management of the tablets | 4 | kick | 3',
    'pilot | Pilot in three shops | 3 | image | 3',
    'buy | Order 2,400 tablets | 5 | kick | 1',
    'ready | Released for roll-out | 0 | pilot buy',
  ],
  after: 'ready',
  names: towns.slice(0, 12).map((town) => `Region ${town}`),
  work: [
    'ship | ship and enrol | 2 | 2',
    'teach | teach and swap | 2 | 2',
    'old | collect the old ones | 1 | 1',
  ],
  crews: 2,
  close: [
    'audit | Audit: none unlocked | 2 | sites | 2',
    'desk | Service desk takes over | 2 | sites | 2',
    'done | Project accepted | 0 | audit desk',
  ],
})

/** 310 stops on 14 lines. */
export const stops: Shape = sites({
  prepare: [
    'kick | Kick-off | 0 |',
    'feed | Arrival times from the control centre | 6 | kick | 3',
    'display | Choose and test the display | 5 | kick | 2',
    'permits | Permits for masts | 8 | kick | 1',
    'ready | First display shows the right minute | 0 | feed display permits',
  ],
  after: 'ready',
  names: Array.from({ length: 14 }, (_, at) => `Line ${at + 1}`),
  work: [
    'mast | masts and power | 2 | 2',
    'hang | hang and connect | 2 | 2',
    'check | check the minutes | 1 | 1',
  ],
  crews: 2,
  close: [
    'trial | Trial month | 5 | sites | 2',
    'control | Control centre takes over | 2 | trial | 2',
    'done | Project accepted | 0 | control',
  ],
})

/** Twelve rooms in hospitals. */
export const rooms: Shape = sites({
  prepare: [
    'kick | Kick-off | 0 |',
    'needs | What specialists need to see | 4 | kick | 3',
    'camera | Medical approval of the camera | 10 | needs | 2',
    'model | Model room | 4 | needs | 3',
    'ready | Model room accepted | 0 | camera model',
  ],
  after: 'ready',
  names: towns.slice(0, 12).map((town) => `Room ${town}`),
  work: [
    'build | build and light | 2 | 2',
    'connect | connect and record | 1 | 2',
    'teach | teach the ward | 1 | 2',
  ],
  crews: 2,
  close: ['study | First hundred consultations | 5 | sites | 2', 'done | Project accepted | 0 | study'],
})

/** 41 wards, floor by floor. */
export const wards: Shape = sites({
  prepare: [
    'kick | Kick-off | 0 |',
    'rules | Rules for urgent messages | 4 | kick | 3',
    'server | Message server and alarms | 5 | kick | 3',
    'trial | Trial on two wards | 4 | rules server | 3',
    'ready | Released by the head nurse | 0 | trial',
  ],
  after: 'ready',
  names: Array.from({ length: 9 }, (_, at) => `Floor ${at + 1}`),
  work: [
    'phones | phones and coverage | 1 | 2',
    'teach | teach the shifts | 1 | 2',
    'switch | pagers off | 1 | 1',
  ],
  crews: 1,
  close: ['care | Early-life support | 3 | sites | 2', 'done | Project accepted | 0 | care'],
})
