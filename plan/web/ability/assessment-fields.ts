import type { Say } from '@portolan/ui'
import { z } from 'zod'
import { type Ability, NewAssessment } from '../../contract/index.ts'

/** What a form about an ability asks: the same for one's own and for those of others. */
export const AssessmentForm = z.object({
  abilityId: NewAssessment.shape.abilityId,
  level: NewAssessment.shape.level,
  evidence: NewAssessment.shape.evidence,
  link: NewAssessment.shape.link,
  from: NewAssessment.shape.from,
  until: z.iso.date().optional(),
})

// eslint-disable-next-line typescript/explicit-module-boundary-types
export function assessmentFields(say: Say, abilities: readonly Ability[]) {
  return {
    abilityId: {
      label: say('ability'),
      choices: abilities.flatMap(({ id, name, area }) =>
        area === null ? [] : [{ value: id, label: `${area.name} › ${name}` }],
      ),
    },
    level: { label: say('level') },
    evidence: { label: say('evidence') },
    link: { label: say('link') },
    from: { label: say('from') },
    until: { label: say('valid-until'), help: say('valid-help') },
  }
}
