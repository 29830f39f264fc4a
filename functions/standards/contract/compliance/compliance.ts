import { projectKey } from '@portolan/contract'
import { PersonNamed } from '@portolan/oversight/contract'
import { z } from 'zod'
import { Check, methodKinds, weights } from '../method/content.ts'
import { projectClasses } from '../method/tailoring.ts'

/**
 * How a project stands to a control: a gate behind it asks for it in vain; it may lack it for a while; nobody knows,
 * which is never met; the gate before it asks for it; or it is so.
 */
export const controlStates = ['missed', 'waived', 'unknown', 'open', 'met'] as const
export type ControlState = (typeof controlStates)[number]

/** A fact of the record by its id, or a criterion of a method that somebody confirms: uuid.criterion. */
export const controlId = z.string().min(1).max(120)

/** What the controls of a project weigh, by their state: a must 2 points, a should 1. */
export const ControlPoints = z.object({
  missed: z.int(),
  waived: z.int(),
  unknown: z.int(),
  open: z.int(),
  met: z.int(),
})
export type ControlPoints = z.output<typeof ControlPoints>

export const pointsOfWeight = { must: 2, should: 1 } as const

const score = z
  .number()
  .nullable()
  .describe('Points of what is met over points of all that is asked, from 0 to 1; null: nothing is asked')

/** Each control that a project is asked for, with its state. */
export const StatesOfControls = z.record(controlId, z.enum(controlStates))
export type StatesOfControls = z.output<typeof StatesOfControls>

const Project = z.object({ id: projectKey(z.uuid()), code: z.string().nullable(), name: z.string() })
const Unit = z.object({ id: z.uuid(), name: z.string() })
const MethodNamed = z.object({ id: z.uuid(), name: z.string(), kind: z.enum(methodKinds), number: z.int() })

export const ComplianceLine = z.object({
  project: Project,
  unit: Unit.nullable(),
  manager: PersonNamed.nullable(),
  method: MethodNamed,
  class: z.enum(projectClasses),
  phase: z.string(),
  score,
  points: ControlPoints,
  counts: ControlPoints.describe('How many controls'),
  states: StatesOfControls,
  computedAt: z.iso.datetime(),
})
export type ComplianceLine = z.output<typeof ComplianceLine>

/** A control over all projects that it is asked of. */
export const ControlSummary = z.object({
  id: controlId,
  check: Check,
  words: z.string(),
  method: z.string().nullable().describe('Of one that somebody confirms: the method that asks for it'),
  counts: ControlPoints.describe('How many projects'),
})
export type ControlSummary = z.output<typeof ControlSummary>

export const UnitScore = z.object({
  unit: Unit.nullable().describe('null: projects of no unit'),
  projects: z.int(),
  score,
  points: ControlPoints,
  counts: ControlPoints,
})
export type UnitScore = z.output<typeof UnitScore>

const Named = z.object({ id: z.uuid(), name: z.string(), projects: z.int() })

export const ComplianceSummary = z.object({
  projects: z.int(),
  score,
  points: ControlPoints,
  counts: ControlPoints,
  units: z.array(UnitScore).describe('The lowest first'),
  controls: z.array(ControlSummary).describe('Those that most projects lack first'),
  choices: z.object({ units: z.array(Named), managers: z.array(Named), methods: z.array(Named) }),
  behind: z.int().describe('Projects that are not computed yet'),
})
export type ComplianceSummary = z.output<typeof ComplianceSummary>

/** Where a control is asked for: a gate of the method, with what it says there. */
export const AskedAt = z.object({
  phaseId: z.string(),
  gate: z.string(),
  words: z.string(),
  weight: z.enum(weights),
  due: z.boolean().describe('The project is past that gate'),
})
export type AskedAt = z.output<typeof AskedAt>

/** One control of one project: what was asked, what was read and when, and who can mend it. */
export const ControlOfProject = z.object({
  id: controlId,
  check: Check,
  weight: z.enum(weights).describe('The heaviest of those with which it is asked'),
  state: z.enum(controlStates),
  since: z.iso.date().describe('It was found so first on this day'),
  asked: z.array(AskedAt).describe('In the order of the gates'),
  asOf: z.string().nullable().describe('The day of what was read: of the fact, or of the confirmation'),
  confirmed: z.object({ by: PersonNamed, at: z.iso.datetime(), words: z.string() }).nullable(),
  fixedBy: z.object({ role: z.string().nullable(), people: z.array(PersonNamed) }),
  waived: z.object({ number: z.int(), until: z.iso.date() }).nullable(),
})
export type ControlOfProject = z.output<typeof ControlOfProject>

export const ControlShown = ControlOfProject.extend({
  project: Project,
  method: MethodNamed,
  computedAt: z.iso.datetime(),
})
export type ControlShown = z.output<typeof ControlShown>
