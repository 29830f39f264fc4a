import { type Refusal, refusal } from '@portolan/contract'

export const emptyFile: Refusal<{ name: string }> = refusal<{ name: string }>({
  code: 'files/empty',
  status: 422,
  title: 'The file is empty',
  sentence: ({ name }) =>
    `“${name}” has no content. Look whether it was saved or fully copied, then attach it again.`,
})

export const noRoom: Refusal<{ used: string; limit: string }> = refusal<{ used: string; limit: string }>({
  code: 'files/no-room',
  status: 409,
  title: 'No room for more files',
  sentence: ({ used, limit }) =>
    `The files of this organisation hold ${used} of ${limit}. Link to large files where they are kept, or ask whoever runs this server.`,
})

export const tooMany: Refusal<{ limit: number }> = refusal<{ limit: number }>({
  code: 'files/too-many',
  status: 409,
  title: 'Too many files here',
  sentence: ({ limit }) => `This has ${limit} files already. Remove some that nobody needs, then attach it.`,
})

export const notYourFile: Refusal<{ by: string }> = refusal<{ by: string }>({
  code: 'files/not-yours',
  status: 409,
  title: 'Attached by somebody else',
  sentence: ({ by }) => `${by} attached this. Ask them to remove it, or whoever may change what it is on.`,
})

export const nameTaken: Refusal<{ name: string }> = refusal<{ name: string }>({
  code: 'files/name-taken',
  status: 409,
  title: 'There is another file of this name',
  sentence: ({ name }) =>
    `Another “${name}” was attached meanwhile. Remove that one first, or attach yours as its new version.`,
})

export const notYourComment: Refusal = refusal({
  code: 'files/not-your-comment',
  status: 409,
  title: 'Not your comment',
  sentence: () =>
    'Only its author adds files to a comment. Write one of your own, and attach the file there.',
})
