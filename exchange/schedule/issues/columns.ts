import type { SprintFigures } from './model.ts'

export type IssueColumn =
  | 'id'
  | 'title'
  | 'type'
  | 'status'
  | 'category'
  | 'sprint'
  | 'points'
  | 'assignee'
  | 'parent'
  | 'epic'
  | 'priority'
  | 'labels'
  | 'url'
  | 'created'
  | 'resolved'
  | 'due'
  | 'reason'
  | 'blocks'
  | 'blockedBy'

/** Header words, small and without signs, in the order in which a column is looked for. */
const words: Readonly<Record<IssueColumn, readonly string[]>> = {
  id: ['issue key', 'key', 'issuekey', 'work item id', 'id', 'number', 'issue number', 'issue id'],
  title: ['summary', 'title', 'issue title', 'name', 'title 1', 'title 2', 'title 3', 'title 4'],
  type: ['issue type', 'issuetype', 'work item type', 'type'],
  status: ['status', 'state'],
  category: ['status category'],
  sprint: ['sprint', 'sprints', 'iteration path', 'iteration', 'custom field sprint', 'milestone'],
  points: [
    'story points',
    'story point estimate',
    'custom field story points',
    'custom field story point estimate',
    'effort',
    'size',
    'estimate',
    'points',
  ],
  assignee: ['assignee', 'assigned to', 'assignees'],
  parent: ['parent key', 'parent', 'parent id', 'parent issue', 'parent work item'],
  epic: [
    'epic link',
    'custom field epic link',
    'epic',
    'epic name',
    'custom field epic name',
    'parent summary',
  ],
  priority: ['priority'],
  labels: ['labels', 'tags', 'label'],
  url: ['url', 'html url', 'link'],
  created: ['created', 'created date', 'created at', 'createdat'],
  resolved: [
    'resolved',
    'resolution date',
    'closed date',
    'closed at',
    'closedat',
    'resolved date',
    'completed date',
  ],
  due: ['due date', 'due', 'target date'],
  reason: ['resolution', 'reason', 'state reason', 'statereason'],
  blocks: ['outward issue link blocks', 'blocks', 'blocking', 'successors', 'successor'],
  blockedBy: [
    'inward issue link blocks',
    'blocked by',
    'is blocked by',
    'depends on',
    'predecessors',
    'predecessor',
  ],
}

/** Columns of which there may be several, all with one header. */
const repeated: readonly IssueColumn[] = ['sprint', 'labels', 'blocks', 'blockedBy', 'title']

export type IssueLayout = ReadonlyMap<IssueColumn, readonly number[]>

export function plainHeader(header: string): string {
  return header
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Which columns of a header row mean what. */
export function issueLayout(header: readonly string[]): IssueLayout {
  const plain = header.map(plainHeader)
  const layout = new Map<IssueColumn, number[]>()
  for (const [column, known] of Object.entries(words) as [IssueColumn, readonly string[]][]) {
    const places = known.flatMap((word) => plain.flatMap((one, index) => (one === word ? [index] : [])))
    if (places.length > 0) layout.set(column, repeated.includes(column) ? places : places.slice(0, 1))
  }
  return layout
}

/** Words for a state in which nothing remains to be done. */
const done = new Set(
  'done closed resolved complete completed finished released accepted fixed deployed merged shipped'.split(
    ' ',
  ),
)
const dropped =
  /\b(removed|cancell?ed|rejected|abandoned|declined|won['’]?t (do|fix)|wontfix|duplicate|cannot reproduce|not planned|not_planned|obsolete|incomplete)\b/i

export function isDone(status: string | undefined, category: string | undefined): boolean {
  const said = plainHeader(category ?? status ?? '')
  return said.split(' ').some((word) => done.has(word)) && !/\bnot\b/.test(said)
}

export function isDropped(...said: readonly (string | undefined)[]): boolean {
  return said.some((one) => one !== undefined && dropped.test(one))
}

type SprintColumn = readonly [
  group: 'points' | 'issues',
  figure: keyof SprintFigures,
  words: readonly string[],
]

export const sprintFigures: readonly SprintColumn[] = [
  [
    'points',
    'atStart',
    ['vel starttime', 'committed points', 'commitment', 'points committed', 'planned points'],
  ],
  ['points', 'added', ['vel added', 'points added']],
  ['points', 'removed', ['vel removed', 'points removed']],
  ['points', 'toDo', ['vel todo', 'points to do']],
  ['points', 'inProgress', ['vel inprogress', 'points in progress']],
  ['points', 'done', ['vel done', 'completed points', 'points completed', 'velocity', 'points done']],
  ['issues', 'atStart', ['no issue starttime', 'issues committed', 'committed issues']],
  ['issues', 'added', ['no issue added', 'issues added']],
  ['issues', 'removed', ['no issue removed', 'issues removed']],
  ['issues', 'toDo', ['no issuetodo', 'issues to do']],
  ['issues', 'inProgress', ['no issueinprogress', 'issues in progress']],
  ['issues', 'done', ['no issuedone', 'issues completed', 'completed issues']],
]
