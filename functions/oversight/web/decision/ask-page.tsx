import './decision.css'
import './texts.ts'
import { type Project, showProject } from '@portolan/plan/contract'
import { fromDecimal } from '@portolan/quantity'
import {
  Button,
  type FieldWords,
  FormFromSchema,
  PageHeader,
  type Say,
  useAddress,
  useCall,
  useGo,
  useProblemWords,
  useRead,
  useSetting,
  useToast,
  useWords,
  useWrite,
} from '@portolan/ui'
import { Plus } from 'lucide-react'
import { type ReactNode, useMemo, useState } from 'react'
import { z } from 'zod'
import { askDecision, draftDecision, listDeciders } from '../../contract/index.ts'
import { askAddress } from './address.ts'
import { OptionEditor } from './option-editor.tsx'
import { emptyOption, isAmount, type OptionDraft, toOption } from './option-draft.ts'

const optional = (longest: number): z.ZodDefault<z.ZodString> => z.string().trim().max(longest).default('')

/** The parts of a question that are plain fields; its options stand below them. */
const questionForm = z.object({
  question: z.string().trim().min(1).max(300),
  context: optional(20_000),
  decider: z.string().min(1),
  due: z.iso.date().optional(),
  waiting: z.string().trim().max(20).optional(),
})

/** Writes a question down and asks it: nobody decides what they asked for, so somebody else is chosen here. */
export function AskPage(): ReactNode {
  const say = useWords('decisions')
  const [{ projectId }] = useAddress(askAddress)
  const project = useRead(
    showProject,
    { projectId: projectId ?? '' },
    { enabled: projectId !== undefined },
  ).data
  return (
    <>
      <PageHeader
        crumbs={[
          { label: say('title'), to: '/decisions' },
          ...(project
            ? [{ label: project.name, to: '/projects/$projectId', params: { projectId: project.id } }]
            : []),
        ]}
        title={say('ask.page')}
      />
      <div className="decision-ask">
        {projectId !== undefined && project === undefined ? null : <Asking project={project} />}
      </div>
    </>
  )
}

function Asking(props: { project: Project | undefined }): ReactNode {
  const say = useWords('decisions')
  const go = useGo()
  const call = useCall()
  const toast = useToast()
  const tell = useProblemWords()
  const { today } = useSetting()
  const [{ about }] = useAddress(askAddress)
  const { project } = props
  const [options, change] = useState<readonly OptionDraft[]>([emptyOption])
  const deciders = useRead(listDeciders, project === undefined ? {} : { projectId: project.id }).data?.items
  const drafting = useWrite(draftDecision)
  const fields = useMemo(() => fieldsOf(say, deciders ?? []), [say, deciders])
  const values = useMemo(() => ({ context: about ?? '' }), [about])
  const currency = project?.cost?.currency ?? 'EUR'
  const complete = options.every(({ title, cost }) => title.trim() !== '' && isAmount(cost, currency))
  const submit = async (form: z.output<typeof questionForm>): Promise<void> => {
    const [kind = '', id = ''] = form.decider.split(' ')
    const waitingCost = form.waiting ? (fromDecimal(form.waiting, currency) ?? null) : null
    const draft = await drafting.run({
      ...(project === undefined ? {} : { projectId: project.id }),
      question: form.question,
      context: form.context,
      decider: { kind: kind === 'body' ? 'body' : 'person', id },
      due: form.due ?? null,
      waitingCost,
      options: options.map((option) => toOption(option, project, today)),
    })
    try {
      await call(askDecision, { decisionId: draft.id }, { ifMatch: draft.version })
    } catch (problem) {
      // What could not be asked is kept as a draft.
      toast({ sentence: tell(problem, say('vote.unreachable')), tone: 'bad' })
    }
    go('/decisions/$decisionId', { decisionId: draft.id })
  }
  return (
    <FormFromSchema
      wide
      schema={questionForm}
      fields={fields}
      values={values}
      action={say('act.ask')}
      onSubmit={async (form) => {
        if (complete) await submit(form)
      }}
      onCancel={() => go('/decisions')}
    >
      {options.map((option, at) => (
        <OptionEditor
          // oxlint-disable-next-line react/no-array-index-key -- options have no name but their place
          key={at}
          number={at + 1}
          of={option}
          project={project}
          onChange={(next) => change(options.map((one, index) => (index === at ? next : one)))}
          onDrop={options.length > 1 ? () => change(options.filter((_, index) => index !== at)) : undefined}
        />
      ))}
      <div className="p-row">
        <Button size="small" icon={Plus} onClick={() => change([...options, emptyOption])}>
          {say('ask.another')}
        </Button>
        {complete ? null : <span className="p-meta">{say('ask.incomplete')}</span>}
      </div>
    </FormFromSchema>
  )
}

type Choices = readonly { kind: string; id: string; name: string; note: string }[]

function fieldsOf(
  say: Say,
  deciders: Choices,
): Readonly<Record<keyof z.output<typeof questionForm>, FieldWords>> {
  return {
    question: { label: say('ask.question'), placeholder: say('ask.question-example') },
    context: { label: say('ask.context'), kind: 'long-text' },
    decider: {
      label: say('ask.decider'),
      help: say('ask.decider-help'),
      choices: deciders.map(({ kind, id, name, note }) => ({
        value: `${kind} ${id}`,
        label: note === '' ? name : `${name} – ${note}`,
      })),
    },
    due: { label: say('ask.due'), half: true },
    waiting: { label: say('ask.waiting'), half: true },
  }
}
