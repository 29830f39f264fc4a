import { describe, expect, it } from 'vitest'
import {
  activityOf,
  fileOf,
  linkText,
  mspdiText,
  projectOf,
  readText,
  tasksOf,
  taskText,
} from '../testing/mspdi-text.ts'

describe('tasks of Microsoft Project', () => {
  it('finds parents by outline level, and takes a task with others below it for a summary', () => {
    const level = (id: number, outline: number, summary: number): string =>
      `<Task><UID>${id}</UID><ID>${id}</ID><OutlineLevel>${outline}</OutlineLevel><Summary>${summary}</Summary></Task>`
    const file = tasksOf(
      [level(0, 0, 1), level(1, 1, 1), level(2, 2, 0), level(3, 3, 0), level(4, 1, 0)].join(''),
    )
    expect(projectOf(file).activities.map(({ id, parentId, kind }) => [id, parentId, kind])).toEqual([
      ['0', undefined, 'summary'],
      ['1', '0', 'summary'],
      ['2', '1', 'summary'],
      ['3', '2', 'task'],
      ['4', '0', 'task'],
    ])
  })

  it('keeps the number of an empty row and makes no activity of it', () => {
    const file = tasksOf(`${taskText(1)}<Task><UID>9</UID><ID>2</ID><IsNull>1</IsNull></Task>${taskText(3)}`)
    expect(projectOf(file).activities.map(({ id, row }) => [id, row])).toEqual([
      ['1', 1],
      ['3', 3],
    ])
    expect(projectOf(file).blankRows).toMatchObject([{ id: '9', row: 2 }])
  })

  it('reads work by hand, inactive, external, elapsed and estimated tasks', () => {
    const file = tasksOf(
      taskText(
        1,
        '<Manual>1</Manual><StartText>after the holidays</StartText><ManualDuration>PT16H0M0S</ManualDuration>',
      ) +
        taskText(2, '<Active>0</Active>') +
        taskText(3, '<ExternalTask>1</ExternalTask><ExternalTaskProject>other.mpp\\7</ExternalTaskProject>') +
        '<Task><UID>4</UID><Duration>PT24H0M0S</Duration><DurationFormat>40</DurationFormat><Estimated>1</Estimated></Task>',
    )
    expect(activityOf(file, '1')).toMatchObject({
      manual: true,
      byHand: { startText: 'after the holidays', durationMinutes: 960 },
    })
    expect(activityOf(file, '2').active).toBe(false)
    expect(activityOf(file, '3')).toMatchObject({ external: true, externalProject: 'other.mpp\\7' })
    expect(activityOf(file, '4')).toMatchObject({
      durationElapsed: true,
      estimated: true,
      durationMinutes: 1440,
    })
  })

  it('tells three kinds of percent apart, and which one earned value counts', () => {
    const file = tasksOf(
      taskText(
        1,
        '<PercentComplete>25</PercentComplete><PercentWorkComplete>50</PercentWorkComplete><PhysicalPercentComplete>10</PhysicalPercentComplete><EarnedValueMethod>1</EarnedValueMethod><Stop>2026-01-05T17:00:00</Stop><Resume>2026-01-08T08:00:00</Resume>',
      ),
    )
    expect(activityOf(file, '1')).toMatchObject({
      percent: { duration: 25, work: 50, physical: 10, counts: 'physical' },
      stop: '2026-01-05T17:00',
      resume: '2026-01-08T08:00',
    })
  })

  it.each([
    [0, 'as-soon-as-possible'],
    [1, 'as-late-as-possible'],
    [2, 'must-start-on'],
    [3, 'must-finish-on'],
    [4, 'start-no-earlier-than'],
    [5, 'start-no-later-than'],
    [6, 'finish-no-earlier-than'],
    [7, 'finish-no-later-than'],
  ])('constraint %i is %s', (code, type) => {
    const date =
      '<ConstraintDate>2026-03-02T08:00:00</ConstraintDate><Deadline>2026-04-01T17:00:00</Deadline>'
    const file = tasksOf(taskText(1, `<ConstraintType>${code}</ConstraintType>${date}`))
    expect(activityOf(file, '1')).toMatchObject({
      constraint: { type, date: '2026-03-02T08:00' },
      deadline: '2026-04-01T17:00',
    })
  })

  it('keeps what Microsoft Project computed apart from what the planner said', () => {
    const file = tasksOf(
      taskText(
        1,
        '<Start>2026-01-05T08:00:00</Start><TotalSlack>48000</TotalSlack><FreeSlack>-600</FreeSlack><Critical>1</Critical><LateFinish>2026-01-20T17:00:00</LateFinish>',
      ),
    )
    expect(activityOf(file, '1').said).toEqual({
      start: '2026-01-05T08:00',
      totalFloatMinutes: 4800,
      freeFloatMinutes: -60,
      critical: true,
      lateFinish: '2026-01-20T17:00',
    })
  })

  it('keeps a value that it cannot read, says so, and reads on', () => {
    const { file, codes } = readText(
      mspdiText({ tasks: taskText(1, '<Priority>very high</Priority><Deadline>NA?</Deadline>') }),
    )
    expect(codes).toEqual(['value-unreadable', 'value-unreadable'])
    expect(activityOf(file, '1')).not.toHaveProperty('priority')
    expect(activityOf(file, '1').kept.elements).toContainEqual({ name: 'Priority', text: 'very high' })
  })

  it('leaves out a task without a UID and says which', () => {
    const { file, codes } = readText(mspdiText({ tasks: '<Task><Name>Nobody</Name></Task>' }))
    expect(projectOf(file).activities).toEqual([])
    expect(codes).toEqual(['activity-without-id'])
  })
})

