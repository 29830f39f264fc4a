import { refusal } from '@portolan/contract'
import { periodInWords } from '@portolan/quantity'

export const closeRefusals = {
  closeIncomplete: refusal<{ period: string; items: number }>({
    code: 'plan/close-incomplete',
    status: 409,
    title: 'Not everything is done',
    sentence: ({ period, items }) =>
      `${items} ${items === 1 ? 'item' : 'items'} that must be done before ${periodInWords(period)} is locked ${items === 1 ? 'is' : 'are'} open. Do what is open on its checklist, or ask for a waiver, which somebody else grants.`,
  }),
  notClosing: refusal<{ period: string; state: string }>({
    code: 'plan/period-not-closing',
    status: 409,
    title: 'Not closing',
    sentence: ({ period, state }) =>
      `${periodInWords(period)} is ${state}, and its checklist is worked on while it is closing. Begin to close it first.`,
  }),
  computedItem: refusal({
    code: 'plan/close-item-computed',
    status: 409,
    title: 'Computed',
    sentence: () =>
      'Nobody ticks this item: it is done once what it counts is there. Ask for a waiver if the period must be locked without it.',
  }),
  nothingToWaive: refusal({
    code: 'plan/nothing-to-waive',
    status: 409,
    title: 'Nothing to waive',
    sentence: () =>
      'This item is done, waived, or a waiver of it is asked for already. Reload the checklist.',
  }),
  waiverDecided: refusal<{ by: string }>({
    code: 'plan/waiver-decided',
    status: 409,
    title: 'Decided already',
    sentence: ({ by }) => `${by} decided this waiver already. Reload the checklist.`,
  }),
  ownWaiver: refusal({
    code: 'plan/own-waiver',
    status: 409,
    title: 'Asked by yourself',
    sentence: () =>
      'Nobody grants a waiver that they asked for themselves, by whichever account. Somebody else who closes periods decides it.',
  }),
  rightTooYoung: refusal({
    code: 'plan/right-too-young',
    status: 409,
    title: 'The right came later',
    sentence: () =>
      'The right to close periods came to you after this was asked. Somebody who had it before decides.',
  }),
  ownExcuse: refusal({
    code: 'plan/own-excuse',
    status: 409,
    title: 'Your own project',
    sentence: () =>
      'Nobody excuses a project that they manage themselves. Ask somebody else who closes periods.',
  }),
  noRecord: refusal<{ period: string; locks: number }>({
    code: 'plan/no-close-record',
    status: 409,
    title: 'Not locked that often',
    sentence: ({ period, locks }) =>
      locks === 0
        ? `${periodInWords(period)} was not locked yet, so nothing is kept of it.`
        : `${periodInWords(period)} was locked ${locks} ${locks === 1 ? 'time' : 'times'}. Ask for one of these.`,
  }),
  checklistInvalid: refusal<{ key: string }>({
    code: 'plan/checklist-invalid',
    status: 422,
    title: 'The checklist does not go together',
    sentence: ({ key }) =>
      `“${key}” stands there twice, or is of another kind than its name. Every computed item stands once under its kind; an own one has words and a key of its own.`,
  }),
} as const
