import { refusal } from '@portolan/contract'

export const maturityRefusals = {
  finished: refusal({
    code: 'standards/assessment-finished',
    status: 409,
    title: 'Finished already',
    sentence: () => 'This assessment is finished and stays as it was said. Start another one.',
  }),
  draftThere: refusal({
    code: 'standards/assessment-begun',
    status: 409,
    title: 'One is being written',
    sentence: () =>
      'An assessment is being written. Finish that one first; then the next can be compared with it.',
  }),
  nothingShown: refusal<{ name: string }>({
    code: 'standards/assessment-without-evidence',
    status: 422,
    title: 'What shows it?',
    sentence: ({ name }) =>
      `For “${name}” practices are said to be so, and nothing shows it. Say where one can look, or take them back.`,
  }),
} as const
