import { operation, refuses } from '@portolan/contract'
import { z } from 'zod'
import { SubjectKey } from '../../subjects/contract/index.ts'
import { unknownSubject } from '../../subjects/contract/refusals.ts'
import { mayNotTag, tooManyTags } from './refusals.ts'
import { useTags } from './permissions.ts'

export const TagName = z.string().trim().min(1, 'A tag is needed.').max(40)

const subjectExample = { subjectKind: 'investment', subjectId: '01936f5a-5c00-7000-8000-00000000dead' }
const Tags = z.object({ items: z.array(z.string()), mayChange: z.boolean() })

export const listTags = operation({
  id: 'tags.list',
  method: 'GET',
  path: '/tags',
  summary: 'List the tags of the things of a kind that I see, with how many have each',
  may: useTags,
  input: z.object({ subjectKind: SubjectKey.subjectKind }),
  output: z.object({ items: z.array(z.object({ name: z.string(), times: z.int() })) }),
  reads: ['tag'],
  example: { subjectKind: 'investment' },
})

export const showTags = operation({
  id: 'tags.show',
  method: 'GET',
  path: '/tags/of',
  summary: 'Show the tags of one thing',
  may: useTags,
  input: z.object({ ...SubjectKey }),
  output: Tags,
  refuses: refuses(unknownSubject),
  reads: ['tag'],
  example: subjectExample,
})

export const setTag = operation({
  id: 'tags.set',
  method: 'PUT',
  path: '/tags/of',
  summary: 'Tag a thing, or take a tag away; a tag is made when it is first used',
  may: useTags,
  input: z.object({ ...SubjectKey, name: TagName, on: z.boolean() }),
  output: Tags,
  refuses: refuses(unknownSubject, mayNotTag, tooManyTags),
  touches: ['tag', 'standing'],
  example: { ...subjectExample, name: 'Cutover in December', on: true },
})
