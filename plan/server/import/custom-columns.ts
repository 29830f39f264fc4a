import { isPresent, nameKey, readDay, readMoney, readNumber } from '@portolan/exchange'
import type { Tx } from '@portolan/platform/database'
import {
  choicesOf,
  type FieldRow,
  readableFields,
  readValues,
  sayValue,
  takenColumns,
  toGiven,
  typeOf,
} from '@portolan/platform/fields'
import type { CustomValue, GivenValue } from '@portolan/platform/fields/contract'
import type { Known } from '@portolan/platform/operations'
import { type Finding, term, told, type Told } from '@portolan/quantity'
import { sql } from 'kysely'
import type { JudgedRow } from './judge-rows.ts'
import type { ParsedRegister, ParsedRow } from './parse-register.ts'

/** What a row says of a custom field. */
export type CustomCell = { readonly fieldId: string; readonly value: NonNullable<GivenValue> }

export type CustomColumns = {
  /** The rows without the columns of custom fields: what these hold stands in the fields and nowhere else. */
  readonly rows: readonly ParsedRow[]
  readonly cells: ReadonlyMap<number, readonly CustomCell[]>
  readonly fields: readonly FieldRow[]
}

type Reading = { readonly actor: Known; readonly currency: string }

/** Takes the columns that are named like custom fields out of a register, and reads each by the type of its field. */
export async function readCustomColumns(
  tx: Tx,
  register: ParsedRegister,
  { actor, currency }: Reading,
): Promise<CustomColumns> {
  const headers = [...new Set(register.rows.flatMap(({ entry }) => Object.keys(entry.other)))]
  const taken = await takenColumns(tx, 'investment', headers)
  if (taken.size === 0) return { rows: register.rows, cells: new Map(), fields: [] }
  const readable = await readableFields(tx, actor, 'investment')
  const byHeader = new Map(readable.map((field) => [nameKey(field.name), field]))
  const people = readable.some((field) => typeOf(field) === 'person') ? await readPeople(tx) : new Map()
  const order = register.mapping.settings.order ?? 'dmy'
  const cells = new Map<number, readonly CustomCell[]>()
  const rows = register.rows.map((row) => {
    const own: CustomCell[] = []
    const findings: Finding[] = []
    const other = Object.entries(row.entry.other).filter(([header, raw]) => {
      if (!taken.has(header)) return true
      const field = byHeader.get(nameKey(header))
      const read = field === undefined ? hidden(header) : readValue(field, raw, { people, order, currency })
      if ('wrong' in read) findings.push(findingOf(row, header, read))
      else if (field !== undefined && read.value !== null) own.push({ fieldId: field.id, value: read.value })
      return false
    })
    if (own.length > 0) cells.set(row.rowNumber, own)
    return {
      ...row,
      entry: { ...row.entry, other: Object.fromEntries(other) },
      findings: [...row.findings, ...findings],
    }
  })
  return { rows, cells, fields: readable }
}

type Wrong = { readonly wrong: Told; readonly severity: Finding['severity'] }
type Read = { readonly value: GivenValue } | Wrong

function findingOf({ label }: ParsedRow, column: string, { wrong, severity }: Wrong): Finding {
  return {
    severity,
    code: 'custom-value-unreadable',
    subject: { kind: 'row', id: label },
    detail: { column },
    ...wrong,
  }
}

function hidden(header: string): Wrong {
  const wrong = told(
    'plan:custom-field-hidden',
  )`“${{ column: header }}” is a field that you may not read: what stands there is left out.`
  return { wrong, severity: 'warning' }
}

type Ways = {
  readonly people: ReadonlyMap<string, readonly string[]>
  readonly order: 'dmy' | 'mdy' | 'ymd'
  readonly currency: string
}

