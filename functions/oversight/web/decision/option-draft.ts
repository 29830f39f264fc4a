import { applyPlanEdits, type PlanEdit, type Project } from '@portolan/plan/contract'
import { fromDecimal } from '@portolan/quantity'
import type { NewOption } from '../../contract/index.ts'

/** An option as it is written: what is left empty stays as it is. */
export type OptionDraft = {
  readonly title: string
  readonly consequences: string
  readonly finish: string
  readonly cost: string
  readonly phase: string
  readonly state: string
  readonly baseline: boolean
}

export const emptyOption: OptionDraft = {
  title: '',
  consequences: '',
  finish: '',
  cost: '',
  phase: '',
  state: '',
  baseline: false,
}

/** The option with the call that it carries: edits of the project's record, on the version that was read. */
export function toOption(draft: OptionDraft, project: Project | undefined, today: string): NewOption {
  const edits = project === undefined ? [] : editsOf(draft, project, today)
  const { title, consequences } = draft
  if (project === undefined || edits.length === 0) return { title, consequences, calls: [] }
  const input = { projectId: project.id, edits }
  return {
    title,
    consequences,
    calls: [{ operation: applyPlanEdits.id, input, subjectVersion: project.version }],
  }
}

/** Whether an amount can be read; nothing is one too. */
export function isAmount(text: string, currency: string): boolean {
  return text.trim() === '' || fromDecimal(text.trim(), currency) !== undefined
}

function editsOf(draft: OptionDraft, project: Project, today: string): PlanEdit[] {
  const currency = project.cost?.currency ?? 'EUR'
  const cost = draft.cost.trim() === '' ? undefined : fromDecimal(draft.cost.trim(), currency)
  const fields = {
    ...(draft.finish === '' ? {} : { finish: draft.finish }),
    ...(cost === undefined ? {} : { cost }),
    ...(draft.phase.trim() === '' ? {} : { phase: draft.phase.trim() }),
    ...(draft.state === '' ? {} : { state: draft.state as Project['state'] }),
  }
  const set: PlanEdit[] = Object.keys(fields).length === 0 ? [] : [{ kind: 'project.set', fields }]
  if (!draft.baseline) return set
  const frozen = {
    asOf: today,
    start: project.start,
    finish: draft.finish === '' ? project.finish : draft.finish,
    cost: cost ?? project.cost,
    source: 'Decision',
  }
  return [...set, { kind: 'baseline.freeze', baseline: frozen }]
}
