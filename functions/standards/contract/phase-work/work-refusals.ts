import { refusal } from '@portolan/contract'

export const workRefusals = {
  noLine: refusal<{ line: string }>({
    code: 'standards/line-not-in-schedule',
    status: 422,
    title: 'Not in the schedule',
    sentence: ({ line }) =>
      `The schedule holds no line “${line}” by now. Reload, and choose among the lines that it has.`,
  }),
  otherPhase: refusal<{ line: string; phase: string }>({
    code: 'standards/line-of-other-phase',
    status: 409,
    title: 'Work of another phase',
    sentence: ({ line, phase }) =>
      `“${line}” is work of “${phase}”, by itself or by a line above or below it. Take it out there first.`,
  }),
  keptByGate: refusal<{ line: string; gate: string }>({
    code: 'standards/line-kept-by-gate',
    status: 409,
    title: 'The gate holds it',
    sentence: ({ line, gate }) =>
      `“${line}” waits for “${gate}”, so whoever manages the project does not take it out. Ask the PMO, or have the gate opened.`,
  }),
} as const
