import { describe, expect, it } from 'vitest'
import { readSchedule } from '../read-schedule.ts'
import type { ScheduleFile } from '../model.ts'
import {
  activityOf,
  bytesOf,
  fileOf,
  linkText,
  mspdiText,
  projectOf,
  taskText,
} from '../testing/mspdi-text.ts'
import { projectTable, smallXer, taskTable, xerText } from '../testing/xer-text.ts'
import { writeXer } from './write-xer.ts'

function textOf(file: ScheduleFile): string {
  return Buffer.from(writeXer(file).result).toString('latin1')
}

/** The file with one change to each of its activities. */
function changed(file: ScheduleFile, change: (id: string) => object): ScheduleFile {
  const projects = file.projects.map((project) => ({
    ...project,
    activities: project.activities.map((one) => ({ ...one, ...change(one.id) })),
  }))
  return { ...file, projects }
}

describe('writing XER', () => {
  it.each([
    ['a plain file', smallXer],
    [
      'unknown tables and columns',
      xerText([
        ['NEWTABLE', 'a|b', '1|', '|2'],
        projectTable,
        ['TASK', 'task_id|proj_id|shoe_size|task_name', '1|10|47|A'],
      ]),
    ],
    ['line feeds alone', xerText([projectTable, taskTable], { lineEnd: '\n' })],
    ['no end mark', xerText([projectTable, taskTable], { end: '' })],
    ['words after the end mark', `${smallXer}\r\nmade by a tool\r\n`],
    [
      'a memo over lines',
      xerText([projectTable, ['TASKMEMO', 'memo_id|task_id|task_memo', '1|1|one\r\ntwo\nthree']]),
    ],
    ['a table without fields', `${xerText([projectTable], { end: '' })}%T\tEMPTY\r\n%E\r\n`],
    [
      'odd spellings',
      xerText([
        projectTable,
        [
          'TASK',
          'task_id|proj_id|target_drtn_hr_cnt|phys_complete_pct',
          '1|10|8,500|007.50',
          '1|10|twice|',
          '|10|8|',
        ],
      ]),
    ],
  ])('gives back %s to the byte', (_, text) => {
    const latin = Uint8Array.from(text, (sign) => sign.charCodeAt(0))
    expect(textOf(fileOf(latin))).toBe(text)
  })

  it('gives back every byte of a code page', () => {
    const [before = '', after = ''] = xerText([
      projectTable,
      ['TASK', 'task_id|proj_id|task_name', '1|10|@'],
    ]).split('@')
    const all = Uint8Array.from({ length: 128 }, (_, index) => index + 128)
    const bytes = Buffer.concat([Buffer.from(before), all, Buffer.from(after)])
    for (const encoding of ['windows-1252', 'windows-1251', 'windows-1250']) {
      const { result } = readSchedule(bytes, { name: 'all.xer', encoding })
      if (result === undefined) throw new Error(`${encoding} is read`)
      expect(Buffer.compare(writeXer(result.file).result, bytes)).toBe(0)
    }
  })

  it('changes only the cells that were changed', () => {
    const later = changed(fileOf(smallXer), (id) => (id === '1001' ? { durationMinutes: 2430 } : {}))
    const lines = (text: string): readonly string[] => text.split('\r\n')
    const before = lines(smallXer)
    const differing = lines(textOf(later)).filter((line, index) => line !== before[index])
    expect(differing).toEqual([
      before.find((line) => line.includes('Under way'))?.replace('\t40\t20\t', '\t40.5\t20\t'),
    ])
  })

  it('drops rows of activities that are gone and appends new ones', () => {
    const file = fileOf(smallXer)
    const project = projectOf(file)
    const fresh = { ...activityOf(file, '1002'), id: '2000', code: 'A99', name: 'New\tone' }
    const activities = [...project.activities.filter(({ id }) => id !== '1002'), fresh]
    const links = project.links.map((link) => (link.toId === '1002' ? { ...link, toId: '2000' } : link))
    const again = fileOf(writeXer({ ...file, projects: [{ ...project, activities, links }] }).result)
    expect(
      projectOf(again)
        .activities.filter(({ kind }) => kind !== 'summary')
        .map(({ id, name }) => [id, name]),
    ).toEqual([
      ['1000', 'Done before'],
      ['1001', 'Under way'],
      ['2000', 'New one'],
    ])
    expect(projectOf(again).links.map(({ toId }) => toId)).toEqual(['1001', '2000'])
  })

  it('writes letters that the code page lacks as UTF-8, and says so', () => {
    const bytes = Uint8Array.from(
      xerText([projectTable, ['TASK', 'task_id|proj_id|task_name', '1|10|M\u00fcll']]),
      (sign) => sign.charCodeAt(0),
    )
    const { result, findings } = writeXer(changed(fileOf(bytes), () => ({ name: 'Задача' })))
    expect(findings).toMatchObject([{ code: 'encoding-changed' }])
    expect(activityOf(fileOf(result), '1').name).toBe('Задача')
  })
})