describe('links of Microsoft Project', () => {
  it.each([
    [0, 'FF'],
    [1, 'FS'],
    [2, 'SF'],
    [3, 'SS'],
  ])('type %i is %s', (code, type) => {
    const file = tasksOf(taskText(1) + taskText(2, linkText(1, `<Type>${code}</Type>`)))
    expect(projectOf(file).links).toMatchObject([
      { fromId: '1', toId: '2', type, lag: { kind: 'working', minutes: 0 } },
    ])
  })

  it.each([
    ['4800', 7, { kind: 'working', minutes: 480 }],
    ['-4800', 7, { kind: 'working', minutes: -480 }],
    ['14400', 8, { kind: 'elapsed', minutes: 1440 }],
    ['50', 19, { kind: 'percent', percent: 50 }],
    ['25', 20, { kind: 'elapsed-percent', percent: 25 }],
    ['50', 51, { kind: 'percent', percent: 50 }],
    ['4800', 53, { kind: 'working', minutes: 480 }],
  ])('a lag of %s in format %i', (lag, format, expected) => {
    const fields = `<Type>1</Type><LinkLag>${lag}</LinkLag><LagFormat>${format}</LagFormat>`
    const file = tasksOf(taskText(1) + taskText(2, linkText(1, fields)))
    expect(projectOf(file).links[0]?.lag).toEqual(expected)
  })

  it('keeps the path of a link into another file and does not miss its task', () => {
    const link = linkText(
      77,
      '<Type>1</Type><CrossProject>1</CrossProject><CrossProjectName>C:\\other.mpp\\3</CrossProjectName>',
    )
    const { file, codes } = readText(mspdiText({ tasks: taskText(1, link) }))
    expect(projectOf(file).links[0]).toMatchObject({ fromId: '77', otherFile: 'C:\\other.mpp\\3' })
    expect(codes).toEqual([])
  })

  it('says which links, calendars and assignments lead to nothing, and which IDs stand twice', () => {
    const { codes } = readText(
      mspdiText({
        tasks: taskText(1, linkText(8)) + taskText(2, '<CalendarUID>99</CalendarUID>') + taskText(2),
        assignments:
          '<Assignment><UID>1</UID><TaskUID>55</TaskUID><ResourceUID>-65535</ResourceUID></Assignment>',
      }),
    )
    expect(codes.toSorted()).toEqual([
      'assignment-to-nothing',
      'calendar-missing',
      'id-twice',
      'link-to-nothing',
    ])
  })
})

