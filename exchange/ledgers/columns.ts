import { plainHeader } from '../schedule/issues/columns.ts'

export const ledgerColumns = [
  'project',
  'category',
  'day',
  'period',
  'amount',
  'currency',
  'document',
  'line',
  'supplier',
  'text',
] as const
export type LedgerColumn = (typeof ledgerColumns)[number]

/** Which column of a file is which: by the place in its header, from 0. */
export type LedgerLayout = ReadonlyMap<LedgerColumn, number>

/** How finance systems call them, in English and German; the first that fits is taken. */
const words: Readonly<Record<LedgerColumn, readonly RegExp[]>> = {
  project: [
    /^(project|projekt|wbs|psp)( (id|code|no|number|nr|nummer|element))?$/,
    /^(cost object|kostentraeger|kostenträger|internal order|innenauftrag)$/,
  ],
  category: [
    /^(cost )?(category|kategorie|kostenart|cost (type|element))$/,
    /^(account|gl account|konto|sachkonto|account name|kontobezeichnung)$/,
  ],
  day: [
    /^(posting date|booking date|buchungsdatum|buchungstag)$/,
    /^(date|datum|day|tag|document date|belegdatum|invoice date)$/,
  ],
  period: [/^(posting |fiscal |accounting )?(period|periode)$/, /^(buchungsperiode|monat|month)$/],
  amount: [
    /^(amount|betrag|value|wert)( in .*)?$/,
    /^(net|net amount|netto|nettobetrag|cost|kosten|amount eur)$/,
  ],
  currency: [/^(currency|währung|waehrung|curr|ccy|currency code|währungscode)$/],
  document: [
    /^(document|doc|voucher|beleg|journal)( (no|number|id|nr|nummer))?$/,
    /^(belegnummer|belegnr|invoice (no|number)|rechnungsnummer)$/,
  ],
  line: [
    /^(line|item|position|zeile|pos)( (no|number|item|nr))?$/,
    /^(belegposition|posting line|buchungszeile)$/,
  ],
  supplier: [/^(supplier|vendor|creditor|lieferant|kreditor)( name)?$/],
  text: [/^(text|description|beschreibung|buchungstext|posting text|memo|note)$/],
}

/** A layout that was corrected by hand comes first; the rest is guessed from the words of the header. */
export function ledgerLayout(
  header: readonly string[],
  chosen: Readonly<Partial<Record<LedgerColumn, string>>> = {},
): LedgerLayout {
  const plain = header.map(plainHeader)
  const layout = new Map<LedgerColumn, number>()
  for (const column of ledgerColumns) {
    const name = chosen[column]
    const at = name === undefined ? -1 : header.findIndex((one) => one.trim() === name.trim())
    if (at >= 0) layout.set(column, at)
  }
  for (const column of ledgerColumns) {
    if (layout.has(column) || chosen[column] === '') continue
    const at = placeOf(plain, words[column], new Set(layout.values()))
    if (at !== undefined) layout.set(column, at)
  }
  return layout
}

function placeOf(
  plain: readonly string[],
  patterns: readonly RegExp[],
  taken: ReadonlySet<number>,
): number | undefined {
  for (const pattern of patterns) {
    const at = plain.findIndex((name, index) => pattern.test(name) && !taken.has(index))
    if (at >= 0) return at
  }
  return undefined
}

/** What a line cannot do without; a day or a period is needed as well. */
export const neededColumns: readonly LedgerColumn[] = ['category', 'amount', 'document']