describe('a plan of Microsoft Project as XER', () => {
  const file = fileOf(
    mspdiText({
      tasks:
        '<Task><UID>0</UID><ID>0</ID><Name>Plan</Name><OutlineLevel>0</OutlineLevel><Summary>1</Summary></Task>' +
        taskText(1, '<ActualStart>2026-01-05T08:00:00</ActualStart>') +
        taskText(2, linkText(1, '<Type>1</Type><LinkLag>50</LinkLag><LagFormat>19</LagFormat>')) +
        taskText(3, `<Manual>1</Manual><Deadline>2026-03-01T17:00:00</Deadline>${linkText(0)}`),
    }),
  )

  it('keeps activities, durations and links, and turns percent of lag into hours', () => {
    const again = fileOf(writeXer(file).result)
    const named = projectOf(again).activities.map(({ name, durationMinutes, kind }) => [
      name,
      durationMinutes,
      kind,
    ])
    expect(named).toEqual([
      ['Plan', 0, 'summary'],
      ['Task 1', 480, 'task'],
      ['Task 2', 480, 'task'],
      ['Task 3', 480, 'task'],
    ])
    expect(projectOf(again).links).toMatchObject([
      { fromId: '1', toId: '2', lag: { kind: 'working', minutes: 240 } },
    ])
    expect(activityOf(again, '1').status).toBe('in-progress')
    expect(again.calendars[0]?.week[0]).toEqual(file.calendars[0]?.week[0])
  })

  it('says what Primavera has no place for', () => {
    expect(
      writeXer(file)
        .findings.map(({ code }) => code)
        .toSorted(),
    ).toEqual(['deadline-left-out', 'manual-left-out', 'summary-link-left-out'])
  })

  it('gives numbers to ids that are none', () => {
    const renamed = {
      ...file,
      projects: file.projects.map((project) => ({
        ...project,
        activities: project.activities.map((one) => ({
          ...one,
          id: `a-${one.id}`,
          ...(one.parentId && { parentId: `a-${one.parentId}` }),
        })),
        links: project.links.map((link) => ({ ...link, fromId: `a-${link.fromId}`, toId: `a-${link.toId}` })),
      })),
    }
    const { result, findings } = readSchedule(writeXer(renamed).result, { name: 'numbered.xer' })
    const again = result?.file.projects[0]
    expect(findings).toEqual([])
    expect(again?.activities.map(({ name }) => name)).toEqual(['Plan', 'Task 1', 'Task 2', 'Task 3'])
    expect(again?.activities.every(({ id }) => /^(wbs:)?\d+$/.test(id))).toBe(true)
    expect(again?.links).toHaveLength(1)
  })

  it('reads what it wrote as an XER', () => {
    expect(bytesOf('ERMHDR').every((byte, index) => writeXer(file).result[index + 3] === byte)).toBe(true)
  })
})
