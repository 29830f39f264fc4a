import './form.css'
import { type ReactNode, useId, useMemo, useRef, useState } from 'react'
import {
  type Control,
  type FieldErrors as HookErrors,
  type Resolver,
  useForm,
  useWatch,
} from 'react-hook-form'
import type { z } from 'zod'
import { isProblem } from '../client.tsx'
import { useTakesFocus } from '../focus-kept.ts'
import { Button } from '../parts/button.tsx'
import { useProblemWords } from '../told.tsx'
import { useWords } from '../words.ts'
import { FieldLine } from './field-line.tsx'
import {
  type Field,
  fieldsOf,
  type FieldWords,
  readFields,
  sentencesOf,
  type SayError,
} from './schema-fields.ts'

export type FormFromSchemaProps<S extends z.ZodObject> = {
  readonly schema: S
  /** In this order; what is not named is not shown. */
  readonly fields: Readonly<Partial<Record<Extract<keyof S['shape'], string>, FieldWords>>>
  readonly values?: Partial<z.input<S>>
  /** A verb: 'Add benefit'. */
  readonly action: string
  /** Where something else on the page is the first thing to do. */
  readonly actionIsSecond?: boolean
  /** Throw (or let useWrite throw) a ProblemError: its sentences go beside their fields, the rest above. */
  readonly onSubmit: (values: z.output<S>) => Promise<unknown> | void
  readonly onCancel?: () => void
  /** What is typed, in words, as long as it can be read: what it would mean is seen before it is sent. */
  readonly preview?: (values: z.output<S>) => ReactNode
  /** Between the fields and the buttons. */
  readonly children?: ReactNode
  readonly wide?: boolean
}

type Values = Record<string, unknown>

/** A form whose rules are the schema's, the same that the server checks. */
export function FormFromSchema<S extends z.ZodObject>(props: FormFromSchemaProps<S>): ReactNode {
  const { schema } = props
  const say = useWords()
  const tell = useProblemWords()
  const id = useId()
  const [failed, setFailed] = useState<string | undefined>(undefined)
  const fields = useMemo(
    () => fieldsOf(schema, props.fields as Record<string, FieldWords>),
    [schema, props.fields],
  )
  const form = useForm<Values>({
    defaultValues: startOf(fields, props.values ?? {}),
    resolver: useMemo(
      () => resolverOf(schema, fields, props.values ?? {}, say),
      [schema, fields, props.values, say],
    ),
    mode: 'onTouched',
  })
  const submit = form.handleSubmit(async (values) => {
    setFailed(undefined)
    try {
      await props.onSubmit(values as z.output<S>)
    } catch (problem) {
      const beside = isProblem(problem) ? (problem.problem.errors ?? []) : []
      const placed = beside.filter((error) => fields.some((field) => field.name === firstPart(error.path)))
      for (const error of placed)
        form.setError(firstPart(error.path), { message: error.sentence }, { shouldFocus: true })
      if (placed.length < Math.max(1, beside.length)) setFailed(tell(problem, say('state.unreachable')))
    }
  })
  const busy = form.formState.isSubmitting
  const element = useRef<HTMLFormElement>(null)
  useTakesFocus(element)
  return (
    <form
      ref={element}
      className="p-form"
      data-wide={props.wide || undefined}
      noValidate
      onSubmit={(event) => void submit(event)}
    >
      {failed ? (
        <p className="p-form-failed" role="alert">
          {failed}
        </p>
      ) : null}
      <div className="p-form-fields">
        {fields.map((field) => (
          <FieldLine
            key={field.name}
            id={`${id}-${field.name}`}
            field={field}
            sentence={messageOf(form.formState.errors, field.name)}
            input={form.register(field.name)}
          />
        ))}
      </div>
      {props.preview ? (
        <Preview of={form.control} schema={schema} fields={fields} tell={props.preview} />
      ) : null}
      {props.children}
      <div className="p-row p-form-end">
        <Button kind={props.actionIsSecond ? 'plain' : 'first'} type="submit" busy={busy}>
          {props.action}
        </Button>
        {props.onCancel ? (
          <Button kind="quiet" onClick={props.onCancel}>
            {say('cancel')}
          </Button>
        ) : null}
      </div>
    </form>
  )
}

function Preview<S extends z.ZodObject>(props: {
  of: Control<Values>
  schema: S
  fields: readonly Field[]
  tell: (values: z.output<S>) => ReactNode
}): ReactNode {
  const typed = useWatch({ control: props.of })
  const read = props.schema.safeParse(readFields(props.fields, typed))
  return (
    <p className="p-form-preview" role="status">
      {read.success ? props.tell(read.data) : null}
    </p>
  )
}

/** Values that have no field (an id, a version) pass through, so that a schema need not be cut for its form. */
function resolverOf(
  schema: z.ZodObject,
  fields: readonly Field[],
  fixed: Values,
  say: SayError,
): Resolver<Values> {
  return (values) => {
    const given = { ...fixed, ...blank(fields), ...readFields(fields, values) }
    const result = schema.safeParse(given)
    if (result.success) return { values: result.data, errors: {} }
    const sentences = sentencesOf(fields, given, result.error.issues, say)
    const errors = Object.entries(sentences).map(([name, message]) => [name, { type: 'schema', message }])
    return { values: {}, errors: Object.fromEntries(errors) as HookErrors<Values> }
  }
}

/** A field that was emptied must not fall back to the value it started with. */
function blank(fields: readonly Field[]): Values {
  return Object.fromEntries(fields.map((field) => [field.name, undefined]))
}

function startOf(fields: readonly Field[], values: Values): Values {
  return Object.fromEntries(
    fields.map((field) => [
      field.name,
      values[field.name] ?? field.start ?? (field.kind === 'checkbox' ? false : ''),
    ]),
  )
}

function messageOf(errors: HookErrors<Values>, name: string): string | undefined {
  const message: unknown = errors[name]?.message
  return typeof message === 'string' ? message : undefined
}

function firstPart(path: string): string {
  return path.replace(/^\//, '').split(/[./[]/)[0] ?? ''
}
