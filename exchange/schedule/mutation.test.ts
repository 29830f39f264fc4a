import { random, type Random, workCalendar } from '@portolan/quantity'
import { describe, expect, it } from 'vitest'
import { resolveCalendar } from './calendar.ts'
import { writeMspdi } from './mspdi/write-mspdi.ts'
import { readIssues } from './issues/read-issues.ts'
import { readSchedule } from './read-schedule.ts'
import { calendarText, linkText, mspdiText, officeWeekDays, taskText } from './testing/mspdi-text.ts'
import { smallPmxml } from './testing/pmxml-text.ts'
import { smallXer } from './testing/xer-text.ts'
import { writeXer } from './xer/write-xer.ts'

const mutations = 5_000
const longestMilliseconds = 2_000

const seeds = {
  mspdi: mspdiText({
    calendars: calendarText(
      '1',
      `<WeekDays>${officeWeekDays}</WeekDays><Exceptions><Exception><TimePeriod><FromDate>2026-01-01T00:00:00</FromDate><ToDate>2026-12-31T23:59:00</ToDate></TimePeriod><Type>5</Type><Period>1</Period><MonthItem>4</MonthItem><MonthPosition>0</MonthPosition><DayWorking>0</DayWorking></Exception></Exceptions>`,
    ),
    tasks:
      taskText(1, '<Start>2026-01-05T08:00:00</Start><Cost>125000</Cost><Manual>1</Manual>') +
      taskText(2, linkText(1, '<Type>1</Type><LinkLag>4800</LinkLag><LagFormat>7</LagFormat>')),
    resources: '<Resource><UID>1</UID><ID>1</ID><Name>Ann</Name><StandardRate>50</StandardRate></Resource>',
    assignments:
      '<Assignment><UID>1</UID><TaskUID>1</TaskUID><ResourceUID>1</ResourceUID><TimephasedData><Type>1</Type><Start>2026-01-05T08:00:00</Start><Finish>2026-01-06T08:00:00</Finish><Value>PT8H0M0S</Value></TimephasedData></Assignment>',
  }),
  xer: smallXer,
  pmxml: smallPmxml,
  issues:
    'Issue key,Summary,Status,Story Points,Sprint,Created,Outward issue link (Blocks)\r\nA-1,"Login, with ""care""",Done,5,S1,12/Mar/24 3:45 PM,A-2\r\nA-2,Logout,To Do,3,S1,13/Mar/24 9:00 AM,\r\n',
} as const

/** Bits turned, pieces cut out, doubled or moved, figures blown up. */
function mutated(seed: Uint8Array, chance: Random): Uint8Array {
  let bytes = Buffer.from(seed)
  const times = chance.whole(1, 4)
  for (let n = 0; n < times; n += 1) {
    const at = chance.whole(0, Math.max(0, bytes.length - 1))
    const to = Math.min(bytes.length, at + chance.whole(1, 200))
    const piece = bytes.subarray(at, to)
    switch (chance.whole(0, 5)) {
      case 0:
        bytes[at] = (bytes[at] ?? 0) ^ (1 << chance.whole(0, 7))
        break
      case 1:
        bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(to)])
        break
      case 2:
        bytes = Buffer.concat([
          bytes.subarray(0, to),
          ...Array.from({ length: chance.whole(1, 20) }, () => piece),
          bytes.subarray(to),
        ])
        break
      case 3:
        bytes = bytes.subarray(0, at)
        break
      case 4:
        bytes = Buffer.from(
          bytes.toString('latin1').replace(/\d+/, (digits) => digits.repeat(chance.whole(2, 12))),
          'latin1',
        )
        break
      default:
        bytes = Buffer.concat([piece, bytes.subarray(0, at), bytes.subarray(at)])
    }
  }
  return new Uint8Array(bytes)
}

describe('damaged files', () => {
  it.each(['mspdi', 'xer', 'pmxml'] as const)(
    '5,000 of %s: a schedule that can be written again, or one clear error, and never long',
    (format) => {
      const seed = new TextEncoder().encode(seeds[format])
      let refused = 0
      let slowest = 0
      for (let n = 0; n < mutations; n += 1) {
        const bytes = mutated(seed, random(`${format} ${n}`))
        const started = performance.now()
        const { result, findings } = readSchedule(bytes, { name: 'damaged' })
        if (result === undefined) {
          refused += 1
          expect(findings.map(({ severity }) => severity)).toEqual(['error'])
          expect(findings[0]?.sentence).toMatch(/^[A-Z][\s\S]{15,400}\.$/)
        } else if (n % 20 === 0) {
          expect(writeMspdi(result.file).result.length).toBeGreaterThan(100)
          expect(writeXer(result.file).result.length).toBeGreaterThan(10)
          for (const { id } of result.file.calendars) {
            const resolved = resolveCalendar(result.file.calendars, id)
            expect(resolved && workCalendar(resolved).definition).toEqual(resolved)
          }
        }
        slowest = Math.max(slowest, performance.now() - started)
      }
      expect(refused).toBeGreaterThan(mutations / 20)
      expect(refused).toBeLessThan(mutations)
      expect(slowest).toBeLessThan(longestMilliseconds)
    },
    120_000,
  )

  it('5,000 lists of issues: a list, or one clear error', async () => {
    const seed = new TextEncoder().encode(seeds.issues)
    let slowest = 0
    let read = 0
    for (let n = 0; n < mutations; n += 1) {
      const started = performance.now()
      const { result, findings } = await readIssues(mutated(seed, random(`issues ${n}`)), {
        name: 'damaged.csv',
      })
      if (result === undefined) expect(findings.map(({ severity }) => severity)).toEqual(['error'])
      else read += 1
      slowest = Math.max(slowest, performance.now() - started)
    }
    expect(read).toBeGreaterThan(mutations / 4)
    expect(slowest).toBeLessThan(longestMilliseconds)
  }, 120_000)
})
