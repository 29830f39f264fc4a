import { readSchedule, writeMspdi } from '@portolan/exchange'
import { SaxesParser } from 'saxes'

/** Reads and writes 20 MB of Microsoft Project XML; exits 1 above the goal of reading. */
const goalSeconds = 2
const goalMegabytes = 250
const size = 20_000_000

const extras = [
  'Type>1',
  'CreateDate>2026-01-05T08:00:00',
  'Priority>500',
  'ResumeValid>0',
  'EffortDriven>0',
  'Recurring>0',
  'OverAllocated>0',
  'Estimated>1',
  'Milestone>0',
  'DisplayAsSummary>0',
  'IsSubproject>0',
  'IsSubprojectReadOnly>0',
  'ExternalTask>0',
  'StartVariance>0',
  'FinishVariance>0',
  'WorkVariance>0.00',
  'FreeSlack>0',
  'TotalSlack>4800',
  'FixedCost>0',
  'FixedCostAccrual>3',
  'PercentComplete>0',
  'PercentWorkComplete>0',
  'Cost>125000',
  'OvertimeCost>0',
  'OvertimeWork>PT0H0M0S',
  'ActualDuration>PT0H0M0S',
  'ActualCost>0',
  'ActualWork>PT0H0M0S',
  'RegularWork>PT8H0M0S',
  'RemainingDuration>PT8H0M0S',
  'RemainingCost>125000',
  'RemainingWork>PT8H0M0S',
  'ConstraintType>0',
  'CalendarUID>-1',
  'LevelAssignments>1',
  'LevelingCanSplit>1',
  'LevelingDelay>0',
  'LevelingDelayFormat>8',
  'IgnoreResourceCalendar>0',
  'HideBar>0',
  'Rollup>0',
  'BCWS>0.00',
  'BCWP>0.00',
].map((field) => `      <${field}</${field.split('>')[0] ?? ''}>`)

function task(uid: number): string {
  const day = `2026-0${1 + (uid % 9)}-${String(1 + (uid % 28)).padStart(2, '0')}`
  const link =
    uid > 1
      ? `<PredecessorLink><PredecessorUID>${uid - 1}</PredecessorUID><Type>1</Type><CrossProject>0</CrossProject><LinkLag>0</LinkLag><LagFormat>7</LagFormat></PredecessorLink>`
      : ''
  return [
    `    <Task><UID>${uid}</UID><ID>${uid}</ID><Name>Activity ${uid} of the plan</Name><IsNull>0</IsNull>`,
    `      <WBS>1.${uid}</WBS><OutlineNumber>1.${uid}</OutlineNumber><OutlineLevel>${uid % 10 === 1 ? 1 : 2}</OutlineLevel>`,
    `      <Start>${day}T08:00:00</Start><Finish>${day}T17:00:00</Finish><Duration>PT8H0M0S</Duration><DurationFormat>7</DurationFormat>`,
    `      <Work>PT8H0M0S</Work><Summary>${uid % 10 === 1 ? 1 : 0}</Summary><Critical>0</Critical>`,
    ...extras,
    `      ${link}`,
    '    </Task>\n',
  ].join('\n')
}

const parts = [
  '<?xml version="1.0" encoding="UTF-8"?>\n<Project xmlns="http://schemas.microsoft.com/project">\n<SaveVersion>14</SaveVersion><Name>Speed</Name><StartDate>2026-01-05T08:00:00</StartDate><MinutesPerDay>480</MinutesPerDay>\n<Tasks>\n',
]
let tasks = 0
for (let bytes = 0; bytes < size; tasks += 1) {
  const next = task(tasks + 1)
  parts.push(next)
  bytes += next.length
}
parts.push('</Tasks>\n</Project>\n')
const bytes = new TextEncoder().encode(parts.join(''))
parts.length = 0

globalThis.gc?.()
const before = process.memoryUsage().rss
const started = performance.now()
const { result } = readSchedule(bytes, { name: 'speed.xml' })
const seconds = (performance.now() - started) / 1000
const megabytes = (process.memoryUsage().rss - before) / 1e6
const read = result?.file.projects[0]?.activities.length ?? 0
const parsing = performance.now()
let elements = 0
const parser = new SaxesParser()
parser.on('opentag', () => void (elements += 1))
parser.write(new TextDecoder().decode(bytes)).close()
const parseSeconds = (performance.now() - parsing) / 1000
const writing = performance.now()
const written = result === undefined ? 0 : writeMspdi(result.file).result.length
const writeSeconds = (performance.now() - writing) / 1000
const reached = seconds <= goalSeconds && megabytes <= goalMegabytes && read === tasks
console.log(
  `MSPDI ${(bytes.length / 1e6).toFixed(1)} MB, ${read} activities: goal ${goalSeconds} s and ${goalMegabytes} MB more memory, reached ${seconds.toFixed(2)} s and ${megabytes.toFixed(0)} MB, ${reached ? 'met' : 'missed'}; reference: the parser alone ${parseSeconds.toFixed(2)} s for ${elements} elements; written back ${(written / 1e6).toFixed(1)} MB in ${writeSeconds.toFixed(2)} s`,
)
process.exitCode = reached ? 0 : 1
