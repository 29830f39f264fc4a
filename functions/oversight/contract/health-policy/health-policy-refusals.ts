import { refusal } from '@portolan/contract'

export const healthPolicyRefusals = {
  noDraft: refusal({
    code: 'oversight/no-limits-drafted',
    status: 409,
    title: 'There is no draft',
    sentence: () => 'Nobody has drafted other limits. Change one, and a draft begins.',
  }),
  nothingChanged: refusal({
    code: 'oversight/limits-unchanged',
    status: 409,
    title: 'Nothing would change',
    sentence: () => 'The draft has the same limits as the version in use. Change one, or drop the draft.',
  }),
  noReason: refusal({
    code: 'oversight/limits-without-reason',
    status: 422,
    title: 'Why other limits?',
    sentence: () =>
      'Limits that projects are judged by are published with a reason. Write it into the draft first.',
  }),
  ownDraft: refusal({
    code: 'oversight/limits-own-draft',
    status: 409,
    title: 'Somebody else publishes it',
    sentence: () =>
      'You wrote in this draft, so somebody else who leads the office publishes it, or a body by a decision.',
  }),
  noSuchLine: refusal<{ rule: string; line: string }>({
    code: 'oversight/no-such-limit',
    status: 422,
    title: 'There is no such limit',
    sentence: ({ rule, line }) =>
      `The rule ${rule} has no limit “${line}”. Read the limits to see what each rule has.`,
  }),
  outOfBounds: refusal<{ rule: string; least: number; most: number; whole: boolean }>({
    code: 'oversight/limit-out-of-bounds',
    status: 422,
    title: 'Out of bounds',
    sentence: ({ rule, least, most, whole }) =>
      whole
        ? `A limit of ${rule} is a whole number from ${least} to ${most}.`
        : `A limit of ${rule} lies between ${least} and ${most}.`,
  }),
  wrongOrder: refusal<{ rule: string; atRisk: number; offTrack: number }>({
    code: 'oversight/limits-in-wrong-order',
    status: 422,
    title: 'At risk comes before off track',
    sentence: ({ rule, atRisk, offTrack }) =>
      `At risk by ${rule} would begin at ${atRisk}, which is not before off track at ${offTrack}. Make the first smaller, or the second larger.`,
  }),
  needsOffTrack: refusal<{ rule: string }>({
    code: 'oversight/limit-without-second',
    status: 422,
    title: 'It needs a second limit',
    sentence: ({ rule }) => `${rule} needs both limits. Give the second one as well.`,
  }),
  onlyWarns: refusal<{ rule: string }>({
    code: 'oversight/limit-only-warns',
    status: 422,
    title: 'This rule only warns',
    sentence: ({ rule }) =>
      `The rule ${rule} is a sign and no forecast: it says at risk and never off track. Leave the second limit empty.`,
  }),
  noWeight: refusal({
    code: 'oversight/limits-without-weight',
    status: 422,
    title: 'It has no weight',
    sentence: () => 'How reasons add up has limits and no weight of its own. Change the limits.',
  }),
  cannotAnswer: refusal<{ name: string }>({
    code: 'oversight/rule-owner-cannot-answer',
    status: 422,
    title: 'No sight of projects',
    sentence: ({ name }) =>
      `${name} has no role that shows all projects, and could not answer for a rule in them. Name somebody whose role spans the organisation.`,
  }),
} as const
