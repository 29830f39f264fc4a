import { refusal } from '@portolan/contract'

export const ledgerRefusals = {
  ledgerNotOpen: refusal<{ state: string }>({
    code: 'plan/ledger-import-not-open',
    status: 409,
    title: 'Not open any more',
    sentence: ({ state }) =>
      `This import is ${state}. Drop the file again to begin anew; what is recorded stays once.`,
  }),
  linesStop: refusal<{ lines: number }>({
    code: 'plan/ledger-lines-stop',
    status: 422,
    title: 'Lines stop the import',
    sentence: ({ lines }) =>
      `${lines} ${lines === 1 ? 'line stops' : 'lines stop'} the import; each says why. Correct the file or the columns and drop it again; nothing was written.`,
  }),
  noControl: refusal({
    code: 'plan/ledger-without-control',
    status: 422,
    title: 'No control totals',
    sentence: () =>
      'Neither the file nor anybody says how many lines there are and what they add up to. State both as the ledger shows them; nothing was written.',
  }),
  controlDiffers: refusal<{ because: string }>({
    code: 'plan/ledger-control-differs',
    status: 422,
    title: 'Control totals differ',
    sentence: ({ because }) => because,
  }),
  nothingWaits: refusal({
    code: 'plan/nothing-waits',
    status: 409,
    title: 'Nothing waits',
    sentence: () => 'None of these postings waits for a project any more. Reload the list.',
  }),
  noDifference: refusal({
    code: 'plan/no-difference',
    status: 409,
    title: 'Nothing to explain',
    sentence: () => 'Ledger and plan agree there by now, to the cent. Reload; no note is needed.',
  }),
} as const
