import { refusal } from '@portolan/contract'

export const gateRefusals = {
  heldUntil: refusal({
    code: 'standards/held-until-no-day',
    status: 422,
    title: 'Until when?',
    sentence: () => 'A hold ends on a day after today. Say on which; then the gate is looked at again.',
  }),
  nobodyEnds: refusal({
    code: 'standards/nobody-ends-it',
    status: 422,
    title: 'Who decides on the end?',
    sentence: () =>
      'A gate does not end a project by itself: it asks for that. Say whom, a person or a body; the question is drafted.',
  }),
  backAhead: refusal<{ phase: string }>({
    code: 'standards/back-is-not-ahead',
    status: 422,
    title: 'Not a way back',
    sentence: ({ phase }) =>
      `A project goes back to the phase it stands in or one before, and “${phase}” is ahead. Choose an earlier one.`,
  }),
  presentedAlready: refusal<{ gate: string }>({
    code: 'standards/gate-presented-already',
    status: 409,
    title: 'Presented already',
    sentence: ({ gate }) => `“${gate}” was presented and waits for its ruling. Ask whoever decides there.`,
  }),
  notPresented: refusal<{ gate: string }>({
    code: 'standards/gate-not-presented',
    status: 409,
    title: 'Not presented yet',
    sentence: ({ gate }) =>
      `“${gate}” is not presented, so there is nothing to rule on. Ask whoever manages the project to present it.`,
  }),
  noKeepers: refusal<{ gate: string }>({
    code: 'standards/gate-without-keepers',
    status: 409,
    title: 'No gatekeepers',
    sentence: ({ gate }) =>
      `The method names nobody for “${gate}”: whoever may decide at gates of this project decides there.`,
  }),
  notKeeper: refusal<{ role: string; gate: string }>({
    code: 'standards/not-a-gatekeeper',
    status: 409,
    title: 'Another rules here',
    sentence: ({ role, gate }) =>
      `Of “${gate}” only whoever is named as “${role}”, or stands in for that person, says this. Ask that person, or have the role named.`,
  }),
  ownPresentation: refusal<{ gate: string }>({
    code: 'standards/own-presentation',
    status: 409,
    title: 'You presented it',
    sentence: ({ gate }) =>
      `Nobody rules “${gate}” who presented it, by whichever account. Have another person named for the role.`,
  }),
  spokenAlready: refusal<{ role: string }>({
    code: 'standards/spoken-already',
    status: 409,
    title: 'One person, one word',
    sentence: ({ role }) =>
      `You have a word at this gate as “${role}” already, and nobody speaks twice. Have another person named, or let somebody else stand in.`,
  }),
  keepersMissing: refusal<{ gate: string; agreed: number; needed: number; missing: string }>({
    code: 'standards/gatekeepers-missing',
    status: 409,
    title: 'Not everybody has spoken',
    sentence: ({ gate, agreed, needed, missing }) =>
      `“${gate}” opens once ${needed} of its gatekeepers agree, and ${agreed} did. Who has yet to say: ${missing}.`,
  }),
  conditionPast: refusal<{ words: string }>({
    code: 'standards/condition-in-the-past',
    status: 422,
    title: 'Past already',
    sentence: ({ words }) => `“${words}” is to be done by a day that is past. Name a day from today on.`,
  }),
  nothingToWaive: refusal<{ must: string }>({
    code: 'standards/nothing-to-waive',
    status: 409,
    title: 'Nothing to waive',
    sentence: ({ must }) =>
      `“${must}” is met or only should be met, so the gate does not need a waiver for it. Reload to see what it lacks.`,
  }),
  waivedAlready: refusal<{ number: number }>({
    code: 'standards/waived-already',
    status: 409,
    title: 'Asked already',
    sentence: ({ number }) =>
      `W-${number} is for the same and waits or still holds. Withdraw that one first, or wait for its answer.`,
  }),
  waivedUntil: refusal<{ most: number }>({
    code: 'standards/waiver-until',
    status: 422,
    title: 'Until when?',
    sentence: ({ most }) =>
      `A waiver ends on a day after today and within ${most} days. What should hold longer is a change of the method.`,
  }),
  waiverJudged: refusal<{ number: number }>({
    code: 'standards/waiver-judged',
    status: 409,
    title: 'Judged already',
    sentence: ({ number }) =>
      `W-${number} does not wait for an answer any more. Reload to see what came of it.`,
  }),
  ownWaiver: refusal({
    code: 'standards/own-waiver',
    status: 409,
    title: 'You asked for it',
    sentence: () =>
      'Nobody grants or refuses a waiver that he asked for. Have the sponsor or the PMO judge it.',
  }),
  managersWaiver: refusal({
    code: 'standards/managers-waiver',
    status: 409,
    title: 'Your own project',
    sentence: () => 'Nobody judges a waiver of a project that he manages. Ask its sponsor or the PMO.',
  }),
  waiverOver: refusal<{ number: number }>({
    code: 'standards/waiver-over',
    status: 409,
    title: 'Over already',
    sentence: ({ number }) =>
      `W-${number} was refused, withdrawn or has run out: there is nothing to withdraw.`,
  }),
} as const
