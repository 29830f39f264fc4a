import { type Finding, told } from '@portolan/quantity'
import type { Outcome } from '../../outcome.ts'
import type { Activity } from '../activity.ts'
import { nothingKept } from '../kept.ts'
import type { ScheduleFile, ScheduleProject } from '../model.ts'
import { subjectFinding } from '../reading.ts'
import { withNumbers, withRows } from '../renumber.ts'

/** A schedule of another tool in the terms of Microsoft Project. What those cannot say is told. */
export function asMicrosoft(file: ScheduleFile): Outcome<ScheduleFile> {
  const findings: Finding[] = []
  const project = file.projects.find(({ exported }) => exported) ?? file.projects[0]
  for (const { id, name } of file.projects) {
    if (id === project?.id) continue
    const says = told(
      'exchange:project-left-out',
    )`Microsoft Project holds one project in a file; "${{ project: name }}" is left out. Write it to a file of its own.`
    findings.push(subjectFinding('warning', 'project-left-out', { kind: 'project', id }, says))
  }
  if (file.format === 'mspdi') return { result: file, findings }
  const numbered = withNumbers({ ...file, projects: project === undefined ? [] : [project] })
  return {
    result: { ...numbered, projects: numbered.projects.map((one) => projectOf(one, findings)) },
    findings,
  }
}

function projectOf(project: ScheduleProject, findings: Finding[]): ScheduleProject {
  const known = new Set(project.activities.map(({ id }) => id))
  const links = project.links.filter(({ fromId }) => known.has(fromId))
  for (const { fromId, toId } of project.links) {
    if (known.has(fromId)) continue
    const says = told(
      'exchange:link-left-out',
    )`The link from ${{ from: fromId }} to ${{ to: toId }} begins in another project; it is left out.`
    findings.push(subjectFinding('warning', 'link-left-out', { kind: 'activity', id: toId }, says))
  }
  for (const { id, name } of project.activities.filter(
    ({ secondConstraint }) => secondConstraint !== undefined,
  )) {
    const says = told(
      'exchange:second-constraint',
    )`"${{ activity: name.slice(0, 60) }}" has a second constraint, which Microsoft Project cannot say; it is left out.`
    findings.push(subjectFinding('warning', 'constraint-left-out', { kind: 'activity', id }, says))
  }
  const options = { ...project.options, daysPerMonth: Math.round(project.options.daysPerMonth) }
  return {
    ...project,
    links,
    activities: withRows(project.activities.map(activityOf)),
    options,
    kept: nothingKept,
  }
}

/** Whole percent is all that the format holds. */
function activityOf(activity: Activity): Activity {
  const { percent } = activity
  const [duration, work, physical] = [
    rounded(percent.duration),
    rounded(percent.work),
    rounded(percent.physical),
  ]
  return {
    ...activity,
    percent: {
      counts: percent.counts,
      ...(duration !== undefined && { duration }),
      ...(work !== undefined && { work }),
      ...(physical !== undefined && { physical }),
    },
  }
}

function rounded(value: number | undefined): number | undefined {
  return value === undefined ? undefined : Math.round(value)
}
