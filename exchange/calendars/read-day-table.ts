import { type Day, told, type Told } from '@portolan/quantity'
import { provenOrder, readDay } from '../cells/day.ts'
import { fileFinding, type Outcome, shortened } from '../outcome.ts'
import { readTable } from '../reading/read-table.ts'
import { plainHeader } from '../schedule/issues/columns.ts'

/** A row of a table of holidays or absences. */
export type DayRow = {
  readonly uid: string
  readonly name: string
  readonly person: string
  readonly first: Day | null
  readonly last: Day | null
  readonly minutes: number | null
  /** An absence that begins at noon of its first day, or ends at noon of its last. */
  readonly fromNoon: boolean
  readonly untilNoon: boolean
  readonly wrong: Told | null
}

const columns = ['uid', 'person', 'name', 'first', 'last', 'minutes', 'half'] as const
type Column = (typeof columns)[number]

/** As people title them, in English and German. */
const words: Readonly<Record<Column, RegExp>> = {
  uid: /^(uid|id|key|schluessel|schlüssel)$/,
  person: /^(person|employee|mitarbeiter(in)?|e ?mail( address)?|e mail adresse|who|wer)$/,
  name: /^(name|holiday|feiertag|description|beschreibung|bezeichnung|occasion|anlass|reason|grund)$/,
  first: /^(day|date|tag|datum|first( day)?|from|von|start( date)?|beginn|erster tag)$/,
  last: /^(last( day)?|to|until|bis|end( date)?|ende|letzter tag)$/,
  minutes: /^(minutes|minuten|working minutes|arbeitsminuten)$/,
  half: /^(half( day)?|part of day|halber tag|halbtag|tageshaelfte|tageshälfte|tageszeit)$/,
}

const halves: Readonly<Record<'morning' | 'afternoon' | 'whole', RegExp>> = {
  morning: /^(morning|am|vormittags?|until noon|bis mittag)$/i,
  afternoon: /^(afternoon|pm|nachmittags?|from noon|ab mittag)$/i,
  whole: /^(|no|nein|none|whole( day)?|full( day)?|ganz(er tag)?|ganztaegig|ganztägig)$/i,
}

const headerWithin = 20

/** Reads holidays or absences from CSV or XLSX by the words of the header. Undefined with a finding if there are none. */
export async function readDayTable(
  bytes: Uint8Array,
  options: { readonly name: string; readonly needs: 'name' | 'person' },
): Promise<Outcome<readonly DayRow[] | undefined>> {
  const read = await readTable(bytes, { fileName: options.name })
  const rows = read.result?.sheets[0]?.rows
  if (rows === undefined) return { result: undefined, findings: read.findings }
  const header = rows
    .slice(0, headerWithin)
    .map((row) => layoutOf(row))
    .findIndex((layout) => layout.has('first') && layout.has(options.needs))
  const layout = layoutOf(rows[header] ?? [])
  if (header < 0)
    return {
      result: undefined,
      findings: [fileFinding('error', 'no-days', options.name, noHeader[options.needs])],
    }
  const below = rows.slice(header + 1).filter((row) => row.some((cell) => cell.trim() !== ''))
  return { result: rowsOf(below, layout), findings: [] }
}

const noHeader = {
  name: told(
    'exchange:days.no-holidays',
  )`No row of the file names a day and what it is called. Title two columns Day and Name.`,
  person: told(
    'exchange:days.no-absences',
  )`No row of the file names a person and a first day. Title columns Person, From and To.`,
}

type Layout = ReadonlyMap<Column, number>

function layoutOf(row: readonly string[]): Layout {
  const plain = row.map(plainHeader)
  return new Map(
    columns.flatMap((column): (readonly [Column, number])[] => {
      const at = plain.findIndex((name) => words[column].test(name))
      return at < 0 ? [] : [[column, at]]
    }),
  )
}

function rowsOf(rows: readonly (readonly string[])[], layout: Layout): readonly DayRow[] {
  const cell = (row: readonly string[], column: Column): string =>
    (row[layout.get(column) ?? -1] ?? '').trim().slice(0, 300)
  const order = provenOrder(rows.map((row) => cell(row, 'first')))?.order ?? 'dmy'
  return rows.map((row) => {
    const dayOf = (column: 'first' | 'last'): Day | null | undefined => {
      if (cell(row, column) === '') return undefined
      const read = readDay(cell(row, column), { order, edge: column })
      return 'value' in read ? read.value : null
    }
    const first = dayOf('first')
    const last = dayOf('last') ?? (cell(row, 'last') === '' ? first : null)
    const minutes = cell(row, 'minutes')
    const unread = first === null ? cell(row, 'first') : last === null ? cell(row, 'last') : undefined
    const person = cell(row, 'person')
    const half = cell(row, 'half')
    const isHalf = (name: keyof typeof halves): boolean => halves[name].test(half)
    return {
      uid: cell(row, 'uid') || `${person || cell(row, 'name')} ${first ?? ''}`.slice(0, 200),
      name: shortened(cell(row, 'name')) || '–',
      person,
      first: first ?? null,
      last: last ?? null,
      minutes: minutes === '' ? null : Number(minutes),
      fromNoon: isHalf('afternoon'),
      untilNoon: isHalf('morning'),
      wrong:
        unread !== undefined
          ? told('exchange:days.no-day')`“${{ cell: shortened(unread) }}” is no day.`
          : !(isHalf('morning') || isHalf('afternoon') || isHalf('whole'))
            ? told(
                'exchange:days.no-half',
              )`“${{ cell: shortened(half) }}” is no half of a day: write morning or afternoon.`
            : minutes === '' || (/^\d{1,4}$/.test(minutes) && Number(minutes) <= 1440)
              ? null
              : told('exchange:days.no-minutes')`“${{ cell: shortened(minutes) }}” are no minutes of a day.`,
    }
  })
}
