import { type Day, told, type Told } from '@portolan/quantity'
import { provenOrder, readDay } from '../cells/day.ts'
import { fileFinding, type Outcome, shortened } from '../outcome.ts'
import { readTable } from '../reading/read-table.ts'
import { plainHeader } from '../schedule/issues/columns.ts'

/** A row of a table of what people are able to do. */
export type AbilityLine = {
  /** As a spreadsheet counts it. */
  readonly row: number
  readonly person: string
  readonly ability: string
  /** From 1 to 5. */
  readonly level: number | null
  readonly evidence: string
  readonly from: Day | null
  readonly until: Day | null
  readonly wrong: Told | null
}

const columns = ['person', 'ability', 'level', 'evidence', 'from', 'until'] as const
type Column = (typeof columns)[number]

/** As people title them, in English and German. */
const words: Readonly<Record<Column, RegExp>> = {
  person: /^(person|name|employee|mitarbeiter(in)?|e ?mail( address)?|e mail adresse|who|wer)$/,
  ability: /^(ability|skill|competence|competency|fähigkeit|faehigkeit|kompetenz|kenntnis)$/,
  level: /^(level|stufe|grade|rating|niveau|score)$/,
  evidence: /^(evidence|proof|nachweis|beleg|certificate|zertifikat|comment|bemerkung)$/,
  from: /^(from|since|valid from|von|ab|seit|gültig ab|gueltig ab)$/,
  until: /^(until|to|valid until|valid to|expires|expiry|bis|gültig bis|gueltig bis|ablauf)$/,
}

const headerWithin = 20
const most = 2_000

/** Reads abilities of people from CSV or XLSX by the words of the header. Undefined with a finding if there are none. */
export async function readAbilityTable(
  bytes: Uint8Array,
  { name }: { readonly name: string },
): Promise<Outcome<readonly AbilityLine[] | undefined>> {
  const read = await readTable(bytes, { fileName: name })
  const rows = read.result?.sheets[0]?.rows
  if (rows === undefined) return { result: undefined, findings: read.findings }
  const header = rows
    .slice(0, headerWithin)
    .map(layoutOf)
    .findIndex((layout) => (['person', 'ability', 'level'] as const).every((column) => layout.has(column)))
  if (header < 0) return nothing(name, noHeader)
  const below = rows
    .map((cells, at) => ({ cells, row: at + 1 }))
    .slice(header + 1)
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  if (below.length > most) return nothing(name, tooMany(below.length))
  return { result: linesOf(below, layoutOf(rows[header] ?? [])), findings: [] }
}

function nothing(name: string, why: Told): Outcome<undefined> {
  return { result: undefined, findings: [fileFinding('error', 'no-abilities', name, why)] }
}

const noHeader = told(
  'exchange:abilities.no-header',
)`No row of the file names a person, an ability and a level. Title three columns Person, Ability and Level.`

function tooMany(rows: number): Told {
  return told(
    'exchange:abilities.too-many',
  )`The file holds ${{ rows }} rows, and ${{ most }} are taken at once. Split it, for instance by team.`
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

type Row = { readonly cells: readonly string[]; readonly row: number }

function linesOf(rows: readonly Row[], layout: Layout): readonly AbilityLine[] {
  const cell = ({ cells }: Row, column: Column): string =>
    (cells[layout.get(column) ?? -1] ?? '').trim().slice(0, 1_000)
  const days = rows.flatMap((row) => [cell(row, 'from'), cell(row, 'until')])
  const order = provenOrder(days)?.order ?? 'dmy'
  return rows.map((row) => {
    const dayOf = (column: 'from' | 'until'): Day | null => {
      const read = readDay(cell(row, column), { order, edge: column === 'from' ? 'first' : 'last' })
      return 'value' in read ? read.value : null
    }
    const [from, until] = [dayOf('from'), dayOf('until')]
    const unread = (['from', 'until'] as const).find(
      (column) => cell(row, column) !== '' && (column === 'from' ? from : until) === null,
    )
    const level = cell(row, 'level')
    return {
      row: row.row,
      person: cell(row, 'person'),
      ability: cell(row, 'ability'),
      level: /^[1-5]([.,]0+)?$/.test(level) ? Number(level[0]) : null,
      evidence: cell(row, 'evidence'),
      from,
      until,
      wrong: wrongWith(level, unread === undefined ? undefined : cell(row, unread)),
    }
  })
}

function wrongWith(level: string, unreadDay: string | undefined): Told | null {
  if (unreadDay !== undefined)
    return told('exchange:abilities.no-day')`“${{ cell: shortened(unreadDay) }}” is no day.`
  if (/^[1-5]([.,]0+)?$/.test(level)) return null
  return told('exchange:abilities.no-level')`“${{ cell: shortened(level) }}” is no level from 1 to 5.`
}
