import {
  answerException,
  askDecision,
  type ExceptionRow,
  exceptionRules,
  listExceptions,
  putExceptionAsQuestion,
  setExceptionPolicy,
  showDecision,
  voteOnDecision,
} from '@portolan/oversight/contract'
import { addDays, type Day } from '@portolan/quantity'
import type { MoneyStage } from '../money/money-stage.ts'
import { firmDayFrom } from '../schedules/firm-days.ts'
import { reportDay } from '../schedules/told.ts'
import type { Course } from '../unfold.ts'
import { answers, type Answered, questionsOver } from './answers.ts'

/** What the server does by itself, on a day of the past: standings are computed, and what nobody answered is told. */
export type LookAfter = {
  readonly compute: (tenantId: string, now: string) => Promise<void>
  readonly attend: (tenantId: string, now: string) => Promise<void>
}

export type ExceptionDeed = {
  readonly what: 'question'
  readonly day: Day
  readonly hour: number
  readonly tell: (stage: MoneyStage) => Promise<void>
}

type Parts = {
  readonly courses: readonly Course[]
  readonly monday: Day
  readonly bodies: ReadonlyMap<string, string>
  readonly lookAfter: LookAfter
}

/** So many days before the Monday at least, the office set the limits: what it asked has had time to be answered. */
const longAgo = 11

/** From the limits that the office set to what was answered, decided, and is still silent. */
export function exceptionDeeds(parts: Parts): readonly ExceptionDeed[] {
  const { courses, monday, bodies, lookAfter } = parts
  const first = firstDay(courses, monday)
  const on = (after: number, hour: number, tell: ExceptionDeed['tell']): ExceptionDeed => {
    const day = firmDayFrom(addDays(first, after))
    return { what: 'question', day: day < monday ? day : addDays(monday, -3), hour, tell }
  }
  const portfolioBoard = bodies.get('Portfolio board') ?? ''
  const compute: ExceptionDeed['tell'] = async ({ acting, now }) =>
    await lookAfter.compute(acting.tenantId, now)
  const attend: ExceptionDeed['tell'] = async ({ acting, now }) =>
    await lookAfter.attend(acting.tenantId, now)
  return [
    on(0, 16, setLimits),
    on(0, 17, compute),
    on(1, 11, async (stage) => await answerAll(stage, monday)),
    on(2, 11, async (stage) => await askOver(stage, { bodyId: portfolioBoard, due: addDays(monday, 3) })),
    on(6, 15, async (stage) => await decideAll(stage)),
    on(6, 17, attend),
    on(9, 17, attend),
    on(13, 17, attend),
  ]
}

/** The day after the last reports that came in early enough. */
export function firstDay(courses: readonly Course[], monday: Day): Day {
  const days = courses.flatMap(({ months }) => months.map(({ day }) => addDays(reportDay(day), 1)))
  const last = days.filter((day) => day <= addDays(monday, -longAgo)).toSorted()
  return firmDayFrom(last.at(-1) ?? addDays(monday, -longAgo))
}

async function setLimits({ acting, founder, now }: MoneyStage): Promise<void> {
  const given = { rules: [...exceptionRules], sponsorWorkdays: 3, officeWorkdays: 3 }
  await acting.act(setExceptionPolicy, founder, now, given, { version: 0 })
}

async function readOpen({ acting, founder, now }: MoneyStage): Promise<readonly ExceptionRow[]> {
  return (await acting.act(listExceptions, founder, now, {})).items
}

async function answerAll(stage: MoneyStage, monday: Day): Promise<void> {
  for (const row of await readOpen(stage)) {
    const said = answers[row.project.code ?? '']?.[row.rule]
    if (said !== undefined) await answer(stage, row, { said, monday })
  }
}

async function answer(
  { acting, founder, now }: MoneyStage,
  row: ExceptionRow,
  { said, monday }: { readonly said: Answered; readonly monday: Day },
): Promise<void> {
  const { words, remedy, by } = said
  const what =
    remedy === undefined ? { wantsDecision: true } : { remedy, remedyDay: addDays(monday, by ?? 14) }
  const input = { projectId: row.project.id, exceptionId: row.id, words, ...what }
  await acting.act(answerException, row.manager?.id ?? founder, now, input, { version: row.version })
}

type Asking = { readonly bodyId: string; readonly due: Day }

/** Managers who put what they cannot settle before the portfolio board. */
async function askOver(stage: MoneyStage, { bodyId, due }: Asking): Promise<void> {
  const { acting, founder, now } = stage
  for (const row of await readOpen(stage)) {
    const asked = questionsOver.find(({ code, rule }) => code === row.project.code && rule === row.rule)
    if (asked === undefined) continue
    const by = row.manager?.id ?? founder
    const { decision } = await acting.act(
      putExceptionAsQuestion,
      by,
      now,
      {
        projectId: row.project.id,
        exceptionId: row.id,
        question: asked.question,
        context: row.question.sentence,
        decider: { kind: 'body', id: bodyId },
        due,
        options: asked.options.map(([title, consequences]) => ({ title, consequences })),
      },
      { version: row.version },
    )
    const draft = await acting.act(showDecision, by, now, { decisionId: decision?.id ?? '' })
    await acting.act(askDecision, by, now, { decisionId: draft.id }, { version: draft.version })
  }
}

/** The board decides what it has been asked, but for the last question: that one waits for its next meeting. */
async function decideAll(stage: MoneyStage): Promise<void> {
  const { acting, ids, founder, now } = stage
  for (const row of await readOpen(stage)) {
    const asked = questionsOver.find(({ code, rule }) => code === row.project.code && rule === row.rule)
    if (asked?.chosen === undefined || row.decision === null) continue
    for (const name of ['Henrik Dahl', 'Claire Fontaine', 'Stefan Kruger', 'Greta Vogel']) {
      const voter = ids.get(name) ?? founder
      const decisionId = row.decision.id
      const { state, version, may } = await acting.act(showDecision, voter, now, { decisionId })
      if (state !== 'asked' || !may.includes('vote')) continue
      const vote = { decisionId, option: asked.chosen, reason: asked.reason ?? '' }
      await acting.act(voteOnDecision, voter, now, vote, { version })
    }
  }
}
