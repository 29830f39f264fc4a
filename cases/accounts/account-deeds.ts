import {
  type AccountRow,
  judgeAccountExplanation,
  listAccounts,
  nameAccount,
  setAccountPolicy,
  showProjectAccounts,
  writeAccountExplanation,
} from '@portolan/oversight/contract'
import { addDays, type Day } from '@portolan/quantity'
import type { MoneyStage } from '../money/money-stage.ts'
import { firmDayFrom } from '../schedules/firm-days.ts'
import type { Course } from '../unfold.ts'
import { explained, held, type Strays, texts, type ToldExplanation } from './explained.ts'

export type AccountDeed = {
  readonly what: 'question'
  readonly day: Day
  readonly hour: number
  readonly tell: (stage: MoneyStage) => Promise<void>
}

type Parts = {
  readonly monday: Day
  readonly courses: readonly Course[]
  /** Who works on a project beside its manager: some of them answer for its accounts. */
  readonly teamOf: (course: Course) => readonly string[]
}

/** Lines of eight plans become accounts; of those that stray some are explained, and of some nobody says a word in time. */
export function accountDeeds({ monday, courses, teamOf }: Parts): readonly AccountDeed[] {
  const on = (before: number, hour: number, tell: AccountDeed['tell']): AccountDeed => ({
    what: 'question',
    day: firmDayFrom(addDays(monday, -before)),
    hour,
    tell,
  })
  return [
    on(12, 17, setThresholds),
    on(12, 18, async (stage) => {
      for (const course of courses) await nameOf(stage, course, teamOf(course))
    }),
    on(7, 15, async (stage) => await explainAll(stage, monday)),
    on(5, 16, judgeAll),
  ]
}

async function setThresholds({ acting, founder, now }: MoneyStage): Promise<void> {
  await acting.act(
    setAccountPolicy,
    founder,
    now,
    { share: 0.2, amount: 6_000_000, workdays: 5 },
    { version: 0 },
  )
}

/** The branches of the plan under its top; a plan of one level gives its first lines. */
async function nameOf(stage: MoneyStage, { story }: Course, team: readonly string[]): Promise<void> {
  const { acting, ids, founder, projects, now } = stage
  const project = projects.get(story.code)
  const most = held.find(([code]) => code === story.code)?.[1]
  if (project === undefined || most === undefined) return
  const manager = project.manager?.id ?? founder
  const { lines } = await acting.act(showProjectAccounts, manager, now, { projectId: project.id })
  const tops = lines.filter(({ parent, summary }) => parent === null && summary)
  const [only] = tops
  const below = lines.filter(({ parent, summary }) => summary && parent === only?.activityId)
  const wanted = tops.length === 1 && below.length > 1 ? below : tops
  for (const [at, { activityId }] of wanted.slice(0, most).entries()) {
    const managerId = ids.get(team[at % Math.max(1, team.length)] ?? '') ?? manager
    const code = `CA-${String(at + 1).padStart(2, '0')}`
    await acting.act(nameAccount, manager, now, { projectId: project.id, activityId, code, managerId })
  }
}

async function explainAll(stage: MoneyStage, monday: Day): Promise<void> {
  const { acting, founder, now } = stage
  const { items } = await acting.act(listAccounts, founder, now, {})
  for (const told of explained) {
    const row = items.find(({ project, state }) => project.code === told.code && isOwed(state))
    // On another Monday the account may keep its plan: nobody explains what does not stray.
    if (row !== undefined) await explain(stage, row, { told, monday })
  }
}

function isOwed(state: AccountRow['state']): boolean {
  return state === 'asked' || state === 'late'
}

async function explain(
  { acting, founder, now }: MoneyStage,
  row: AccountRow,
  { told, monday }: { readonly told: ToldExplanation; readonly monday: Day },
): Promise<void> {
  const { cause, effect, action } = texts[straysOf(row)]
  const by = told.byManager === true ? (row.projectManager?.id ?? founder) : row.manager.id
  const estimate = told.estimate === 'budget' ? row.figures?.budget : row.figures?.eac
  await acting.act(writeAccountExplanation, by, now, {
    projectId: row.project.id,
    accountId: row.id,
    cause,
    effect,
    estimate: estimate ?? null,
    action,
    actionOwnerId: row.projectManager?.id ?? row.manager.id,
    actionDay: addDays(monday, 18),
  })
}

function straysOf({ figures, past }: AccountRow): Strays {
  if (past.includes('cost')) return (figures?.cvShare ?? 0) < 0 ? 'over' : 'under'
  return 'late'
}

async function judgeAll({ acting, founder, now }: MoneyStage): Promise<void> {
  const { items } = await acting.act(listAccounts, founder, now, { states: ['written'] })
  for (const { code, end } of explained) {
    const row = items.find(({ project }) => project.code === code)
    if (row === undefined || end === undefined) continue
    const by = row.waitsFor?.id ?? founder
    await acting.act(judgeAccountExplanation, by, now, {
      projectId: row.project.id,
      accountId: row.id,
      ...end,
    })
  }
}