function readValue(field: FieldRow, raw: string, { people, order, currency }: Ways): Read {
  switch (typeOf(field)) {
    case 'text':
      return { value: { type: 'text', text: raw.trim().slice(0, 2_000) } }
    case 'number': {
      const cell = readNumber(raw)
      if ('wrong' in cell) return { wrong: cell.wrong, severity: 'error' }
      return { value: isPresent(cell) ? { type: 'number', number: cell.value } : null }
    }
    case 'money': {
      const cell = readMoney(raw, { currency, scale: 1 })
      if ('wrong' in cell) return { wrong: cell.wrong, severity: 'error' }
      return { value: isPresent(cell) ? { type: 'money', ...cell.value.money } : null }
    }
    case 'date': {
      const cell = readDay(raw, { order, edge: 'first' })
      if ('wrong' in cell) return { wrong: cell.wrong, severity: 'error' }
      return { value: isPresent(cell) ? { type: 'date', day: cell.value } : null }
    }
    case 'choice':
      return readChoice(field, raw)
    case 'person':
      return readPerson(field, raw, people)
  }
}

function readChoice(field: FieldRow, raw: string): Read {
  const choices = choicesOf(field)
  const found = choices.find(({ key, label }) => key === raw.trim() || nameKey(label) === nameKey(raw))
  if (found) return { value: { type: 'choice', choice: found.key } }
  const wrong = told(
    'plan:custom-choice-unknown',
  )`“${{ cell: raw.slice(0, 60) }}” is not a choice of “${{ field: field.name }}”. It has ${{ choices: choices.map(({ label }) => label).join(', ') }}.`
  return { wrong, severity: 'error' }
}

function readPerson(field: FieldRow, raw: string, people: Ways['people']): Read {
  const [found, ...others] = people.get(nameKey(raw)) ?? []
  if (found !== undefined && others.length === 0) return { value: { type: 'person', personId: found } }
  const cell = raw.slice(0, 60)
  const wrong =
    found === undefined
      ? told(
          'plan:custom-person-unknown',
        )`Nobody here is called “${{ cell }}”, as “${{ field: field.name }}” says. Write the name as it stands under People.`
      : told(
          'plan:custom-person-twice',
        )`Several people are called “${{ cell }}”. Choose who is meant by “${{ field: field.name }}” on the page of the project.`
  return { wrong, severity: 'error' }
}

async function readPeople(tx: Tx): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows } = await sql<{
    id: string
    name: string
  }>`select id, name from person where state <> 'left'`.execute(tx)
  const people = new Map<string, string[]>()
  for (const { id, name } of rows) people.set(nameKey(name), [...(people.get(nameKey(name)) ?? []), id])
  return people
}

/** What would change in custom fields is told like any other change, and is one: such a row is not the same as before. */
export async function withCustomChanges(
  tx: Tx,
  judged: readonly JudgedRow[],
  { cells, fields }: CustomColumns,
): Promise<readonly JudgedRow[]> {
  if (cells.size === 0) return judged
  const ids = judged.flatMap(({ projectId }) => (projectId === null ? [] : [projectId]))
  const values = await readValues(tx, fields, { kind: 'investment', ids })
  return judged.map((row) => {
    const before = row.projectId === null ? undefined : values.get(row.projectId)
    if (row.projectId === null) return row
    const changes = (cells.get(row.row.rowNumber) ?? []).flatMap(({ fieldId, value }) => {
      const field = fields.find(({ id }) => id === fieldId)
      const old = field && before?.[field.key]
      if (field === undefined || same(toGiven(old), value)) return []
      const { sentence, wording } = term('plan:changed-field.custom', field.name)
      return [{ field: sentence, wording, from: inWords(old), to: inWords(shownAs(field, value)) }]
    })
    if (changes.length === 0) return row
    const verdict = row.verdict === 'same' ? ('update' as const) : row.verdict
    return { ...row, verdict, changes: [...row.changes, ...changes] }
  })
}

function same(a: GivenValue, b: GivenValue): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

function inWords(value: CustomValue | undefined): string | null {
  const said = sayValue(value)
  return said === null ? null : String(said)
}

/** As far as it can be shown without asking the database: a person is shown once the import is done. */
function shownAs(field: FieldRow, value: NonNullable<GivenValue>): CustomValue | undefined {
  if (value.type === 'person') return undefined
  if (value.type !== 'choice') return value
  const label = choicesOf(field).find(({ key }) => key === value.choice)?.label ?? value.choice
  return { type: 'choice', choice: value.choice, label }
}
