import { event } from '@portolan/contract'
import { z } from 'zod'

export const healthPolicyEvents = {
  healthPolicyDrafted: event({
    id: 'oversight.health-policy-drafted',
    summary: 'The draft of the limits of early warning was written',
    payload: z.object({ next: z.int(), changes: z.int() }),
    sentence: ({ next, changes }) =>
      changes === 1
        ? `drafted version ${next} of the limits of early warning: 1 change`
        : `drafted version ${next} of the limits of early warning: ${changes} changes`,
  }),
  healthPolicyDropped: event({
    id: 'oversight.health-policy-dropped',
    summary: 'The draft of the limits of early warning was dropped',
    payload: z.object({ next: z.int() }),
    sentence: ({ next }) => `dropped the draft of version ${next} of the limits of early warning`,
  }),
  healthPolicyPublished: event({
    id: 'oversight.health-policy-published',
    summary: 'A version of the limits of early warning was published: standings are computed with it',
    payload: z.object({ number: z.int(), changes: z.int() }),
    sentence: ({ number }) => `published version ${number} of the limits of early warning`,
  }),
  ruleOwnerNamed: event({
    id: 'oversight.rule-owner-named',
    summary: 'Who answers for a rule of early warning was said',
    payload: z.object({ rule: z.string(), office: z.boolean() }),
    sentence: ({ rule, office }) =>
      office
        ? `gave the rule ${rule} back to those who lead the office`
        : `named who answers for the rule ${rule}`,
  }),
} as const
