import { refusal } from '@portolan/contract'
import { periodInWords } from '@portolan/quantity'

/** The sentences of what is refused because of a period: the same wherever money is written into one. */
export const periodRefusals = {
  periodLocked: refusal<{ period: string; next: string }>({
    code: 'plan/period-locked',
    status: 409,
    title: 'The period is locked',
    sentence: ({ period, next }) =>
      `${periodInWords(period)} is locked. ${enterIt(next)}ask finance for ${periodInWords(period)} to be reopened; nothing was written.`,
  }),
  periodClosing: refusal<{ period: string; next: string }>({
    code: 'plan/period-closing',
    status: 409,
    title: 'The period is closing',
    sentence: ({ period, next }) =>
      `${periodInWords(period)} is closing, and only finance still enters into it. ${enterIt(next)}ask finance to enter it; nothing was written.`,
  }),
  notThatStep: refusal<{ period: string; state: string }>({
    code: 'plan/period-not-that-step',
    status: 409,
    title: 'Not from here',
    sentence: ({ period, state }) =>
      `${periodInWords(period)} is ${state}. A period goes from open to closing to locked, and back by reopening.`,
  }),
  earlierOpen: refusal<{ period: string; earlier: string }>({
    code: 'plan/earlier-period-open',
    status: 409,
    title: 'An earlier period is not locked',
    sentence: ({ period, earlier }) =>
      `${periodInWords(earlier)} comes before ${periodInWords(period)} and is not locked. Lock it first: what is entered there would change what ${periodInWords(period)} begins with.`,
  }),
  notOver: refusal<{ period: string; last: string }>({
    code: 'plan/period-not-over',
    status: 409,
    title: 'The period is not over',
    sentence: ({ period, last }) => `${periodInWords(period)} runs until ${last}. Close it when it is over.`,
  }),
  calendarTooEarly: refusal<{ period: string }>({
    code: 'plan/calendar-too-early',
    status: 409,
    title: 'Closed periods keep their days',
    sentence: ({ period }) =>
      `${periodInWords(period)} is closed and keeps its days, and the new years would all end before it does. Choose a later first year, or more years.`,
  }),
  calendarGap: refusal<{ last: string; first: string }>({
    code: 'plan/calendar-gap',
    status: 409,
    title: 'Days without a period',
    sentence: ({ last, first }) =>
      `The periods that stay end with ${last}, and the new ones would begin on ${first}. Choose an earlier first year, so that no day is left without a period.`,
  }),
} as const

function enterIt(next: string): string {
  return next === '' ? 'Make the periods that follow, or ' : `Enter it in ${periodInWords(next)}, or `
}
