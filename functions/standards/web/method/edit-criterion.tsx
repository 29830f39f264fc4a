import { FormFromSchema, useWords } from '@portolan/ui'
import { type ReactNode, useMemo } from 'react'
import { z } from 'zod'
import { type Check, checkableFacts, projectClasses, weights } from '../../contract/index.ts'
import { keyFor } from '../../domain/index.ts'
import type { FormPart } from './edit-panel.tsx'
import { factKey } from './words.ts'

const criterion = z.object({
  words: z.string().trim().min(1).max(500),
  weight: z.enum(weights).default('must'),
  from: z.enum(projectClasses).default('small'),
  check: z.string().min(1),
})

/** A criterion asks the record, or the word of whoever holds a role: both are chosen, so none refers to nothing. */
export function EditCriterion({ of, phase, id, editing, onDone }: FormPart): ReactNode {
  const say = useWords('methods')
  const before = phase?.gate?.criteria.find((one) => one.id === id)
  const { roles } = of.content
  const fields = useMemo(
    () => ({
      words: { label: say('form.words'), kind: 'long-text' as const },
      check: {
        label: say('form.check'),
        kind: 'choice' as const,
        help: say('form.check-help'),
        choices: [
          ...checkableFacts.map(({ fact }) => ({
            value: `fact ${fact.id}`,
            label: say('check.fact', { fact: say(`fact.${factKey(fact.id)}.title`) }),
          })),
          ...roles.map((role) => ({
            value: `confirmation ${role.id}`,
            label: say('check.confirmation', { role: role.name }),
          })),
        ],
      },
      weight: {
        label: say('form.weight'),
        half: true,
        choices: weights.map((value) => ({ value, label: say(`weight.${value}`) })),
      },
      from: {
        label: say('form.from'),
        half: true,
        choices: projectClasses.map((value) => ({ value, label: say(`from.${value}`) })),
      },
    }),
    [say, roles],
  )
  if (phase === undefined || phase.gate === null) return <p>{say('gate-missing')}</p>
  return (
    <FormFromSchema
      schema={criterion}
      fields={fields}
      {...(before ? { values: { ...before, check: textOf(before.check) } } : {})}
      action={say('form.save')}
      onCancel={onDone}
      onSubmit={async ({ check, ...given }) =>
        await editing.write({
          kind: 'put-criterion',
          phaseId: phase.id,
          value: { ...given, id: before?.id ?? keyFor(given.words, of.content), check: checkOf(check) },
        })
      }
    />
  )
}

function textOf(check: Check): string {
  return check.kind === 'fact' ? `fact ${check.fact}` : `confirmation ${check.roleId}`
}

function checkOf(text: string): Check {
  const [kind, ...rest] = text.split(' ')
  const of = rest.join(' ')
  return kind === 'fact' ? { kind: 'fact', fact: of } : { kind: 'confirmation', roleId: of }
}
