import { refusal } from '@portolan/contract'

export const startRefusals = {
  follows: refusal<{ method: string }>({
    code: 'standards/project-follows-already',
    status: 409,
    title: 'It has begun',
    sentence: ({ method }) =>
      `This project follows “${method}” already. Tailor it anew there; what was done stays.`,
  }),
  planThere: refusal<{ lines: number }>({
    code: 'standards/plan-not-empty',
    status: 409,
    title: 'There is a plan',
    sentence: ({ lines }) =>
      `The plan of this project holds ${lines} ${lines === 1 ? 'line' : 'lines'} and is not written over. Start without writing the plan, then say which of its lines are the work of which phase.`,
  }),
} as const
