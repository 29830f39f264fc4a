import { FormFromSchema, useWords } from '@portolan/ui'
import { type ReactNode, useMemo } from 'react'
import { z } from 'zod'
import { roleHolders, usualDays } from '../../contract/index.ts'
import { keyFor } from '../../domain/index.ts'
import type { FormPart } from './edit-panel.tsx'

const name = z.string().trim().min(1).max(200)
const words = z.string().trim().max(4_000).default('')

const settings = z.object({ summary: words, medium: z.int().min(1).max(30), large: z.int().min(1).max(30) })

export function EditSettings({ of, editing, onDone }: FormPart): ReactNode {
  const say = useWords('methods')
  const fields = useMemo(
    () => ({
      summary: { label: say('form.summary'), kind: 'long-text' as const },
      medium: { label: say('form.medium'), half: true },
      large: { label: say('form.large'), half: true },
    }),
    [say],
  )
  const { summary, medium, large } = of.content
  return (
    <FormFromSchema
      schema={settings}
      fields={fields}
      values={{ summary, medium, large }}
      action={say('form.save')}
      onCancel={onDone}
      onSubmit={async (given) => await editing.write({ kind: 'settings', ...given })}
    />
  )
}

const role = z.object({ name, duty: words, holder: z.enum(roleHolders).default('named') })

export function EditRole({ of, id, editing, onDone }: FormPart): ReactNode {
  const say = useWords('methods')
  const before = of.content.roles.find((one) => one.id === id)
  const fields = useMemo(
    () => ({
      name: { label: say('form.name') },
      duty: { label: say('form.duty'), kind: 'long-text' as const },
      holder: {
        label: say('form.holder'),
        choices: roleHolders.map((value) => ({ value, label: say(`holder.${value}`) })),
      },
    }),
    [say],
  )
  return (
    <FormFromSchema
      schema={role}
      fields={fields}
      {...(before ? { values: before } : {})}
      action={say('form.save')}
      onCancel={onDone}
      onSubmit={async (given) =>
        await editing.write({
          kind: 'put-role',
          value: { ...given, id: before?.id ?? keyFor(given.name, of.content) },
        })
      }
    />
  )
}

const phaseForm = z.object({
  name,
  purpose: words,
  guidance: words,
  days: z.int().min(1).max(2_000).default(usualDays),
  gateName: z.string().trim().max(200).default(''),
  question: words,
})

const emptyGate = { criteria: [], gatekeepers: [], quorum: null, ruleWithinDays: null }

/** A phase without the name of a gate has none, and is not published so. */
export function EditPhase({ of, id, editing, onDone }: FormPart): ReactNode {
  const say = useWords('methods')
  const before = of.content.phases.find((one) => one.id === id)
  const fields = useMemo(
    () => ({
      name: { label: say('form.name') },
      purpose: { label: say('form.purpose'), kind: 'long-text' as const },
      guidance: { label: say('guidance'), kind: 'long-text' as const, help: say('form.guidance-help') },
      days: { label: say('form.days'), help: say('form.days-help') },
      gateName: { label: say('form.gate'), help: say('form.gate-help') },
      question: { label: say('form.question'), kind: 'long-text' as const },
    }),
    [say],
  )
  const values = before && {
    name: before.name,
    purpose: before.purpose,
    guidance: before.guidance,
    days: before.days,
    gateName: before.gate?.name ?? '',
    question: before.gate?.question ?? '',
  }
  return (
    <FormFromSchema
      schema={phaseForm}
      fields={fields}
      {...(values ? { values } : {})}
      action={say('form.save')}
      onCancel={onDone}
      onSubmit={async ({ gateName, question, ...given }) =>
        await editing.write({
          kind: 'put-phase',
          value: {
            ...given,
            id: before?.id ?? keyFor(given.name, of.content),
            artefacts: before?.artefacts ?? [],
            checklist: before?.checklist ?? [],
            gate: gateName === '' ? null : { ...(before?.gate ?? emptyGate), name: gateName, question },
          },
        })
      }
    />
  )
}

const item = z.object({ words: z.string().trim().min(1).max(500) })

export function EditItem({ of, phase, id, editing, onDone }: FormPart): ReactNode {
  const say = useWords('methods')
  const before = phase?.checklist.find((one) => one.id === id)
  const fields = useMemo(() => ({ words: { label: say('form.item'), kind: 'long-text' as const } }), [say])
  if (phase === undefined) return null
  return (
    <FormFromSchema
      schema={item}
      fields={fields}
      {...(before ? { values: before } : {})}
      action={say('form.save')}
      onCancel={onDone}
      onSubmit={async (given) =>
        await editing.write({
          kind: 'put-item',
          phaseId: phase.id,
          value: { id: before?.id ?? keyFor(given.words, of.content), words: given.words },
        })
      }
    />
  )
}
