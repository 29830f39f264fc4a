import type { GivenTo } from '@portolan/contract'
import { applyPlanEdits, editSchedule, type PlanEdit, type Project } from '@portolan/plan/contract'
import { fromDecimal, toDecimal } from '@portolan/quantity'
import type { changeDraft, NewOption, OptionWritten } from '../../contract/index.ts'

/** An option as it is written: what is left empty stays as it is. */
export type OptionDraft = {
  readonly title: string
  readonly consequences: string
  readonly finish: string
  readonly cost: string
  readonly phase: string
  readonly state: string
  readonly baseline: boolean
  /** Calls that no field here tells: they are carried as they stand. */
  readonly kept: KeptCalls | null
}

export type KeptCalls = {
  /** The option of the draft that carried them. */
  readonly option: number
  readonly calls: number
  /** How many edits of a schedule there are among them. */
  readonly edits: number
  readonly dropped: boolean
}

export const emptyOption: OptionDraft = {
  title: '',
  consequences: '',
  finish: '',
  cost: '',
  phase: '',
  state: '',
  baseline: false,
  kept: null,
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

/** The same of a draft: what it carried and no field tells is kept, unless it was dropped. */
export function toChangedOption(
  draft: OptionDraft,
  project: Project | undefined,
  today: string,
): GivenTo<typeof changeDraft>['options'][number] {
  const { kept } = draft
  const keepsCallsOf = kept === null || kept.dropped ? null : kept.option
  return { ...toOption(draft, project, today), keepsCallsOf }
}

/** An option as it was written, in the fields of the form; what they cannot tell is kept whole. */
export function fromWritten({ number, title, consequences, calls }: OptionWritten): OptionDraft {
  const base = { ...emptyOption, title, consequences }
  const [only] = calls
  const fields = calls.length === 1 && only !== undefined ? fieldsIn(only) : undefined
  if (fields !== undefined) return { ...base, ...fields }
  const edits = calls.flatMap(({ operation, input }) =>
    operation === editSchedule.id && Array.isArray(input?.['edits']) ? (input['edits'] as unknown[]) : [],
  )
  return {
    ...base,
    kept:
      calls.length === 0
        ? null
        : { option: number, calls: calls.length, edits: edits.length, dropped: false },
  }
}

const told = ['finish', 'cost', 'phase', 'state']

/** Undefined where the call holds more than the form has fields for. */
function fieldsIn({ operation, input }: OptionWritten['calls'][number]): Partial<OptionDraft> | undefined {
  if (operation !== applyPlanEdits.id || input === null) return undefined
  const { edits } = applyPlanEdits.input.safeParse(input).data ?? { edits: [] }
  const [set, frozen, ...more] = edits.toSorted(({ kind }) => (kind === 'project.set' ? -1 : 1))
  if (set?.kind !== 'project.set' || more.length > 0) return undefined
  if (frozen !== undefined && frozen.kind !== 'baseline.freeze') return undefined
  const { finish, cost, phase, state } = set.fields
  const plain = Object.entries(set.fields).every(([name, value]) => told.includes(name) && value !== null)
  if (!plain) return undefined
  return {
    ...(finish == null ? {} : { finish }),
    ...(cost == null ? {} : { cost: toDecimal(cost) }),
    ...(phase == null ? {} : { phase }),
    ...(state === undefined ? {} : { state }),
    baseline: frozen !== undefined,
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
