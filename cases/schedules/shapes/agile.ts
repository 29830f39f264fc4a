import { phase, type Shape } from '../shape.ts'

/** Work in sprints of equal length, of which only the aims are planned; what is in them stands on the board. */
export function agile(...aims: readonly string[]): Shape {
  const half = Math.ceil(aims.length / 2)
  return {
    phases: [
      phase(
        'Discover',
        'kick | Kick-off | 0 |',
        'talk | Talk to users | 2 | kick | 3',
        'story | Story map and first backlog | 1 | talk | 3',
      ),
      phase(
        'Sprints',
        ...aims.map(
          (aim, at) =>
            `sprint${at + 1} | Sprint ${at + 1}: ${aim} | 2 | ${at === 0 ? 'story' : `sprint${at}`} | 4`,
        ),
      ),
      phase(
        'Release',
        `beta | Beta with friendly users | 2 | sprint${half} | 2`,
        `release | Release to everyone | 1 | sprint${aims.length} beta | 3`,
        'measure | Measure use and mend | 2 | release | 3',
        'done | Handed to the product team | 0 | measure',
      ),
    ],
  }
}
