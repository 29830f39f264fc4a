import type { Issue, IssueFile, Sprint as FileSprint } from '@portolan/exchange'
import { isDay, type Civil, type Day } from '@portolan/quantity'
import type { ScopeItem, Sprint, SprintSizes } from '../../contract/index.ts'

/** Items as the plan keeps them, each ID once: the first row of it counts. */
export function toItems({ issues }: IssueFile): readonly ScopeItem[] {
  const first = new Map<string, Issue>()
  for (const issue of issues) if (!first.has(issue.id)) first.set(issue.id, issue)
  const parentOf = parentFinder([...first.values()])
  return [...first.values()].map((issue) => ({
    id: issue.id,
    title: issue.title === '' ? issue.id : issue.title,
    type: issue.type ?? null,
    status: issue.status ?? null,
    state: issue.dropped ? 'dropped' : issue.done ? 'accepted' : 'open',
    sprints: [...new Set(issue.sprints)],
    points: issue.storyPoints ?? null,
    assignee: nameOf(issue.assignee),
    parent: parentOf(issue),
    priority: issue.priority ?? null,
    labels: issue.labels,
    url: safeUrl(issue.url),
    created: dayOf(issue.created),
    closed: issue.done || issue.dropped ? dayOf(issue.resolved) : null,
    due: dayOf(issue.due),
  }))
}

/** Tools name what holds an item by its ID or by its title, in a column for parents or in one for epics. */
function parentFinder(issues: readonly Issue[]): (issue: Issue) => string | null {
  const ids = new Set(issues.map(({ id }) => id))
  const epics = new Map(
    issues.filter(({ type }) => /epic/i.test(type ?? '')).map(({ id, title }) => [title, id]),
  )
  return ({ id, parentId, epic }) => {
    const named = [parentId, epic].flatMap((word) => {
      if (word === undefined) return []
      const found = ids.has(word) ? word : epics.get(word)
      return found === undefined || found === id ? [] : [found]
    })
    return named[0] ?? null
  }
}

export function toSprints({ sprints }: IssueFile): readonly Sprint[] {
  const first = new Map<string, FileSprint>()
  for (const sprint of sprints) if (!first.has(sprint.name)) first.set(sprint.name, sprint)
  return [...first.values()].map((sprint) => ({
    name: sprint.name,
    start: sprint.start ?? null,
    finish: sprint.finish ?? null,
    committed: sizes(sprint, 'atStart'),
    done: sizes(sprint, 'done'),
    teamSize: sprint.teamSize ?? null,
  }))
}

function sizes({ points, issues }: FileSprint, figure: 'atStart' | 'done'): SprintSizes {
  return { points: points[figure] ?? null, items: issues[figure] ?? null }
}

/** 'Ann Lee <ann@example.com>' is Ann Lee; of an address alone what stands before the @. */
function nameOf(assignee: string | undefined): string | null {
  const name = assignee
    ?.replace(/<[^>]*>/g, '')
    .replace(/@\S*/g, '')
    .trim()
  return name === undefined || name === '' ? null : name
}

function dayOf(moment: Civil | undefined): Day | null {
  const day = moment?.slice(0, 10)
  return day !== undefined && isDay(day) ? day : null
}

/** What leads out of the program is a page and nothing else. */
function safeUrl(url: string | undefined): string | null {
  return url !== undefined && /^https?:\/\/[^\s"<>]+$/i.test(url) && url.length <= 2_000 ? url : null
}
