import type { ScheduleFile, ScheduleProject } from '@portolan/exchange'

type FileActivity = ScheduleProject['activities'][number]
type FileAssignment = ScheduleProject['assignments'][number]
type FileResource = ScheduleFile['resources'][number]
type FileBaseline = FileActivity['baselines'][number]

const nothingKept = { elements: [], spelled: {} }

/**
 * A schedule without any amount of money, and without what only the file knows or people wrote freely: nobody can
 * tell what stands there. Dates, work, logic, calendars, people and codes remain.
 */
export function withoutCost(file: ScheduleFile): ScheduleFile {
  return {
    ...file,
    customFields: [],
    envelope: { kind: 'xml', elements: [] },
    resources: file.resources.map(bareResource),
    projects: file.projects.map((project) => ({
      ...project,
      activities: project.activities.map(bareActivity),
      links: project.links.map((link) => ({ ...link, kept: nothingKept })),
      assignments: project.assignments.map(bareAssignment),
      customValues: [],
      notes: [],
      kept: nothingKept,
    })),
  }
}

function bareActivity(activity: FileActivity): FileActivity {
  const baselines = activity.baselines.map(bareBaseline)
  return { ...activity, cost: {}, baselines, customValues: [], notes: [], kept: nothingKept }
}

function bareAssignment(assignment: FileAssignment): FileAssignment {
  const baselines = assignment.baselines.map(bareBaseline)
  const bare = {
    cost: {},
    rateTable: undefined,
    timePhased: [],
    customValues: [],
    notes: [],
    kept: nothingKept,
  }
  return { ...assignment, baselines, ...bare }
}

function bareResource(resource: FileResource): FileResource {
  const money = {
    standardRate: undefined,
    overtimeRate: undefined,
    costPerUse: undefined,
    rates: [],
    cost: {},
  }
  const baselines = resource.baselines.map(bareBaseline)
  return { ...resource, ...money, baselines, customValues: [], notes: [], kept: nothingKept }
}

function bareBaseline({ cost: _, kept: __, ...baseline }: FileBaseline): FileBaseline {
  return baseline
}
