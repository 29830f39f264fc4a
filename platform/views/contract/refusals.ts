import { type Refusal, refusal } from '@portolan/contract'

export const unknownPage: Refusal<{ page: string }> = refusal<{ page: string }>({
  code: 'views/unknown-page',
  status: 422,
  title: 'No such page',
  sentence: ({ page }) => `“${page}” is no page whose views can be saved, or you may not open it.`,
})

export const nameTaken: Refusal<{ name: string }> = refusal<{ name: string }>({
  code: 'views/name-taken',
  status: 409,
  title: 'Name taken',
  sentence: ({ name }) =>
    `You have a view called “${name}” on this page already. Choose another name, or save into that view.`,
})

export const tooMany: Refusal<{ limit: number }> = refusal<{ limit: number }>({
  code: 'views/too-many',
  status: 422,
  title: 'Too many views',
  sentence: ({ limit }) => `You have ${limit} views on this page already. Delete one that you no longer use.`,
})
