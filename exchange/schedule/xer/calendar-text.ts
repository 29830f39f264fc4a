import { addDays, type Day, day, dayNumber, parseDay, type Shift } from '@portolan/quantity'
import type { CalendarChange, DayShifts, Week } from '../calendar.ts'

export type CalendarText = { readonly week: Week; readonly exceptions: readonly CalendarChange[] }

/**
 * The nested parentheses of clndr_data: (0||name(key|value|…)(children)). Days 1 to 7 are Sunday to Saturday,
 * exceptions are days counted from 1899-12-30. Undefined where the text is no such tree.
 */
export function readCalendarText(text: string): CalendarText | undefined {
  const tree = readTree(text)
  if (tree === undefined) return undefined
  const days = tree.children.find(({ name }) => name === 'DaysOfWeek')?.children
  const dayOf = (type: number): DayShifts => {
    const found = days?.find(({ name }) => name === String(type))
    // A week that leaves a day out has it off; a calendar without a week has that of its base.
    return found === undefined ? (days === undefined ? undefined : []) : shiftsOf(found)
  }
  return {
    week: [dayOf(2), dayOf(3), dayOf(4), dayOf(5), dayOf(6), dayOf(7), dayOf(1)],
    exceptions: (tree.children.find(({ name }) => name === 'Exceptions')?.children ?? [])
      .flatMap((node) => changeOf(node) ?? [])
      .toSorted((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : 0)),
  }
}

export function writeCalendarText({ week, exceptions }: CalendarText): string {
  const days = [6, 0, 1, 2, 3, 4, 5].flatMap((index, position) => {
    const shifts = week[index]
    return shifts === undefined ? [] : [`(0||${position + 1}()(${writeShifts(shifts)}))`]
  })
  const changes = exceptions.flatMap(({ first, last, shifts }) => {
    const length = Math.min(dayNumber(last) - dayNumber(first) + 1, longestRange)
    return Array.from({ length }, (_, offset) => ({ number: dayNumber(first) + offset - epoch, shifts }))
  })
  const written = changes.map(({ number, shifts }, at) => `(0||${at}(d|${number})(${writeShifts(shifts)}))`)
  return `(0||CalendarData()((0||DaysOfWeek()(${days.join('')}))(0||Exceptions()(${written.join('')}))))`
}

type Node = { readonly name: string; readonly attributes: readonly string[]; readonly children: Node[] }

const deepest = 20
const longestRange = 3_660
const epoch = dayNumber(day('1899-12-30'))

/** Separators that do not print (0x7F, line ends, blanks) stand between the parts and mean nothing. */
function readTree(text: string): Node | undefined {
  const plain = text.replace(/[\s\u007F]+/g, '')
  const root: Node = { name: '', attributes: [], children: [] }
  const path: Node[] = [root]
  const start = /\(\d*\|\|([^()]*)\(([^()]*)\)\(/y
  let at = 0
  while (at < plain.length) {
    start.lastIndex = at
    const found = start.exec(plain)
    if (found !== null) {
      const node: Node = { name: found[1] ?? '', attributes: (found[2] ?? '').split('|'), children: [] }
      path.at(-1)?.children.push(node)
      path.push(node)
      if (path.length > deepest) return undefined
      at = start.lastIndex
    } else if (plain.startsWith('))', at) && path.length > 1) {
      path.pop()
      at += 2
    } else {
      return undefined
    }
  }
  return path.length === 1 ? root.children[0] : undefined
}

function shiftsOf({ children }: Node): readonly Shift[] {
  return children
    .flatMap(({ attributes }) => {
      const from = minuteOf(attributes, 's')
      const to = minuteOf(attributes, 'f')
      if (from === undefined || to === undefined) return []
      const end = to === 0 ? 1440 : to
      return from < end ? [{ from, to: end }] : []
    })
    .toSorted((a, b) => a.from - b.from)
}

function minuteOf(attributes: readonly string[], key: string): number | undefined {
  const [, hours, minutes] = /^(\d{1,2}):(\d{2})$/.exec(attributes[attributes.indexOf(key) + 1] ?? '') ?? []
  const value = Number(hours) * 60 + Number(minutes)
  return attributes.includes(key) && value >= 0 && value <= 1440 ? value : undefined
}

function changeOf(node: Node): CalendarChange | undefined {
  const number = Number(node.attributes[node.attributes.indexOf('d') + 1])
  const first = node.attributes.includes('d') ? dayFrom(number) : undefined
  return first === undefined ? undefined : { first, last: first, shifts: shiftsOf(node) }
}

function dayFrom(number: number): Day | undefined {
  if (!Number.isInteger(number) || number < 1 || number > 2_900_000) return undefined
  return parseDay(addDays(day('1899-12-30'), number))
}

function writeShifts(shifts: readonly Shift[]): string {
  return shifts.map(({ from, to }, at) => `(0||${at}(s|${clock(from)}|f|${clock(to % 1440)})())`).join('')
}

function clock(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}
