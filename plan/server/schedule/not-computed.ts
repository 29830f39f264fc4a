import type { ScheduleFile, ScheduleProject } from '@portolan/exchange'
import { asCount, type Finding, told, type Told } from '@portolan/quantity'

/** What the file asks of a scheduler and this one computes otherwise: said once for each project, never passed over. */
export function notComputed(file: ScheduleFile): readonly Finding[] {
  return file.projects.flatMap((project) =>
    askedOtherwise.flatMap(({ code, times, says }) => {
      const count = times(project, file)
      return count === 0
        ? []
        : [
            {
              severity: 'warning' as const,
              code: `schedule/${code}`,
              subject: { kind: 'schedule-part', id: project.id },
              ...says(count, project.name),
              detail: { count },
            },
          ]
    }),
  )
}

type Asked = {
  readonly code: string
  readonly times: (project: ScheduleProject, file: ScheduleFile) => number
  readonly says: (count: number, project: string) => Told
}

const askedOtherwise: readonly Asked[] = [
  {
    code: 'elapsed-percent-lag',
    times: ({ links }) => links.filter(({ lag }) => lag.kind === 'elapsed-percent').length,
    says: (count) =>
      told(
        'plan:elapsed-percent-lag',
      )`${{ lags: asCount(count, 'lag is', 'lags are') }} an elapsed percentage of the predecessor’s duration; the percentage is taken of its working time. Write such a lag as elapsed days where the difference matters.`,
  },
  {
    code: 'expected-finish',
    times: ({ options, activities }) =>
      options.useExpectedFinish
        ? activities.filter((one) => one.expectedFinish !== undefined && one.actualFinish === undefined)
            .length
        : 0,
    says: (count) =>
      told(
        'plan:expected-finish',
      )`${{ activities: asCount(count, 'activity has', 'activities have') }} an expected finish, from which Primavera takes what is left to do; the remaining duration of the file is taken. Schedule the file in Primavera before it is exported.`,
  },
  {
    code: 'actual-dates',
    times: ({ options }) => (options.progress === 'actual-dates' ? 1 : 0),
    says: (_, project) =>
      told(
        'plan:actual-dates',
      )`“${{ project }}” is scheduled by actual dates in its tool; retained logic is taken. Where progress is out of sequence dates differ.`,
  },
  {
    code: 'open-ends-critical',
    times: ({ options }, { format }) =>
      options.openEndsCritical || (format === 'mspdi' && options.multipleCriticalPaths) ? 1 : 0,
    says: (_, project) =>
      told(
        'plan:open-ends-critical',
      )`In “${{ project }}” what has no successor counts as critical in its tool; here it is critical where it has no float against the project’s finish.`,
  },
]
