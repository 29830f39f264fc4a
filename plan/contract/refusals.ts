import { refusal } from '@portolan/contract'

export const refusals = {
  finishBeforeStart: refusal<{ start: string; finish: string }>({
    code: 'plan/finish-before-start',
    status: 422,
    title: 'Finish before start',
    sentence: ({ start, finish }) =>
      `The finish ${finish} lies before the start ${start}. Change one of the two; nothing was written.`,
  }),
  closedByEdit: refusal({
    code: 'plan/closed-by-edit',
    status: 409,
    title: 'Closed by its closure',
    sentence: () =>
      'A project is closed by its closure, which settles its account, its people and what was learned, and which another accepts. Begin it in the project, under Steering; nothing was written.',
  }),
  openedByEdit: refusal<{ acceptedOn: string }>({
    code: 'plan/opened-by-edit',
    status: 409,
    title: 'Closed by its closure',
    sentence: ({ acceptedOn }) =>
      `The end of this project was accepted on ${acceptedOn}, with a report and a success card. Open it again in the project, under Steering, so that both say so; nothing was written.`,
  }),
  unknownCurrency: refusal<{ currency: string }>({
    code: 'plan/unknown-currency',
    status: 422,
    title: 'Unknown currency',
    sentence: ({ currency }) => `${currency} is no currency of ISO 4217. Use a code such as EUR, GBP or USD.`,
  }),
  codeTaken: refusal<{ code: string; name: string }>({
    code: 'plan/code-taken',
    status: 409,
    title: 'ID already used',
    sentence: ({ code, name }) =>
      `“${name}” has the ID ${code} already; letter case does not count. Use another one.`,
  }),
  nameTaken: refusal<{ name: string; kind: string }>({
    code: 'plan/name-taken',
    status: 409,
    title: 'Name already used',
    sentence: ({ name, kind }) =>
      `There is a ${kind} named “${name}” already. Use it, or choose another name.`,
  }),
  editRefused: refusal<{ because: string }>({
    code: 'plan/edit-refused',
    status: 422,
    title: 'Edit not possible',
    sentence: ({ because }) => because,
  }),
  unreadable: refusal<{ because: string }>({
    code: 'plan/unreadable-file',
    status: 422,
    title: 'The file cannot be read',
    sentence: ({ because }) => because,
  }),
  notPreviewed: refusal<{ state: string }>({
    code: 'plan/import-not-ready',
    status: 409,
    title: 'Not ready to import',
    sentence: ({ state }) =>
      `This import is ${state}. Only a previewed import can be committed; drop the file again to start anew.`,
  }),
  rowsStop: refusal<{ rows: number }>({
    code: 'plan/rows-stop-import',
    status: 422,
    title: 'Rows stop the import',
    sentence: ({ rows }) =>
      `${rows} ${rows === 1 ? 'row stops' : 'rows stop'} the import. Correct the mapping or the file, or leave those rows out; nothing was written.`,
  }),
  noDay: refusal({
    code: 'plan/import-without-day',
    status: 422,
    title: 'No day named',
    sentence: () =>
      'The file does not say of which day it speaks, and nothing in its name or headers tells. Say “as of” and try again.',
  }),
  planMoved: refusal({
    code: 'plan/plan-moved-on',
    status: 409,
    title: 'Projects changed since the preview',
    sentence: () =>
      'Projects of this preview were changed meanwhile. Look at the fresh preview and import again; nothing was written.',
  }),
  undoOnlyLast: refusal<{ last: string }>({
    code: 'plan/undo-only-last',
    status: 409,
    title: 'Only the last import can be undone',
    sentence: ({ last }) => `Only the last import can be undone, and that is “${last}”. Undo that one first.`,
  }),
  editedSince: refusal<{ projects: number }>({
    code: 'plan/edited-since-import',
    status: 409,
    title: 'Edited since',
    sentence: ({ projects }) =>
      `${projects} ${projects === 1 ? 'project was' : 'projects were'} edited since this import; undoing it would lose that work. Change the fields by hand instead.`,
  }),
} as const
