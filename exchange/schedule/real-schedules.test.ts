import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { inflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { rangesOfChange } from './calendar.ts'
import { readIssues } from './issues/read-issues.ts'
import type { ScheduleFile, ScheduleProject } from './model.ts'
import { writeMspdi } from './mspdi/write-mspdi.ts'
import { readSchedule, type ScheduleReading } from './read-schedule.ts'
import { writeXer } from './xer/write-xer.ts'

const data = new URL('../../../shared/data/', import.meta.url)
const missing = !existsSync(data)

function filesIn(folder: string, pattern: RegExp): readonly string[] {
  if (missing) return ['not here']
  return readdirSync(new URL(folder, data))
    .filter((name) => pattern.test(name))
    .map((name) => folder + name)
}

const microsoft = [
  ...filesIn('msproject-schedules/mpxj/', /\.xml$/),
  ...filesIn('msproject-schedules/other/', /\.xml$/),
]
const primavera = [
  ...filesIn('p6-schedules/', /\.(xer|xml)$/),
  ...filesIn('p6-schedules/mpxj/', /\.(xer|xml|pmxml)$/),
]
const xer = primavera.filter((path) => path.endsWith('.xer'))

function bytesOf(path: string): Uint8Array {
  return readFileSync(new URL(path, data))
}

function read(path: string): ScheduleReading & { readonly severities: readonly string[] } {
  const { result, findings } = readSchedule(bytesOf(path), { name: path })
  if (result === undefined) throw new Error(`${path}: ${findings.map(({ sentence }) => sentence).join(' ')}`)
  return { ...result, severities: findings.map(({ severity }) => severity) }
}

function firstProject(file: ScheduleFile): ScheduleProject {
  const [project] = file.projects
  if (project === undefined) throw new Error('the file holds a project')
  return project
}

describe('real files of Microsoft Project', () => {
  it.skipIf(missing)('are 57', () => {
    expect(microsoft).toHaveLength(57)
  })

  it.skipIf(missing).each(microsoft)(
    '%s: read without error, nothing lost but comments, written and read again the same',
    (path) => {
      const { file, report, severities } = read(path)
      expect(severities).not.toContain('error')
      expect(report.fields.filter(({ fate, field }) => fate === 'lost' && field !== '(comments)')).toEqual([])
      for (const { entity, inFile, inModel } of report.entities)
        expect([entity, inModel]).toEqual([entity, inFile])
      const written = writeMspdi(file)
      expect(written.findings).toEqual([])
      expect(readSchedule(written.result, { name: path }).result?.file).toEqual(file)
    },
  )

  it.skipIf(missing).each(microsoft.filter((path) => path.includes('2016') || path.includes('2010')))(
    '%s: elements are written in the order in which Microsoft Project writes them',
    (path) => {
      const before = elementNames(new TextDecoder().decode(bytesOf(path)))
      const after = elementNames(new TextDecoder().decode(writeMspdi(read(path).file).result))
      expect(after.filter((name) => before.includes(name))).toEqual(
        before.filter((name) => after.includes(name)),
      )
    },
  )
})

/** Names of the elements of the first task, in order and each once. */
function elementNames(text: string): readonly string[] {
  const task = /<Task>([\s\S]*?)<\/Task>/.exec(text.slice(text.indexOf('<Tasks>')))?.[1] ?? ''
  return [...new Set([...task.matchAll(/<(\w+)[ >/]/g)].map((match) => match[1] ?? ''))]
}

describe('the same project saved by several versions of Microsoft Project', () => {
  const groups = new Map<string, string[]>()
  for (const path of microsoft) {
    const name = /__([a-z-]+)-project20\d\d-mspdi\.xml$/.exec(path)?.[1]
    if (name !== undefined) groups.set(name, [...(groups.get(name) ?? []), path])
  }
  const several = missing ? [['not here', []] as const] : [...groups].filter(([, paths]) => paths.length > 1)

  function outlineOf(path: string): unknown {
    const { activities, links } = firstProject(read(path).file)
    return {
      activities: activities
        .filter(({ outlineLevel }) => outlineLevel > 0)
        .map(({ name, outlineLevel, durationMinutes }) => [name, outlineLevel, durationMinutes]),
      links: links.map(({ fromId, toId, type, lag }) => [fromId, toId, type, lag]),
    }
  }

  it.skipIf(missing)('makes 13 groups', () => {
    expect(several).toHaveLength(13)
  })

  // The files of task-baselines hold different tasks.
  it.skipIf(missing).each(several.filter(([name]) => name !== 'task-baselines'))(
    '%s: equal names, outline, durations and links',
    (_, paths) => {
      const [first, ...others] = paths.map(outlineOf)
      for (const other of others) expect(other).toEqual(first)
    },
  )
})

describe('calendars that Microsoft Project expanded itself', () => {
  const path =
    'msproject-schedules/mpxj/generated__calendar-recurring-exceptions__calendar-recurring-exceptions-project2016-mspdi.xml'

  it.skipIf(missing)('27 recurring exceptions mean the very days that the file lists in its old form', () => {
    const listed = [
      ...new TextDecoder()
        .decode(bytesOf(path))
        .matchAll(/<DayType>0<\/DayType>[\s\S]*?<FromDate>([\d-]+)T/g),
    ]
    const exceptions = read(path).file.calendars.flatMap((one) => one.exceptions)
    expect(exceptions).toHaveLength(27)
    const expanded = exceptions.flatMap((one) => rangesOfChange(one)).map(({ first }) => first)
    expect([...new Set(expanded)].toSorted()).toEqual(
      [...new Set(listed.map((match) => match[1]))].toSorted(),
    )
  })
})

describe('real files of Primavera', () => {
  it.skipIf(missing)('are 5 XER and 6 XML', () => {
    expect([xer.length, primavera.length]).toEqual([5, 11])
  })

  it.skipIf(missing).each(primavera)('%s: read without error', (path) => {
    const { file, severities } = read(path)
    expect(severities).not.toContain('error')
    expect(file.projects.length).toBeGreaterThan(0)
  })

  it.skipIf(missing).each(xer)('%s: written back to the byte', (path) => {
    const bytes = bytesOf(path)
    const { result, findings } = writeXer(read(path).file)
    expect(findings).toEqual([])
    expect(Buffer.compare(result, bytes)).toBe(0)
  })

  it.skipIf(missing)('PrimaveraProject.xml: 28 activities and 26 links in four projects', () => {
    const { file } = read('p6-schedules/PrimaveraProject.xml')
    const activities = file.projects.flatMap((project) =>
      project.activities.filter(({ kind }) => kind !== 'summary'),
    )
    expect(file.projects).toHaveLength(4)
    expect(activities).toHaveLength(28)
    expect(file.projects.flatMap(({ links }) => links)).toHaveLength(26)
  })

  it.skipIf(missing)('XER and XML of one project say the same', () => {
    const shape = (path: string): unknown => {
      const project = read(path).file.projects.find(({ code }) => code === 'TestProject2')
      return {
        activities: project?.activities
          .filter(({ kind }) => kind !== 'summary')
          .map(({ id, code, name, durationMinutes, remainingMinutes, status, said }) => [
            [id, code, name, durationMinutes, remainingMinutes, status],
            [
              said.remainingEarlyStart,
              said.remainingEarlyFinish,
              said.remainingLateStart,
              said.remainingLateFinish,
            ],
          ]),
        links: project?.links.map(({ fromId, toId, type, lag, fromProjectId }) => [
          fromId,
          toId,
          type,
          lag,
          fromProjectId,
        ]),
        statusDate: project?.statusDate,
      }
    }
    expect(shape('p6-schedules/MultiprojectWithExternal.xml')).toEqual(
      shape('p6-schedules/MultiprojectWithExternal.xer'),
    )
  })

  it.skipIf(missing)('Cyrillic names are read as such', () => {
    const { file } = read('p6-schedules/encoding1251.xer')
    expect(firstProject(file).activities.map(({ name }) => name)).toContain('Задача 1')
  })

  it.skipIf(missing).each([
    ['PredecessorCalendar', 'predecessor'],
    ['TwentyFourHourCalendar', 'around-the-clock'],
  ])('%s: lag on the calendar of the %s, in both formats', (name, calendar) => {
    for (const ending of ['xer', 'xml']) {
      const { file } = read(`p6-schedules/mpxj/${name}.${ending}`)
      expect(firstProject(file).options.lagCalendar).toBe(calendar)
    }
  })
})

describe('real sprints', () => {
  const zip = missing ? new Uint8Array() : bytesOf('jira-sprints/agile-sprints.zip')

  /** A file of the archive by its name, through the list at its end. */
  function unpacked(name: string): Uint8Array {
    const view = Buffer.from(zip)
    for (let at = view.indexOf('PK\u0001\u0002'); at >= 0; at = view.indexOf('PK\u0001\u0002', at + 4)) {
      const length = view.readUInt16LE(at + 28)
      if (view.toString('latin1', at + 46, at + 46 + length) !== name) continue
      const local = view.readUInt32LE(at + 42)
      const start = local + 30 + view.readUInt16LE(local + 26) + view.readUInt16LE(local + 28)
      const packed = view.subarray(start, start + view.readUInt32LE(at + 20))
      return view.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed)
    }
    throw new Error(`${name} is in the archive`)
  }

  it.skipIf(missing).each([
    ['Apache/apache', 348],
    ['JIRA/jira', 1_873],
    ['MongoDB/mongodb', 765],
  ])('%s: %i sprints, and links with their meaning', async (path, count) => {
    const { result } = await readIssues(unpacked(`${path}_iteration_0.csv`), { name: 'sprints.csv' })
    expect(result?.sprints).toHaveLength(count)
    expect(
      result?.sprints.every(
        ({ pointsDifference, plannedDays }) => pointsDifference !== undefined && plannedDays !== undefined,
      ),
    ).toBe(true)
    const links = await readIssues(unpacked(`${path}_issuelink_0.csv`), { name: 'links.csv' })
    expect(links.result?.links.filter(({ type }) => type === 'FS').length).toBeGreaterThan(10)
  })
})
