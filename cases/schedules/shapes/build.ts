import { phase, type Shape } from '../shape.ts'

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
