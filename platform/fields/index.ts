import { reads, type UseCase, writes } from '../operations/use-case.ts'
import type { Subjects } from '../subjects/subjects.ts'
import {
  changeField,
  defineField,
  listAllFields,
  listFields,
  setValues,
  showValues,
} from './contract/index.ts'
import { change } from './change-field.ts'
import { define } from './define-field.ts'
import { list, listAll } from './list-fields.ts'
import { setAll } from './set-values.ts'
import { show } from './show-values.ts'

export { customCondition, customOrder } from './custom-conditions.ts'
export { choicesOf, type FieldRow, readableFields, typeOf } from './field-rows.ts'
export { type KeptValue, keepValues, type ReplacedValue, restoreValues } from './keep-values.ts'
export { takenColumns } from './taken-columns.ts'
export { readValueRows, readValues, toGiven, toValue } from './value-rows.ts'
export { sayValue } from './say-value.ts'

/** Custom fields on whatever is a subject; the first of them are investments. */
export function fieldUseCases(subjects: Subjects): readonly UseCase[] {
  return [
    reads(listFields, list),
    reads(listAllFields, listAll),
    reads(showValues, (call) => show(call, subjects)),
    writes(defineField, (call) => define(call, subjects)),
    writes(changeField, change),
    writes(setValues, (call) => setAll(call, subjects)),
  ]
}
