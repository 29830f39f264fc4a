import { common, operation, refuses, roles } from '@portolan/contract'
import { z } from 'zod'
import { SubjectKey } from '../../subjects/contract/index.ts'
import { unknownSubject } from '../../subjects/contract/refusals.ts'
import { Choice, CustomField, CustomValue, FieldKey, fieldTypes, GivenValue } from './custom-value.ts'
import {
  choiceInUse,
  choicesNeeded,
  fieldNameTaken,
  mayNotChange,
  tooManyFields,
  unknownField,
  valueMoved,
  wrongValue,
} from './refusals.ts'
import { readFields, defineFields } from './permissions.ts'

const kind = SubjectKey.subjectKind
const name = z.string().trim().min(1, 'A name is needed.').max(80)
const readers = z.array(z.enum(roles)).min(1).max(roles.length).nullable()
const fieldId = z.uuid()
const someField = { fieldId: '01936f5a-5c00-7000-8000-00000000dead' }

export const listFields = operation({
  id: 'fields.list',
  method: 'GET',
  path: '/fields',
  summary: 'List the custom fields of a kind of thing that I may read, in their order',
  may: readFields,
  input: z.object({ subjectKind: kind }),
  output: z.object({ items: z.array(CustomField) }),
  reads: ['field'],
  example: { subjectKind: 'investment' },
})

export const listAllFields = operation({
  id: 'fields.list-all',
  method: 'GET',
  path: '/fields/all',
  summary: 'List all custom fields with who reads them, archived ones last',
  may: defineFields,
  input: z.object({}),
  output: z.object({ items: z.array(CustomField) }),
  reads: ['field'],
})

export const defineField = operation({
  id: 'fields.define',
  method: 'POST',
  path: '/fields',
  summary: 'Add a custom field to the things of a kind',
  may: defineFields,
  input: z.object({
    subjectKind: kind,
    key: FieldKey.optional().describe('Made from the name when absent; it never changes'),
    name,
    type: z.enum(fieldTypes),
    choices: z.array(Choice).max(100).optional(),
    readers: readers.optional(),
  }),
  output: CustomField,
  refuses: refuses(unknownSubject, fieldNameTaken, choicesNeeded, tooManyFields),
  touches: ['field'],
  example: { subjectKind: 'investment', name: 'Data centre', type: 'text' },
})

export const changeField = operation({
  id: 'fields.change',
  method: 'PATCH',
  path: '/fields/{fieldId}',
  summary: 'Rename a custom field, change its choices or who reads it, archive it or take it back',
  may: defineFields,
  input: z.object({
    fieldId,
    name: name.optional(),
    choices: z.array(Choice).max(100).optional(),
    readers: readers.optional(),
    archived: z.boolean().optional(),
  }),
  output: CustomField,
  refuses: refuses(common.notFound, fieldNameTaken, choicesNeeded, choiceInUse),
  touches: ['field', 'standing', 'project'],
  versioned: true,
  example: { ...someField, name: 'Data centre' },
})

export const FieldWithValue = z.object({
  field: CustomField,
  value: CustomValue.nullable(),
  version: z.int().describe('0 where it never had a value'),
})

export const showValues = operation({
  id: 'fields.show-values',
  method: 'GET',
  path: '/fields/values',
  summary: 'Show the custom fields of one thing with their values, as far as I may read them',
  may: readFields,
  input: z.object({ ...SubjectKey }),
  output: z.object({ items: z.array(FieldWithValue), mayChange: z.boolean() }),
  refuses: refuses(unknownSubject),
  reads: ['field', 'project'],
  example: { subjectKind: 'investment', subjectId: '01936f5a-5c00-7000-8000-00000000dead' },
})

export const setValues = operation({
  id: 'fields.set-values',
  method: 'PUT',
  path: '/fields/values',
  summary: 'Set values of custom fields of one thing, all or none, each at the version that was seen',
  may: readFields,
  input: z.object({
    ...SubjectKey,
    values: z
      .array(
        z.object({ fieldId, value: GivenValue, seen: z.int().min(0).describe('The version that was seen') }),
      )
      .min(1)
      .max(60),
  }),
  output: z.object({ items: z.array(FieldWithValue), mayChange: z.boolean() }),
  refuses: refuses(unknownSubject, unknownField, wrongValue, valueMoved, mayNotChange),
  touches: ['project', 'standing'],
  example: {
    subjectKind: 'investment',
    subjectId: '01936f5a-5c00-7000-8000-00000000dead',
    values: [{ ...someField, value: { type: 'text', text: 'Frankfurt' }, seen: 0 }],
  },
})
