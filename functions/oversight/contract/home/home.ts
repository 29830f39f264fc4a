import { projectKey } from '@portolan/contract'
import { MoneyValue } from '@portolan/plan/contract'
import { Duty } from '@portolan/platform/duties/contract'
import { z } from 'zod'
import { Attention } from '../attention/attention.ts'
import { ProjectChange } from '../dashboard/changes.ts'
import { DecisionRow, decisionStates } from '../decision/decision.ts'
import { FigureShown } from '../figures.ts'
import { shownStatuses } from '../measures.ts'
import { StatusDate } from '../standing.ts'

/** What a person is to the organisation, as their roles and what they own tell it; one may be several. */
export const homeParts = [
  'pmo-lead',
  'portfolio-manager',
  'sponsor',
  'finance',
  'project-manager',
  'resource-manager',
  'board-member',
  'auditor',
  'trainer',
  'administrator',
  'team-member',
] as const
export type HomePart = (typeof homeParts)[number]

export const homeSections = ['decisions', 'duties', 'surprises', 'close', 'changes'] as const
export type HomeSection = (typeof homeSections)[number]

const ProjectNamed = z.object({ id: projectKey(z.uuid()), name: z.string() })

export const HomeDecision = DecisionRow.pick({
  id: true,
  number: true,
  question: true,
  project: true,
  decider: true,
  askedBy: true,
  due: true,
  overdue: true,
  waitingCost: true,
  waitsFor: true,
  votes: true,
  votesNeeded: true,
  latencyDays: true,
})
export type HomeDecision = z.output<typeof HomeDecision>

/** A project that will land elsewhere than said, with its weightiest questions. */
export const Surprise = z.object({
  project: ProjectNamed.extend({ code: z.string().nullable() }),
  manager: z.string().nullable(),
  mine: z.boolean().describe('Managed by who asks'),
  computed: z.enum(shownStatuses),
  behind: z.boolean(),
  reported: z
    .object({
      raw: z.string(),
      scale: z.string().nullable(),
      step: z.int().nullable(),
      steps: z.int().nullable(),
    })
    .nullable(),
  difference: z.number().nullable().describe('Statuses the computed one is worse (+) or better (−)'),
  asks: z
    .array(Attention.extend({ figure: FigureShown.nullable() }))
    .describe('Worst first, three at the most'),
  more: z.int(),
})
export type Surprise = z.output<typeof Surprise>

const Decided = z.object({
  id: z.uuid(),
  number: z.int(),
  question: z.string(),
  state: z.enum(decisionStates),
  chosen: z.string().nullable().describe('Null: none of the options'),
  project: ProjectNamed.nullable(),
  at: z.iso.datetime(),
})

const Talk = z.object({
  project: ProjectNamed,
  comments: z.int(),
  by: z.string().describe('Who wrote the newest'),
  at: z.iso.datetime(),
})

export const sinceReasons = ['seen', 'week'] as const

export const Home = z.object({
  at: z.iso.datetime().describe('What happened until then is part of it'),
  asOf: StatusDate,
  parts: z.array(z.enum(homeParts)).describe('Empty: the person holds no role yet'),
  empty: z.boolean().describe('No project is recorded that the person sees'),
  order: z.array(z.enum(homeSections)).describe('The most urgent first; what is missing says nothing'),
  decisions: z.object({
    items: z.array(HomeDecision).describe('By the day they are due, the first eight'),
    all: z.int(),
    overdue: z.int(),
    waitingCost: MoneyValue.nullable().describe('Of a week, where all that wait cost in one currency'),
    asked: z.int().describe('Own questions that others have to decide'),
  }),
  duties: z.object({ items: z.array(Duty), all: z.int(), overdue: z.int() }),
  surprises: z.object({
    scope: z.enum(['managed', 'seen']).describe('Which projects: those one manages, or all one sees'),
    items: z.array(Surprise),
    asking: z.int().describe('Projects that ask for something'),
    projects: z.int().describe('Those that are not closed'),
    onTrack: z.int(),
    offTrack: z.int(),
    atRisk: z.int(),
    rated: z.int().describe('Projects whose reported status can be compared'),
    differs: z.int().describe('Projects whose reported status is another one than the computed'),
    behind: z.int(),
  }),
  changes: z.object({
    since: z.iso.datetime(),
    because: z.enum(sinceReasons).describe('Marked as seen then, or a week ago'),
    projects: z.array(ProjectChange).describe('Worst first'),
    moved: z.int().describe('Projects that moved in all'),
    decided: z.array(Decided),
    talks: z.array(Talk),
  }),
  close: z
    .object({
      period: z.string(),
      due: z.iso.date().nullable(),
      overdue: z.boolean(),
      projects: z.int(),
      submitted: z.int(),
      late: z
        .array(z.object({ project: ProjectNamed, manager: z.string().nullable() }))
        .describe('The first five'),
    })
    .nullable()
    .describe('For those who read the money of all projects'),
})
export type Home = z.output<typeof Home>
