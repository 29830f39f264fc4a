import { refusal } from '@portolan/contract'

export const raidRefusals = {
  nothingDone: refusal({
    code: 'oversight/issue-without-answer',
    status: 422,
    title: 'What was done?',
    sentence: () =>
      'An issue is solved by something. Say what was done, so that the next one can be solved faster.',
  }),
  sinceAhead: refusal<{ day: string; today: string }>({
    code: 'oversight/issue-still-to-come',
    status: 422,
    title: 'That day is still to come',
    sentence: ({ day, today }) =>
      `${day} is still to come: what may happen then is a risk. Choose ${today} or an earlier day, or add a risk.`,
  }),
  over: refusal<{ number: string }>({
    code: 'oversight/entry-over',
    status: 409,
    title: 'That is over',
    sentence: ({ number }) =>
      `${number} is over and is not changed any more. Add a new one, and name this one in it.`,
  }),
  sameProject: refusal({
    code: 'oversight/dependency-on-itself',
    status: 422,
    title: 'On itself',
    sentence: () =>
      'A project does not depend on itself. Choose another project, or link the activities within the plan.',
  }),
  otherSide: refusal({
    code: 'oversight/dependency-other-side',
    status: 409,
    title: 'The other side says that',
    sentence: () =>
      'What is needed and by when is said by the project that needs it, what is offered by the one that provides it. Ask the other side, or write for your own.',
  }),
  notOffered: refusal({
    code: 'oversight/dependency-not-offered',
    status: 409,
    title: 'Nothing is offered yet',
    sentence: () => 'There is no day yet to agree to. The project that provides it says first by when.',
  }),
  notYourSide: refusal<{ manager: string }>({
    code: 'oversight/dependency-not-your-side',
    status: 409,
    title: 'Not yours to agree',
    sentence: ({ manager }) =>
      `For this side agrees who manages it: ${manager}. Ask there; nobody agrees for another.`,
  }),
  bothSides: refusal({
    code: 'oversight/dependency-both-sides',
    status: 409,
    title: 'You agreed for the other side',
    sentence: () =>
      'You agreed for the other project already, and this one has no manager. Name one, or let somebody else agree who keeps its register.',
  }),
  noSuchActivity: refusal<{ activity: string }>({
    code: 'oversight/dependency-without-activity',
    status: 422,
    title: 'No such activity',
    sentence: ({ activity }) =>
      `“${activity}” is no activity of this plan. Choose one that is, or say the day without one.`,
  }),
  causeTaken: refusal<{ name: string }>({
    code: 'oversight/cause-taken',
    status: 409,
    title: 'There is such a cause',
    sentence: ({ name }) => `“${name}” is a cause already. Use that one, or choose another name.`,
  }),
  causeUnknown: refusal({
    code: 'oversight/cause-unknown',
    status: 422,
    title: 'No such cause',
    sentence: () =>
      'The cause that this risk is to share is not there. Reload the page, then choose another one.',
  }),
  notExposed: refusal({
    code: 'oversight/exposure-unknown',
    status: 409,
    title: 'Nothing to explain',
    sentence: () =>
      'No open risk with money that you may read belongs to that. Reload the page; risks may have changed.',
  }),
  providerUnknown: refusal({
    code: 'oversight/dependency-without-provider',
    status: 422,
    title: 'No such project',
    sentence: () =>
      'The project that is to provide it is not there, or not visible to you. Choose one that you see, or ask for sight of it.',
  }),
} as const
