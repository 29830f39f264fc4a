import type { CostFigures } from '../activity.ts'
import { sumAmounts } from '../amounts.ts'
import { push } from '../group.ts'
import { nothingKept } from '../kept.ts'
import type { CodeType, CodeValue, CustomField, CustomValue, Note } from '../model.ts'
import type { Reading } from '../reading.ts'
import { amount } from './codecs.ts'
import { type Cells, noteTable } from './rows.ts'
import type { XerTables } from './tables.ts'

/** What stands in tables of its own and belongs to activities, resources and projects. */
export type Extras = {
  readonly customFields: readonly CustomField[]
  readonly codeTypes: readonly CodeType[]
  readonly ofActivity: (id: string) => Owned & { readonly cost: CostFigures }
  readonly ofWbs: (id: string) => Owned
  readonly ofResource: (id: string) => Omit<Owned, 'notes'>
  readonly ofProject: (id: string) => Owned
  readonly ofAssignment: (id: string) => Pick<Owned, 'customValues'>
}

type Owned = {
  readonly customValues: readonly CustomValue[]
  readonly codes: readonly CodeValue[]
  readonly notes: readonly Note[]
}

export function readExtras(tables: XerTables, reading: Reading): Extras {
  const fields = readCustomFields(tables, reading)
  const values = readCustomValues(tables, fields, reading)
  const codes = codeTables.map((names) => ({ names, ...readCodes(tables, names, reading) }))
  const notes = readNotes(tables, reading)
  const costs = readCosts(tables, reading)
  const codesOf = (owner: string, id: string): readonly CodeValue[] =>
    codes.find(({ names }) => names.owner === owner)?.values.get(id) ?? []
  const owned = (table: string, owner: string, id: string): Owned => ({
    customValues: values.get(`${table}/${id}`) ?? [],
    codes: codesOf(owner, id),
    notes: notes.get(`${table}/${id}`) ?? [],
  })
  return {
    customFields: fields,
    codeTypes: codes.flatMap(({ types }) => types),
    ofActivity: (id) => ({ ...owned('TASK', 'task_id', id), cost: costs.get(id) ?? {} }),
    ofWbs: (id) => owned('PROJWBS', 'wbs_id', id),
    ofResource: (id) => {
      const { customValues, codes: own } = owned('RSRC', 'rsrc_id', id)
      return { customValues, codes: own }
    },
    ofProject: (id) => owned('PROJECT', 'proj_id', id),
    ofAssignment: (id) => ({ customValues: values.get(`TASKRSRC/${id}`) ?? [] }),
  }
}

const entities: Readonly<Record<string, CustomField['entity']>> = {
  TASK: 'activity',
  PROJWBS: 'summary',
  RSRC: 'resource',
  TASKRSRC: 'assignment',
  PROJECT: 'project',
}

const types: Readonly<Record<string, CustomField['type']>> = {
  FT_TEXT: 'text',
  FT_INT: 'number',
  FT_FLOAT_2_DECIMALS: 'number',
  FT_MONEY: 'money',
  FT_START_DATE: 'date',
  FT_END_DATE: 'date',
  FT_STATICTYPE: 'code',
}

function readCustomFields(tables: XerTables, reading: Reading): readonly CustomField[] {
  const columns = 'udf_type_id table_name udf_type_name udf_type_label logical_data_type'
  return noteTable(tables, 'UDFTYPE', columns, reading).flatMap((cells) => {
    const id = cells('udf_type_id')
    if (id === undefined) return []
    reading.ledger.made('UDFTYPE')
    const alias = cells('udf_type_label')
    return {
      id,
      entity: entities[cells('table_name') ?? ''] ?? 'other',
      name: cells('udf_type_name') ?? '',
      ...(alias !== undefined && { alias }),
      type: types[cells('logical_data_type') ?? ''] ?? 'unknown',
      choices: [],
      kept: nothingKept,
    }
  })
}

/** By the table and the id of their owner: ids of different tables may be equal. */
function readCustomValues(
  tables: XerTables,
  fields: readonly CustomField[],
  reading: Reading,
): ReadonlyMap<string, readonly CustomValue[]> {
  const tableOfEntity = new Map(Object.entries(entities).map(([table, entity]) => [entity, table]))
  const owners = new Map(fields.map(({ id, entity }) => [id, tableOfEntity.get(entity) ?? '']))
  const columns = 'udf_type_id fk_id udf_date udf_number udf_text udf_code_id'
  const values = new Map<string, CustomValue[]>()
  for (const cells of noteTable(tables, 'UDFVALUE', columns, reading)) {
    const fieldId = cells('udf_type_id')
    const value = cells('udf_text') ?? cells('udf_number') ?? cells('udf_date') ?? cells('udf_code_id')
    if (fieldId === undefined || value === undefined) continue
    reading.ledger.made('UDFVALUE')
    push(values, `${owners.get(fieldId) ?? ''}/${cells('fk_id') ?? ''}`, { fieldId, value })
  }
  return values
}

type CodeTables = {
  readonly type: string
  readonly code: string
  readonly use: string
  /** Columns of type, code and owner share their first letters. */
  readonly prefix: string
  readonly codePrefix: string
  readonly owner: string
}

const codeTables: readonly CodeTables[] = [
  {
    type: 'ACTVTYPE',
    code: 'ACTVCODE',
    use: 'TASKACTV',
    prefix: 'actv_code_type',
    codePrefix: 'actv_code',
    owner: 'task_id',
  },
  {
    type: 'PCATTYPE',
    code: 'PCATVAL',
    use: 'PROJPCAT',
    prefix: 'proj_catg_type',
    codePrefix: 'proj_catg',
    owner: 'proj_id',
  },
  {
    type: 'RCATTYPE',
    code: 'RCATVAL',
    use: 'RSRCRCAT',
    prefix: 'rsrc_catg_type',
    codePrefix: 'rsrc_catg',
    owner: 'rsrc_id',
  },
]

