import type { Instant } from '@portolan/quantity'
import { type FieldWords, FormFromSchema, Link, useFormat, useToast, useWords, useWrite } from '@portolan/ui'
import { type ReactNode, useMemo } from 'react'
import { z } from 'zod'
import {
  type FollowedArtefact,
  type ProjectMethod,
  type TemplateField,
  writeArtefact,
} from '../../contract/index.ts'
import { becauseText } from '../method/words.ts'
import type { May } from './method-tab.tsx'

type Props = {
  readonly project: ProjectMethod
  readonly of: FollowedArtefact
  readonly may: May
  readonly onDone: () => void
}

/** An artefact by the form of its template; whoever may not write it reads it. */
export function ArtefactForm({ project, of, may, onDone }: Props): ReactNode {
  const words = useWords('methods')
  const say = useWords('project-method')
  const format = useFormat()
  return (
    <div className="method-form">
      <p className="method-note">{of.purpose}</p>
      <p className="method-note">{becauseText(of.because, of.required, words)}</p>
      {of.last ? (
        <p className="p-meta">
          {say('artefact.last', { name: of.last.by.name, at: format.instant(of.last.at as Instant) })}
        </p>
      ) : null}
      <p className="p-meta">
        <Link
          to="/artefacts/$projectId/$artefactId"
          params={{ projectId: project.projectId, artefactId: of.id }}
        >
          {say('artefact.as-document')}
        </Link>
      </p>
      {may.follow ? <Writing project={project} of={of} onDone={onDone} /> : <Reading of={of} />}
    </div>
  )
}

function Writing({ project, of, onDone }: Omit<Props, 'may'>): ReactNode {
  const say = useWords('project-method')
  const toast = useToast()
  const { run } = useWrite(writeArtefact)
  const schema = useMemo(
    () =>
      z.object({
        ...Object.fromEntries(of.fields.map((field) => [field.id, z.string().max(8_000).default('')])),
        finished: z.boolean().default(false),
      }),
    [of],
  )
  const fields = useMemo(
    (): Record<string, FieldWords> => ({
      ...Object.fromEntries(of.fields.map((field) => [field.id, wordsOf(field, say('artefact.needed'))])),
      finished: { label: say('artefact.finish'), kind: 'checkbox' },
    }),
    [of, say],
  )
  const values = useMemo(() => ({ ...of.answers, finished: of.finished }), [of])
  return (
    <FormFromSchema
      schema={schema}
      fields={fields}
      values={values}
      action={say('artefact.save')}
      onCancel={onDone}
      onSubmit={async ({ finished, ...given }) => {
        const known = of.fields.map(({ id }) => [id, String((given as Record<string, unknown>)[id] ?? '')])
        const input = {
          projectId: project.projectId,
          artefactId: of.id,
          answers: Object.fromEntries(known) as Record<string, string>,
          finished: finished === true,
        }
        await run(input, { ifMatch: project.version })
        toast({
          sentence: say(finished ? 'artefact.told-finished' : 'artefact.told-saved', { name: of.name }),
        })
        onDone()
      }}
    />
  )
}

const inputs = {
  text: 'text',
  'long-text': 'long-text',
  number: 'text',
  day: 'day',
  choice: 'choice',
} as const

function wordsOf({ name, kind, help, choices, needed }: TemplateField, neededWords: string): FieldWords {
  const told = [help, needed ? neededWords : ''].filter((words) => words !== '').join(' ')
  return {
    label: name,
    kind: inputs[kind],
    ...(told === '' ? {} : { help: told }),
    ...(kind === 'choice' ? { choices: choices.map((value) => ({ value, label: value })) } : {}),
  }
}

function Reading({ of }: { of: FollowedArtefact }): ReactNode {
  return (
    <dl className="method-reading">
      {of.fields.map(({ id, name }) => (
        <div key={id}>
          <dt>{name}</dt>
          <dd>{of.answers[id] || '–'}</dd>
        </div>
      ))}
    </dl>
  )
}
