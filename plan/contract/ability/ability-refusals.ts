import { refusal } from '@portolan/contract'

export const abilityRefusals = {
  notBelowAbility: refusal<{ name: string }>({
    code: 'plan/ability-below-ability',
    status: 422,
    title: 'Below an ability',
    sentence: ({ name }) =>
      `“${name}” is an ability, and only an area has abilities below it. Choose an area.`,
  }),
  areaNotHeld: refusal<{ name: string }>({
    code: 'plan/area-not-held',
    status: 422,
    title: 'An area, not an ability',
    sentence: ({ name }) => `“${name}” is an area. Choose one of the abilities below it.`,
  }),
  assessmentUnknown: refusal<{ kind: string }>({
    code: 'plan/assessment-unknown',
    status: 422,
    title: 'Not known',
    sentence: ({ kind }) =>
      `One row names a ${kind} that is not known here. Reload, and paste again; nothing was written.`,
  }),
  assessOneself: refusal({
    code: 'plan/assess-oneself',
    status: 409,
    title: 'Your own ability',
    sentence: () =>
      'Nobody assesses himself: propose it under “My abilities”, and somebody else confirms it.',
  }),
  assessmentNotOpen: refusal<{ state: string }>({
    code: 'plan/assessment-not-open',
    status: 409,
    title: 'Not open any more',
    sentence: ({ state }) => `This is ${state} already. Reload to see what counts now.`,
  }),
  assessmentReason: refusal({
    code: 'plan/assessment-without-reason',
    status: 422,
    title: 'A reason is needed',
    sentence: () => 'Say why it is not confirmed: the one who proposed it reads it.',
  }),
} as const
