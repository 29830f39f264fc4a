import { refusal } from '@portolan/contract'

export const actionRefusals = {
  sourceUnknown: refusal({
    code: 'oversight/action-source-unknown',
    status: 422,
    title: 'No such source',
    sentence: () =>
      'What this action is to come from is not there, or not visible to you. Add it from a page that you see, or without a source.',
  }),
  otherProject: refusal({
    code: 'oversight/action-other-project',
    status: 422,
    title: 'Another project',
    sentence: () =>
      'This action would stand in another project than what it comes from, and be read by others. Leave the project out: it is that of the source.',
  }),
  ownerSeesNothing: refusal<{ name: string }>({
    code: 'oversight/action-owner-sees-nothing',
    status: 422,
    title: 'Does not see the project',
    sentence: ({ name }) =>
      `${name} does not see this project and would never read the action. Have a role granted there, or choose somebody else.`,
  }),
  ownerHasNoSight: refusal<{ name: string }>({
    code: 'oversight/action-owner-without-sight',
    status: 422,
    title: 'Sees nothing here',
    sentence: ({ name }) =>
      `${name} holds no role with which anything here is seen, and could not say that it is done. Have a role granted, or choose somebody else.`,
  }),
  closed: refusal<{ number: number }>({
    code: 'oversight/action-closed',
    status: 409,
    title: 'Closed already',
    sentence: ({ number }) => `A-${number} is closed already. Open it again first, and say why.`,
  }),
  stillOpen: refusal<{ number: number }>({
    code: 'oversight/action-still-open',
    status: 409,
    title: 'Still open',
    sentence: ({ number }) => `A-${number} is open: there is nothing to open again. Change it instead.`,
  }),
  notYours: refusal<{ owner: string; asker: string }>({
    code: 'oversight/action-not-yours',
    status: 409,
    title: 'Not your action',
    sentence: ({ owner, asker }) =>
      `This is done by ${owner} and was asked for by ${asker}. They, or who leads the project, can do this; say what you know in a comment.`,
  }),
  ownDuty: refusal<{ asker: string }>({
    code: 'oversight/own-duty',
    status: 409,
    title: 'Asked of you',
    sentence: ({ asker }) =>
      `Nobody drops what was asked of them: ${asker} asked for it. Say in a comment why it is not needed, or when it will be done.`,
  }),
} as const
