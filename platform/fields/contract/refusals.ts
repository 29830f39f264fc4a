import { type Refusal, refusal } from '@portolan/contract'

/** A field that is not there and one that may not be read are refused alike. */
export const unknownField: Refusal<{ field: string }> = refusal<{ field: string }>({
  code: 'fields/unknown',
  status: 422,
  title: 'No such field',
  sentence: ({ field }) =>
    `There is no field “${field}”, or you may not read it. Leave it out, or ask who administers the fields.`,
})

export const fieldNameTaken: Refusal<{ name: string }> = refusal<{ name: string }>({
  code: 'fields/name-taken',
  status: 409,
  title: 'Name taken',
  sentence: ({ name }) =>
    `There is a field “${name}” or one with the same short name already. Choose another, or change that one.`,
})

export const choicesNeeded: Refusal = refusal({
  code: 'fields/choices-needed',
  status: 422,
  title: 'Choices are missing',
  sentence: () => 'A field of choices needs at least two of them, each with a short name of its own.',
})

export const choiceInUse: Refusal<{ choice: string; times: number }> = refusal<{
  choice: string
  times: number
}>({
  code: 'fields/choice-in-use',
  status: 409,
  title: 'The choice is in use',
  sentence: ({ choice, times }) =>
    `“${choice}” is chosen ${times} times. Keep it, give it another label, or choose something else there first.`,
})

export const tooManyFields: Refusal<{ limit: number }> = refusal<{ limit: number }>({
  code: 'fields/too-many',
  status: 422,
  title: 'Too many fields',
  sentence: ({ limit }) => `There are ${limit} fields already. Archive one that is no longer used.`,
})

export const wrongValue: Refusal<{ field: string; because: string }> = refusal<{
  field: string
  because: string
}>({
  code: 'fields/wrong-value',
  status: 422,
  title: 'The value does not fit',
  sentence: ({ field, because }) => `“${field}” does not take this: ${because}. Give it a value of its kind.`,
})

export const valueMoved: Refusal<{ field: string }> = refusal<{ field: string }>({
  code: 'fields/value-moved',
  status: 409,
  title: 'Changed meanwhile',
  sentence: ({ field }) =>
    `“${field}” was changed since you looked at it. Look at what it holds now, and change it again.`,
})

export const mayNotChange: Refusal = refusal({
  code: 'fields/may-not-change',
  status: 409,
  title: 'Not yours to change',
  sentence: () =>
    'You see this and may not change it. Ask who may edit it to enter the value, or an administrator for the role.',
})
