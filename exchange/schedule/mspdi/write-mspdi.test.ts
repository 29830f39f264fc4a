import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ScheduleFile } from '../model.ts'
import {
  activityOf,
  calendarText,
  fileOf,
  linkText,
  mspdiText,
  officeWeekDays,
  projectOf,
  tasksOf,
  taskText,
} from '../testing/mspdi-text.ts'
import { smallPmxml } from '../testing/pmxml-text.ts'
import { smallXer } from '../testing/xer-text.ts'
import { writeMspdi } from './write-mspdi.ts'

function textOf(file: ScheduleFile): string {
  return new TextDecoder().decode(writeMspdi(file).result)
}

function withActivity(file: ScheduleFile, id: string, change: object): ScheduleFile {
  const projects = file.projects.map((project) => ({
    ...project,
    activities: project.activities.map((one) => (one.id === id ? { ...one, ...change } : one)),
  }))
  return { ...file, projects }
}

describe('writing Microsoft Project XML', () => {
  it.each([
    [
      'fields that nobody reads',
      taskText(1, '<Hyperlink>x</Hyperlink><HideBar>1</HideBar><Unheard><Of>1</Of></Unheard>'),
    ],
    [
      'odd spellings',
      taskText(
        1,
        '<Cost>0.00</Cost><Work>PT90M</Work><Start>2026-01-05T08:00:30</Start><RemainingDuration>PT0H0M20S</RemainingDuration>',
      ),
    ],
    [
      'empty rows',
      `${taskText(1)}<Task><UID>9</UID><ID>2</ID><IsNull>1</IsNull><CreateDate>2026-01-05T08:00:00</CreateDate></Task>${taskText(3)}`,
    ],
    [
      'every kind of lag',
      taskText(1) +
        [3, 4, 7, 8, 19, 20, 40, 53]
          .map((format, index) =>
            taskText(
              index + 2,
              linkText(
                1,
                `<Type>1</Type><CrossProject>0</CrossProject><LinkLag>-4805</LinkLag><LagFormat>${format}</LagFormat>`,
              ),
            ),
          )
          .join(''),
    ],
    ['a link without anything', taskText(1) + taskText(2, linkText(1))],
    [
      'elapsed durations',
      '<Task><UID>4</UID><Duration>PT24H0M0S</Duration><DurationFormat>40</DurationFormat><LevelingDelay>4800</LevelingDelay><LevelingDelayFormat>8</LevelingDelayFormat></Task>',
    ],
    ['signs of markup and line ends', taskText(1, '<Notes>a &lt; b &amp; c&#13;\n"d"</Notes>')],
    ['attributes and words between elements', taskText(1, '<Odd a="1&quot;">x<b/>y</Odd>')],
    ['values that cannot be read', taskText(1, '<Priority>very</Priority><CalendarUID>-1</CalendarUID>')],
  ])('keeps %s: what is written reads as the same', (_, tasks) => {
    const file = tasksOf(tasks)
    expect(fileOf(textOf(file))).toEqual(file)
  })

  it('writes exceptions in both forms and reads them once', () => {
    const rule =
      '<Exceptions><Exception><EnteredByOccurrences>0</EnteredByOccurrences><TimePeriod><FromDate>2026-01-01T00:00:00</FromDate><ToDate>2026-03-31T23:59:00</ToDate></TimePeriod><Occurrences>0</Occurrences><Name>Fridays</Name><Type>6</Type><Period>2</Period><DaysOfWeek>32</DaysOfWeek><DayWorking>0</DayWorking></Exception></Exceptions>'
    const file = fileOf(
      mspdiText({ calendars: calendarText('1', `<WeekDays>${officeWeekDays}</WeekDays>${rule}`) }),
    )
    const text = textOf(file)
    expect(text.match(/<DayType>0<\/DayType>/g)).toHaveLength(7)
    expect(text.match(/<Exception>/g)).toHaveLength(1)
    expect(fileOf(text)).toEqual(file)
  })

  it('writes what was changed, also where the file spelled it in its own way', () => {
    const file = tasksOf(
      taskText(
        1,
        '<Cost>0.00</Cost><LevelingDelay>0</LevelingDelay><LevelingDelayFormat>8</LevelingDelayFormat>',
      ),
    )
    const edited = withActivity(file, '1', {
      cost: { total: '12.5' },
      durationMinutes: 90,
      deadline: '2026-05-01T17:00',
      durationElapsed: true,
    })
    const again = activityOf(fileOf(textOf(edited)), '1')
    expect(again).toMatchObject({
      cost: { total: '12.5' },
      durationMinutes: 90,
      deadline: '2026-05-01T17:00',
      durationElapsed: true,
    })
  })

  it('drops a calendar that was taken away', () => {
    const file = tasksOf(taskText(1, '<CalendarUID>1</CalendarUID>'))
    const { calendarId: _, ...free } = activityOf(file, '1')
    const projects = [{ ...projectOf(file), activities: [free] }]
    expect(activityOf(fileOf(textOf({ ...file, projects })), '1')).not.toHaveProperty('calendarId')
  })

  it('puts elements in the order of the schema, whatever the order of the file', () => {
    const file = tasksOf(
      '<Task><Summary>0</Summary><Duration>PT8H0M0S</Duration><Name>A</Name><UID>1</UID><ID>1</ID></Task>',
    )
    const names = [...textOf(file).matchAll(/<(UID|ID|Name|Duration|Summary)>/g)].map((match) => match[1])
    expect(names.slice(-5)).toEqual(['UID', 'ID', 'Name', 'Duration', 'Summary'])
  })

  it('writes any text of a name so that it reads the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (name) => {
        const file = withActivity(tasksOf(taskText(1)), '1', { name })
        expect(activityOf(fileOf(textOf(file)), '1').name).toBe(name)
      }),
      { numRuns: 200 },
    )
  })

  it('leaves out signs that XML forbids', () => {
    const file = withActivity(tasksOf(taskText(1)), '1', { name: 'a\u0000b\u001Fc\uD800d\uFFFE' })
    expect(activityOf(fileOf(textOf(file)), '1').name).toBe('abcd')
  })
})

describe('a plan of Primavera as Microsoft Project XML', () => {
  it.each([
    ['XER', smallXer],
    ['PMXML', smallPmxml],
  ])('%s: names, outline, durations, links, dates and progress stay', (_, source) => {
    const before = projectOf(fileOf(source))
    const { result } = writeMspdi(fileOf(source))
    const after = projectOf(fileOf(result))
    const shape = (project: typeof before): unknown =>
      project.activities.map(({ name, outlineLevel, durationMinutes, actualStart, said, percent }) => [
        name,
        outlineLevel,
        durationMinutes,
        actualStart,
        said.start,
        percent.physical,
      ])
    expect(shape(after)).toEqual(shape(before))
    expect(after.links.map(({ type, lag }) => [type, lag])).toEqual(
      before.links.map(({ type, lag }) => [type, lag]),
    )
    expect(after.activities.map(({ id, row }) => [/^\d+$/.test(id), row])).toEqual(
      after.activities.map((_activity, row) => [true, row]),
    )
    expect(after.statusDate).toBe(before.statusDate)
  })

  it('says what Microsoft Project has no place for', () => {
    expect(writeMspdi(fileOf(smallXer)).findings.map(({ code }) => code)).toEqual(['constraint-left-out'])
    expect(writeMspdi(fileOf(smallPmxml)).findings.map(({ code }) => code)).toEqual(['project-left-out'])
  })
})
