import { FormFromSchema, useWords } from '@portolan/ui'
import { type ReactNode, useMemo } from 'react'
import { z } from 'zod'
import { type Artefact, projectClasses, type Question, questions } from '../../contract/index.ts'
import { keyFor } from '../../domain/index.ts'
import type { FormPart } from './edit-panel.tsx'
import { fieldsOf, linesOf } from './field-lines.ts'

const artefact = z.object({
  name: z.string().trim().min(1).max(200),
  purpose: z.string().trim().max(4_000).default(''),
  roleId: z.string().min(1),
  from: z.enum(projectClasses).default('medium'),
  question: z.string().default(''),
  atLeast: z.int().min(1).max(3).default(2),
  lines: z.string().max(8_000).default(''),
})

/** An artefact: who writes it, of which projects it is asked, and the form that it is. */
export function EditArtefact({ of, phase, id, editing, onDone }: FormPart): ReactNode {
  const say = useWords('methods')
  const before = phase?.artefacts.find((one) => one.id === id)
  const fields = useFields(of.content.roles)
  const named = (kind: string): string => say(`field-kind.${kind}`)
  if (phase === undefined) return <p>{say('no-phases')}</p>
  return (
    <FormFromSchema
      schema={artefact}
      fields={fields}
      {...(before ? { values: valuesOf(before, linesOf(before.fields, named)) } : {})}
      action={say('form.save')}
      onCancel={onDone}
      onSubmit={async ({ question, atLeast, lines, ...given }) => {
        const asked = questions.find((one): one is Question => one === question)
        const ways = {
          named,
          keyFor: (name: string) => keyFor(name, { ...of.content, phases: [], roles: [] }),
        }
        await editing.write({
          kind: 'put-artefact',
          phaseId: phase.id,
          value: {
            ...given,
            id: before?.id ?? keyFor(given.name, of.content),
            or: asked === undefined ? null : { question: asked, atLeast },
            fields: fieldsOf(lines, before?.fields ?? [], ways),
          },
        })
      }}
    />
  )
}

function valuesOf({ name, purpose, roleId, from, or }: Artefact, lines: string): z.input<typeof artefact> {
  return { name, purpose, roleId, from, question: or?.question ?? '', atLeast: or?.atLeast ?? 2, lines }
}

function useFields(roles: FormPart['of']['content']['roles']) {
  const say = useWords('methods')
  return useMemo(
    () => ({
      name: { label: say('form.name') },
      purpose: { label: say('form.purpose'), kind: 'long-text' as const },
      roleId: {
        label: say('form.writer'),
        kind: 'choice' as const,
        choices: roles.map(({ id, name }) => ({ value: id, label: name })),
      },
      from: {
        label: say('form.from'),
        choices: projectClasses.map((value) => ({ value, label: say(`from.${value}`) })),
      },
      question: {
        label: say('form.or'),
        kind: 'choice' as const,
        choices: questions.map((value) => ({ value, label: say(`question.${value}`) })),
      },
      atLeast: { label: say('form.at-least'), help: say('form.at-least-help') },
      lines: { label: say('form.lines'), kind: 'long-text' as const, help: say('form.lines-help') },
    }),
    [say, roles],
  )
}
