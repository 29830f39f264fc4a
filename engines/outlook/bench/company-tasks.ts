import { addDays, type Day, dayOf } from '@portolan/quantity'
import type { KnownCase } from '../index.ts'
import { type CsvRow, readCsvFile } from './read-csv.ts'

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
/** One without a day of completion counts as known from then on. */
const DAYS_UNTIL_KNOWN = 90

/**
 * One case a task, in order of their start, of what was known at the start: estimate, who is asked to do it, project and
 * kind. The answer is ln(actual ÷ estimate), known from the day it was completed on.
 */
export function companyTasks(tasksFile: string, datesFile: string): readonly KnownCase[] {
  const dates = new Map(readCsvFile(datesFile).map((row) => [row['TaskNumber'], row]))
  const tasks = new Map(readCsvFile(tasksFile).map((row) => [row['TaskNumber'] ?? '', row]))
  return [...tasks.values()]
    .flatMap((row) => caseOf(row, dates.get(row['TaskNumber']) ?? {}))
    .toSorted((a, b) => (a.began === b.began ? Number(a.id) - Number(b.id) : a.began < b.began ? -1 : 1))
}

function caseOf(row: CsvRow, dates: CsvRow): readonly KnownCase[] {
  const [estimate, actual] = [Number(row['HoursEstimate']), Number(row['HoursActual'])]
  const began = readDay(dates['StartedOn'])
  if (began === undefined || !(estimate > 0 && actual > 0)) return []
  const completed = readDay(dates['CompletedOn']) ?? addDays(began, DAYS_UNTIL_KNOWN)
  return [
    {
      id: row['TaskNumber'] ?? '',
      began,
      knownOn: completed < began ? began : completed,
      answer: Math.log(actual / estimate),
      numbers: { size: Math.log(estimate) },
      words: {
        person: row['AssignedToID'] ?? '',
        project: row['ProjectCode'] ?? '',
        kind: row['SubCategory'] ?? '',
      },
    },
  ]
}

/** '09-Nov-04' */
function readDay(text = ''): Day | undefined {
  const [, date, month, year] = /^(\d+)-(\w{3})-(\d\d)$/.exec(text) ?? []
  return dayOf(2000 + Number(year), months.indexOf(month ?? '') + 1, Number(date))
}
