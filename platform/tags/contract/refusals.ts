import { type Refusal, refusal } from '@portolan/contract'

export const mayNotTag: Refusal = refusal({
  code: 'tags/may-not-tag',
  status: 409,
  title: 'Not yours to tag',
  sentence: () =>
    'You see this and may not change it. Ask who may edit it to tag it, or an administrator for the role.',
})

export const tooManyTags: Refusal<{ limit: number }> = refusal<{ limit: number }>({
  code: 'tags/too-many',
  status: 422,
  title: 'Too many tags',
  sentence: ({ limit }) => `This has ${limit} tags already. Take one away that says the least.`,
})
