import { addDays, addMonths, type Day, dayOf, told, type Told } from '@portolan/quantity'
import { isPresent } from '../cells/cell.ts'
import { type DateOrder, provenOrder, readDay } from '../cells/day.ts'
import { type Table } from '../layout/guess-layout.ts'
import { headerWords } from './header-words.ts'
import { type Period } from './mapping.ts'

export type TimeFrame = { readonly period?: Period; readonly asOf?: Day; readonly reasons: readonly Told[] }

type Columns = { readonly asOf: number | undefined; readonly narratives: readonly number[] }

/** The period a file covers and the day it speaks of, from what the file itself says. */
export function findTimeFrame(
  table: Table,
  fileName: string,
  columns: Columns,
  order: DateOrder,
  fiscalYearStart: number,
): TimeFrame {
  const label = findPeriod(table.header, columns.narratives, fileName, fiscalYearStart)
  const period = label && { period: label.period }
  const reasons = label ? [label.reason] : []
  const found =
    fromColumn(table, columns.asOf, order) ??
    fromNotes(table, order) ??
    fromName(fileName) ??
    (label && fromNarratives(table, columns.narratives, label.period, fiscalYearStart))
  if (!found) return { ...period, reasons }
  return { ...period, asOf: found.day, reasons: [...reasons, found.reason] }
}

type Dated = { readonly day: Day; readonly reason: Told }

function fromColumn(table: Table, column: number | undefined, order: DateOrder): Dated | undefined {
  if (column === undefined) return undefined
  const texts = table.rows.map((row) => row.cells[column] ?? '')
  const own = provenOrder(texts)?.order ?? order
  const tally = new Map<Day, number>()
  for (const text of texts) {
    const cell = readDay(text, { order: own, edge: 'last' })
    if (isPresent(cell)) tally.set(cell.value, (tally.get(cell.value) ?? 0) + 1)
  }
  const day = mostFrequent(tally)
  const name = table.header[column] ?? ''
  return (
    day && {
      day,
      reason: told('exchange:how.day-in-column')`As of ${{ day }}: the column "${{ column: name }}" says so.`,
    }
  )
}

const statedDate =
  /\b(?:as|data) (?:at|of|as of)\s+(\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{1,2}(?:st|nd|rd|th)? [A-Za-z]+ \d{4}|[A-Za-z]+ \d{1,2}, \d{4}|\d{4}-\d\d-\d\d|[A-Za-z]{3,9} \d{4})/i

function fromNotes(table: Table, order: DateOrder): Dated | undefined {
  for (const text of [...table.notes, ...table.header]) {
    const stated = statedDate.exec(text)?.[1]
    if (stated === undefined) continue
    const cell = readDay(stated, { order: provenOrder([stated])?.order ?? order, edge: 'last' })
    if (!isPresent(cell)) continue
    const day = cell.value
    return {
      day,
      reason: told('exchange:how.day-in-notes')`As of ${{ day }}: the file says "${{ stated }}".`,
    }
  }
  return undefined
}

function fromName(fileName: string): Dated | undefined {
  const day = dayInName(fileName)
  return (
    day && { day, reason: told('exchange:how.day-in-name')`As of ${{ day }}: the name of the file says so.` }
  )
}

/** "register-2026-03-31.csv", "20260331 projects.xlsx": people date their files. */
export function dayInName(fileName: string): Day | undefined {
  const match = /(?<!\d)(20\d\d)([-_. ]?)(\d\d)\2(\d\d)(?!\d)/.exec(fileName)
  return match === null ? undefined : dayOf(Number(match[1]), Number(match[3]), Number(match[4]))
}

const quarterFirst = /\bq([1-4])[\s,]*(?:of )?(?:fy ?)?(?:20)?(\d\d)\s?[/-]?\s?(?:20)?(\d\d)\b/gi
const yearFirst = /\b(?:20)?(\d\d)\s?[/-]?\s?(?:20)?(\d\d)[\s-]*q([1-4])\b/gi

/** Narratives name the quarter they were written in ("22/23-Q4"); the most named quarter of the period wins. */
function fromNarratives(
  table: Table,
  narratives: readonly number[],
  period: Period,
  fiscalYearStart: number,
): Dated | undefined {
  const tally = new Map<number, number>()
  const year = Number(period.label.slice(0, 4)) % 100
  const add = (first: string | undefined, second: string | undefined, quarter: string | undefined): void => {
    if (Number(first) !== year || Number(second) !== (year + 1) % 100) return
    tally.set(Number(quarter), (tally.get(Number(quarter)) ?? 0) + 1)
  }
  for (const row of table.rows) {
    for (const column of narratives) {
      const text = (row.cells[column] ?? '').slice(0, 5_000)
      for (const [, quarter, first, second] of text.matchAll(quarterFirst)) add(first, second, quarter)
      for (const [, first, second, quarter] of text.matchAll(yearFirst)) add(first, second, quarter)
    }
  }
  const quarter = mostFrequent(tally)
  if (quarter === undefined) return endOf(period, fiscalYearStart)
  const day = addDays(addMonths(period.from, quarter * 3), -1)
  const times = tally.get(quarter) ?? 0
  const reason = told(
    'exchange:how.day-in-texts',
  )`As of ${{ day }}: the texts name Q${{ quarter }} of ${{ period: period.label }} ${{ times }} times.`
  return { day, reason }
}

function endOf(period: Period, fiscalYearStart: number): Dated {
  const day = addDays(period.to, -1)
  const reason = told(
    'exchange:how.day-of-period',
  )`As of ${{ day }}: the end of ${{ period: period.label }}, taking month ${{ month: fiscalYearStart }} as the first of a fiscal year.`
  return { day, reason }
}

function mostFrequent<T>(tally: ReadonlyMap<T, number>): T | undefined {
  return [...tally].toSorted((a, b) => b[1] - a[1])[0]?.[0]
}

const yearPair = /(?<!\d)(20\d\d)[\s/_-]+(\d{4}|\d{2})(?!\d)/

/** Headers of figures name their year first; the file's name comes next; headers of texts are often last year's. */
function findPeriod(
  header: readonly string[],
  narratives: readonly number[],
  fileName: string,
  fiscalYearStart: number,
): { readonly period: Period; readonly reason: Told } | undefined {
  const figures = header.filter((_, column) => !narratives.includes(column))
  const texts = header.filter((_, column) => narratives.includes(column))
  const sources = [
    ...figures.map((text) => ({
      text: headerWords(text),
      said: told('exchange:how.header')`the header "${{ header: headerWords(text).slice(0, 60) }}"`,
    })),
    { text: fileName, said: told('exchange:how.file-name')`the name of the file` },
    ...texts.map((text) => ({
      text: headerWords(text),
      said: told('exchange:how.text-header')`the header of a text`,
    })),
  ]
  for (const { text, said } of sources) {
    const period = pairOf(text, fiscalYearStart)
    if (period)
      return {
        period,
        reason: told('exchange:how.period')`Period ${{ period: period.label }}: from ${{ from: said }}.`,
      }
  }
  return undefined
}

function pairOf(text: string, fiscalYearStart: number): Period | undefined {
  const match = yearPair.exec(text)
  const year = Number(match?.[1])
  // 2019/20 and 2019/2020 are a fiscal year; 2019-12 or 2014-2018 are not.
  if (!match || Number(match[2]) % 100 !== (year + 1) % 100) return undefined
  const from = dayOf(year, fiscalYearStart, 1)
  return (
    from && { label: `${year}/${String((year + 1) % 100).padStart(2, '0')}`, from, to: addMonths(from, 12) }
  )
}