function readCodes(
  tables: XerTables,
  { type, code, use, prefix, codePrefix, owner }: CodeTables,
  reading: Reading,
): { readonly types: readonly CodeType[]; readonly values: ReadonlyMap<string, readonly CodeValue[]> } {
  const typeId = `${prefix}_id`
  const valueId = `${codePrefix}_id`
  const choices = new Map<string, CodeType['values'][number][]>()
  const codeColumns = `${valueId} ${typeId} parent_${valueId} short_name ${codePrefix}_short_name ${codePrefix}_name`
  for (const cells of noteTable(tables, code, codeColumns, reading)) {
    const id = cells(valueId)
    if (id === undefined) continue
    reading.ledger.made(code)
    const description = cells(`${codePrefix}_name`)
    const parentId = cells(`parent_${valueId}`)
    push(choices, cells(typeId) ?? '', {
      id,
      value: cells('short_name') ?? cells(`${codePrefix}_short_name`) ?? '',
      ...(description !== undefined && { description }),
      ...(parentId !== undefined && { parentId }),
    })
  }
  const typeColumns = `${typeId} ${prefix} proj_id actv_code_type_scope`
  const read = noteTable(tables, type, typeColumns, reading).flatMap((cells) =>
    typeOf(cells, typeId, { prefix, choices }),
  )
  reading.ledger.made(type, read.length)
  const values = new Map<string, CodeValue[]>()
  for (const cells of noteTable(tables, use, `${owner} ${typeId} ${valueId}`, reading)) {
    const [ownerId, kind, value] = [cells(owner), cells(typeId), cells(valueId)]
    if (ownerId === undefined || kind === undefined || value === undefined) continue
    reading.ledger.made(use)
    push(values, ownerId, { typeId: kind, valueId: value })
  }
  return { types: read, values }
}

function typeOf(
  cells: Cells,
  typeId: string,
  { prefix, choices }: { readonly prefix: string; readonly choices: ReadonlyMap<string, CodeType['values']> },
): readonly CodeType[] {
  const id = cells(typeId)
  if (id === undefined) return []
  const scope = cells('actv_code_type_scope')
  const projectId = cells('proj_id')
  return [
    {
      id,
      name: cells(prefix) ?? '',
      ...(scope !== undefined && { scope }),
      ...(projectId !== undefined && { projectId }),
      values: choices.get(id) ?? [],
      kept: nothingKept,
    },
  ]
}

const memoTables: readonly (readonly [string, string, string])[] = [
  ['TASKMEMO', 'task_id', 'TASK'],
  ['WBSMEMO', 'wbs_id', 'PROJWBS'],
  ['PROJMEMO', 'proj_id', 'PROJECT'],
]

/** Line ends within a memo do not print in the file (0x7F twice). */
function readNotes(tables: XerTables, reading: Reading): ReadonlyMap<string, readonly Note[]> {
  const topics = new Map(
    noteTable(tables, 'MEMOTYPE', 'memo_type_id memo_type', reading).map((cells) => [
      cells('memo_type_id') ?? '',
      cells('memo_type'),
    ]),
  )
  const notes = new Map<string, Note[]>()
  for (const [table, owner, of] of memoTables) {
    const memo = `${table.toLowerCase().replace('memo', '')}_memo`
    for (const cells of noteTable(
      tables,
      table,
      `${owner} memo_type_id ${memo} task_memo proj_memo wbs_memo`,
      reading,
    )) {
      const text = cells(memo) ?? cells(`${owner.replace('_id', '')}_memo`)
      if (text === undefined) continue
      reading.ledger.made(table)
      const topic = topics.get(cells('memo_type_id') ?? '')
      const plain = text.replace(/\u007F+/g, '\n')
      push(
        notes,
        `${of}/${cells(owner) ?? ''}`,
        topic === undefined ? { text: plain } : { topic, text: plain },
      )
    }
  }
  return notes
}

/** An activity costs what its resources and its expenses cost together. */
function readCosts(tables: XerTables, reading: Reading): ReadonlyMap<string, CostFigures> {
  const rows = new Map<string, Cells[]>()
  const expenses = noteTable(tables, 'PROJCOST', 'task_id act_cost remain_cost target_cost', reading)
  reading.ledger.made('PROJCOST', expenses.length)
  const quiet = { ...reading, ledger: { ...reading.ledger, field: () => undefined, met: () => undefined } }
  for (const cells of [...expenses, ...noteTable(tables, 'TASKRSRC', '', quiet)])
    push(rows, cells('task_id') ?? '', cells)
  return new Map([...rows].map(([id, all]) => [id, costOf(all)]))
}

function costOf(rows: readonly Cells[]): CostFigures {
  const of = (...columns: readonly string[]): string | undefined =>
    sumAmounts(rows.flatMap((cells) => columns.map((column) => amount.read(cells(column) ?? ''))))
  const planned = of('target_cost')
  const actual = of('act_cost', 'act_reg_cost', 'act_ot_cost')
  const remaining = of('remain_cost')
  const total = sumAmounts([actual, remaining])
  return {
    ...(planned !== undefined && { planned }),
    ...(actual !== undefined && { actual }),
    ...(remaining !== undefined && { remaining }),
    ...(total !== undefined && { total }),
  }
}
