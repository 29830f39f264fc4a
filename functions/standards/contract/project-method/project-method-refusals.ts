import { refusal } from '@portolan/contract'

export const projectMethodRefusals = {
  notPublished: refusal<{ name: string }>({
    code: 'standards/method-not-published',
    status: 409,
    title: 'Not published',
    sentence: ({ name }) =>
      `“${name}” has no published version yet. Have it published, or choose another method.`,
  }),
  noMethod: refusal({
    code: 'standards/project-without-method',
    status: 409,
    title: 'No method yet',
    sentence: () => 'This project follows no method yet. Give it one first.',
  }),
  noPart: refusal<{ kind: string }>({
    code: 'standards/not-of-this-method',
    status: 422,
    title: 'Not of this method',
    sentence: ({ kind }) =>
      `The method of this project has no such ${kind}. Reload to see the version it follows by now.`,
  }),
  known: refusal<{ role: string }>({
    code: 'standards/role-known',
    status: 409,
    title: 'The record knows who',
    sentence: ({ role }) =>
      `“${role}” is whoever manages the project. Change the manager in its details, and it is known here too.`,
  }),
  wrongAnswer: refusal<{ field: string; artefact: string }>({
    code: 'standards/artefact-answer-wrong',
    status: 422,
    title: 'An answer that does not fit',
    sentence: ({ field, artefact }) =>
      `“${field}” of “${artefact}” does not fit its kind: a number, a day or one of the choices. Nothing was written.`,
  }),
  unfinished: refusal<{ field: string; artefact: string }>({
    code: 'standards/artefact-unfinished',
    status: 422,
    title: 'Something is missing',
    sentence: ({ field, artefact }) =>
      `“${artefact}” is finished once “${field}” is filled in. Write that, or save it without finishing.`,
  }),
  notConfirmed: refusal<{ criterion: string }>({
    code: 'standards/criterion-of-the-record',
    status: 409,
    title: 'The record answers it',
    sentence: ({ criterion }) =>
      `“${criterion}” is read from the record and confirmed by nobody. Make it so there, and it is met.`,
  }),
  otherRole: refusal<{ role: string }>({
    code: 'standards/not-in-this-role',
    status: 409,
    title: 'Another confirms it',
    sentence: ({ role }) =>
      `Only whoever is named as “${role}” confirms this. Ask that person, or have it named.`,
  }),
  namedOneself: refusal<{ role: string }>({
    code: 'standards/named-oneself',
    status: 409,
    title: 'You named yourself',
    sentence: ({ role }) =>
      `You named yourself as “${role}”, so you cannot confirm in it. Have somebody else name you or another person.`,
  }),
  gateClosed: refusal<{ gate: string; missing: string; count: number }>({
    code: 'standards/gate-closed',
    status: 409,
    title: 'The gate is closed',
    sentence: ({ gate, missing, count }) =>
      `“${gate}” lacks ${count} of what it must hold, first of all: ${missing}. Make that so; then it opens.`,
  }),
  otherGate: refusal<{ gate: string }>({
    code: 'standards/not-at-this-gate',
    status: 409,
    title: 'Not at this gate',
    sentence: ({ gate }) => `The project does not stand before “${gate}”. Reload to see where it stands.`,
  }),
  ownProject: refusal({
    code: 'standards/own-gate',
    status: 409,
    title: 'Your own project',
    sentence: () => 'Nobody opens a gate of a project that he manages. Ask its sponsor or the PMO.',
  }),
} as const