describe('what belongs to tasks', () => {
  it('reads baselines 0 to 10, custom values with their choice, and outline codes', () => {
    const file = tasksOf(
      taskText(
        1,
        '<ExtendedAttribute><FieldID>188743731</FieldID><Value>Gold</Value><ValueID>3</ValueID></ExtendedAttribute>' +
          '<Baseline><Number>0</Number><Start>2026-01-05T08:00:00</Start><Duration>PT8H0M0S</Duration><Cost>12500</Cost></Baseline>' +
          '<Baseline><Number>10</Number><Work>PT4H0M0S</Work></Baseline>' +
          '<OutlineCode><FieldID>188744096</FieldID><ValueID>2</ValueID></OutlineCode>',
      ),
    )
    expect(activityOf(file, '1')).toMatchObject({
      customValues: [{ fieldId: '188743731', value: 'Gold', choiceId: '3' }],
      baselines: [
        { number: 0, start: '2026-01-05T08:00', durationMinutes: 480, cost: '125' },
        { number: 10, workMinutes: 240 },
      ],
      codes: [{ typeId: '188744096', valueId: '2' }],
    })
    expect(projectOf(file).baselines).toEqual([{ id: '0' }, { id: '10' }])
  })

  it('reads definitions of custom fields with their choices', () => {
    const file = fileOf(
      mspdiText({
        top: '<ExtendedAttributes><ExtendedAttribute><FieldID>188743731</FieldID><FieldName>Text1</FieldName><Alias>Class</Alias><ValueList><Value><ID>3</ID><Value>Gold</Value><Description>best</Description></Value></ValueList></ExtendedAttribute></ExtendedAttributes>',
      }),
    )
    expect(file.customFields).toMatchObject([
      {
        id: '188743731',
        name: 'Text1',
        alias: 'Class',
        entity: 'activity',
        type: 'text',
        choices: [{ id: '3', value: 'Gold', description: 'best' }],
      },
    ])
  })

  it('finds the parts of split work in time-phased data: "no work" interrupts, silence and time off do not', () => {
    const piece = (start: string, finish: string, value?: string): string =>
      `<TimephasedData><Type>1</Type><UID>1</UID><Start>${start}:00</Start><Finish>${finish}:00</Finish><Unit>2</Unit>${value === undefined ? '' : `<Value>${value}</Value>`}</TimephasedData>`
    const split = [
      piece('2026-01-05T08:00', '2026-01-05T17:00', 'PT8H0M0S'),
      piece('2026-01-05T17:00', '2026-01-06T17:00', 'PT0H0M0S'),
      piece('2026-01-06T17:00', '2026-01-07T17:00', 'PT8H0M0S'),
    ]
    const weekend = [
      piece('2026-01-09T08:00', '2026-01-09T17:00', 'PT8H0M0S'),
      piece('2026-01-09T17:00', '2026-01-11T17:00', 'PT0H0M0S'),
      piece('2026-01-11T17:00', '2026-01-12T17:00', 'PT8H0M0S'),
      piece('2026-01-12T17:00', '2026-01-13T17:00'),
      piece('2026-01-13T17:00', '2026-01-14T17:00', 'PT8H0M0S'),
    ]
    const assignment = (task: number, pieces: readonly string[]): string =>
      `<Assignment><UID>${task}</UID><TaskUID>${task}</TaskUID><ResourceUID>-65535</ResourceUID>${pieces.join('')}</Assignment>`
    const file = fileOf(
      mspdiText({
        tasks: taskText(1) + taskText(2),
        assignments: assignment(1, split) + assignment(2, weekend),
      }),
    )
    expect(activityOf(file, '1').parts).toEqual([
      { start: '2026-01-05T08:00', finish: '2026-01-05T17:00' },
      { start: '2026-01-06T17:00', finish: '2026-01-07T17:00' },
    ])
    expect(activityOf(file, '2').parts).toEqual([])
    expect(projectOf(file).assignments[0]).not.toHaveProperty('resourceId')
  })

  it('reads rate tables, availability and the kinds of resources', () => {
    const resource = (id: number, fields: string): string =>
      `<Resource><UID>${id}</UID><ID>${id}</ID><Name>R${id}</Name>${fields}</Resource>`
    const file = fileOf(
      mspdiText({
        resources:
          resource(
            1,
            '<Type>1</Type><StandardRate>62.50</StandardRate><StandardRateFormat>2</StandardRateFormat><CostPerUse>1050</CostPerUse>' +
              '<AvailabilityPeriods><AvailabilityPeriod><AvailableFrom>2026-01-01T00:00:00</AvailableFrom><AvailableUnits>0.6</AvailableUnits></AvailabilityPeriod></AvailabilityPeriods>' +
              '<Rates><Rate><RatesFrom>2026-01-01T00:00:00</RatesFrom><RateTable>1</RateTable><StandardRate>500</StandardRate><StandardRateFormat>3</StandardRateFormat></Rate></Rates>',
          ) +
          resource(2, '<Type>0</Type><MaterialLabel>t</MaterialLabel>') +
          resource(3, '<Type>0</Type><IsCostResource>1</IsCostResource>') +
          resource(4, '<Type>1</Type><IsInactive>1</IsInactive><StandardRateFormat>2</StandardRateFormat>'),
      }),
    )
    expect(file.resources.map(({ kind, active }) => [kind, active])).toEqual([
      ['work', true],
      ['material', true],
      ['cost', true],
      ['work', false],
    ])
    expect(file.resources[0]).toMatchObject({
      standardRate: { amount: '62.5', per: 'hour' },
      costPerUse: '10.5',
      availability: [{ from: '2026-01-01T00:00', units: 0.6 }],
      rates: [{ table: 'B', standard: { amount: '500', per: 'day' } }],
    })
    expect(file.resources[3]).not.toHaveProperty('standardRate')
  })
})
