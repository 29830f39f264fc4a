import { fromDecimal, minorDigits, toDecimal } from '@portolan/quantity'
import type { Say } from '@portolan/ui'
import { z } from 'zod'
import { investmentStates, type Project, type ProjectFields } from '../../contract/index.ts'

/** What the form asks: texts as a person types them. An empty field clears what stood there. */
export function formSchema(say: Say) {
  return z.object({
    name: z.string().trim().min(1).max(500),
    code: text(80),
    description: text(20_000),
    category: text(200),
    phase: text(200),
    state: z.enum(investmentStates),
    start: z.iso.date().optional(),
    finish: z.iso.date().optional(),
    cost: z
      .string()
      .trim()
      .refine((value) => amount.test(value), {
        error: (issue) => say('details.bad-cost', { value: String(issue.input) }),
      })
      .optional(),
    currency: z
      .string()
      .trim()
      .refine((value) => minorDigits(value) !== undefined, {
        error: (issue) => say('details.bad-currency', { value: String(issue.input) }),
      })
      .optional(),
    organisationId: z.string().optional(),
  })
}

function text(longest: number) {
  return z.string().trim().max(longest).optional()
}

const amount = /^\d{1,13}(\.\d{1,3})?$/

export type ProjectForm = z.output<ReturnType<typeof formSchema>>

export function formOf(project: Project): ProjectForm {
  return {
    name: project.name,
    code: project.code ?? undefined,
    description: project.description ?? undefined,
    category: project.category ?? undefined,
    phase: project.phase ?? undefined,
    state: project.state,
    start: project.start ?? undefined,
    finish: project.finish ?? undefined,
    cost: project.cost ? toDecimal(project.cost) : undefined,
    currency: project.cost?.currency,
    organisationId: project.organisation?.id,
  }
}

/** The names of the fields that differ. */
export function changedFields(before: ProjectForm, now: ProjectForm): (keyof ProjectForm)[] {
  return names.filter((name) => (before[name] ?? '') !== (now[name] ?? ''))
}

const names = [
  'name',
  'code',
  'description',
  'category',
  'phase',
  'state',
  'start',
  'finish',
  'cost',
  'currency',
  'organisationId',
] as const satisfies readonly (keyof ProjectForm)[]

/** Only what was changed is sent: what nobody touched must not overwrite what another wrote meanwhile. */
export function editOf(
  form: ProjectForm,
  changed: readonly (keyof ProjectForm)[],
  fallback: string,
): ProjectFields {
  const money = changed.includes('cost') || changed.includes('currency')
  const plain = changed.filter((name) => name !== 'cost' && name !== 'currency')
  return {
    ...(Object.fromEntries(plain.map((name) => [name, form[name] ?? null])) as ProjectFields),
    ...(money
      ? { cost: form.cost === undefined ? null : (fromDecimal(form.cost, form.currency ?? fallback) ?? null) }
      : {}),
  }
}
