import { refusal } from '@portolan/contract'

type Faulty = { readonly name: string; readonly at: string }

/** What is wrong with the content of a method, by the code of its fault. */
export const faultRefusals = {
  'id-twice': refusal<Faulty>({
    code: 'standards/method-id-twice',
    status: 422,
    title: 'Known twice',
    sentence: ({ name }) =>
      `Two things of this method are known as “${name}”. Give one of them another id; nothing was written.`,
  }),
  'name-twice': refusal<Faulty>({
    code: 'standards/method-name-twice',
    status: 422,
    title: 'Two of one name',
    sentence: ({ name }) => `“${name}” stands twice side by side. Give one of the two another name.`,
  }),
  'no-phase': refusal<Faulty>({
    code: 'standards/method-without-phases',
    status: 422,
    title: 'No phase',
    sentence: () => 'This method has no phase yet. Add the first one, with its gate.',
  }),
  'no-gate': refusal<Faulty>({
    code: 'standards/phase-without-gate',
    status: 422,
    title: 'A phase without gate',
    sentence: ({ name }) =>
      `The phase “${name}” ends nowhere. Give it a gate, or join it with the phase after it.`,
  }),
  'no-criterion': refusal<Faulty>({
    code: 'standards/gate-without-must',
    status: 422,
    title: 'A gate that holds nothing',
    sentence: ({ name, at }) =>
      `The gate “${name}” of “${at}” has no must criterion, so everything passes. Add one at least.`,
  }),
  'nothing-asked': refusal<Faulty>({
    code: 'standards/criterion-of-nothing',
    status: 422,
    title: 'A criterion that refers to nothing',
    sentence: ({ name, at }) =>
      `The criterion “${name}” of “${at}” asks for a fact that no room of Portolan knows. Choose one of the catalogue; nothing was written.`,
  }),
  'nobody-asked': refusal<Faulty>({
    code: 'standards/criterion-of-nobody',
    status: 422,
    title: 'Nobody can confirm it',
    sentence: ({ name, at }) =>
      `The criterion “${name}” of “${at}” is to be confirmed by a role that this method does not have. Choose one of its roles; nothing was written.`,
  }),
  'nobody-writes': refusal<Faulty>({
    code: 'standards/artefact-of-nobody',
    status: 422,
    title: 'Nobody writes it',
    sentence: ({ name, at }) =>
      `The artefact “${name}” of “${at}” is to be written by a role that this method does not have. Choose one of its roles; nothing was written.`,
  }),
  'no-choice': refusal<Faulty>({
    code: 'standards/field-without-choices',
    status: 422,
    title: 'Nothing to choose from',
    sentence: ({ name, at }) =>
      `The field “${name}” of “${at}” is a choice without two different choices. List them, or make it a text.`,
  }),
  'nobody-rules': refusal<Faulty>({
    code: 'standards/gate-of-nobody',
    status: 422,
    title: 'Nobody rules it',
    sentence: ({ name, at }) =>
      `The gate “${name}” of “${at}” is to be ruled by a role that this method does not have. Choose one of its roles; nothing was written.`,
  }),
  'manager-rules': refusal<Faulty>({
    code: 'standards/gate-of-the-manager',
    status: 422,
    title: 'The manager rules it',
    sentence: ({ name, at }) =>
      `The gate “${name}” of “${at}” is to be ruled by whoever manages the project, and nobody rules a gate of his own. Choose another role.`,
  }),
  'quorum-too-high': refusal<Faulty>({
    code: 'standards/quorum-too-high',
    status: 422,
    title: 'More than there are',
    sentence: ({ name, at }) =>
      `The gate “${name}” of “${at}” asks for more who agree than it names. Name more, or lower the quorum.`,
  }),
  'classes-crossed': refusal<Faulty>({
    code: 'standards/classes-crossed',
    status: 422,
    title: 'Classes cross',
    sentence: () =>
      'A project is large from more points on than it is medium. Raise the one or lower the other.',
  }),
} as const

export const methodRefusals = {
  nameTaken: refusal<{ name: string }>({
    code: 'standards/method-name-taken',
    status: 409,
    title: 'Name already used',
    sentence: ({ name }) => `There is a method named “${name}” already. Use it, or choose another name.`,
  }),
  noDraft: refusal<{ name: string }>({
    code: 'standards/method-without-draft',
    status: 409,
    title: 'Nothing is being written',
    sentence: ({ name }) => `There is no draft of “${name}”. Change something in it first.`,
  }),
  ownDraft: refusal({
    code: 'standards/own-draft',
    status: 409,
    title: 'Your own draft',
    sentence: () =>
      'Nobody publishes what he wrote. Ask somebody else who keeps methods, or ask for a decision.',
  }),
  retired: refusal<{ name: string }>({
    code: 'standards/method-retired',
    status: 409,
    title: 'Retired',
    sentence: ({ name }) => `“${name}” is retired. Take it up again first, or choose another method.`,
  }),
  noVersion: refusal<{ number: number }>({
    code: 'standards/no-such-version',
    status: 404,
    title: 'No such version',
    sentence: ({ number }) => `This method has no version ${number}. Choose one of those that are listed.`,
  }),
} as const
