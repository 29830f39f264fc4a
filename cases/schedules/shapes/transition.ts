import { phase, type Shape } from '../shape.ts'

/** Taking a running service over from those who ran it: learn, look on, do it under their eyes, do it alone. */
export const transition: Shape = {
  phases: [
    phase(
      'Due diligence',
      'kick | Kick-off | 0 |',
      'estate | Verify systems, contracts and volumes | 4 | kick | 3',
      'staff | Interviews with those who run it | 3 | kick | 2',
      'risks | Risks and gaps of the service | 2 | estate staff | 2',
      'agreed | Transition plan agreed | 0 | risks',
    ),
    phase(
      'Learn',
      'teach1 | Sessions: storage and retention | 3 | agreed | 2',
      'teach2 | Sessions: search and retrieval | 3 | agreed | 2',
      'teach3 | Sessions: mail gateway | 3 | teach1 | 2',
      'handbook | Write the operations handbook | 5 | teach1 teach2 | 2',
      'learnt | Handbook accepted | 0 | handbook teach3',
    ),
    phase(
      'Set up',
      'desk | Service desk and its scripts | 4 | agreed | 2',
      'tools | Monitoring and ticket flow | 4 | agreed | 2',
      'access | Access and clearances | 5 | agreed | 1',
      'suppliers | Take over supplier contracts | 6 | agreed | 1',
      'ready | Organisation ready | 0 | desk tools access suppliers',
    ),
    phase(
      'Take over',
      'shadow | Shadow: they run, we look on | 4 | learnt | 4',
      'reverse | Reverse shadow: we run, they look on | 5 | shadow ready | 4',
      'drill | Disaster drill | 2 | reverse | 4',
      'levels | Trial month against service levels | 4 | reverse | 3',
      'accept | Service accepted | 0 | drill levels',
    ),
    phase(
      'Steady',
      'care | Early-life support | 4 | accept | 3',
      'improve | First improvements | 3 | accept | 2',
      'done | Project accepted | 0 | care improve',
    ),
  ],
}
