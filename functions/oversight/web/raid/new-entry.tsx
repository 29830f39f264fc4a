import { listProjects } from '@portolan/plan/contract'
import { FormFromSchema, SidePanel, useRead, useSetting, useToast, useWords, useWrite } from '@portolan/ui'
import { type ReactNode, useMemo } from 'react'
import { z } from 'zod'
import {
  addAssumption,
  addDependency,
  addIssue,
  addRisk,
  entryLetters,
  type EntryKind,
} from '../../contract/index.ts'
import { type ChangeRaid, closed } from './address.ts'
import { assumptionDraft, useAssumptionFields } from './assumption-panel.tsx'
import { needDraft, useNeedFields } from './dependency-panel.tsx'
import { issueDraft, useIssueFields } from './issue-panel.tsx'

type Props = {
  readonly kind: EntryKind
  readonly projectId: string | undefined
  readonly onChange: ChangeRaid
  readonly onClose: () => void
}

/** A new entry, in the form of its kind; over the portfolio it is said first of which project. */
export function NewEntry(props: Props): ReactNode {
  const say = useWords('raid')
  const Form = forms[props.kind]
  return (
    <SidePanel title={say(`new.${props.kind}`)} width={400} onClose={props.onClose}>
      <div className="raid-body">
        <Form {...props} />
      </div>
    </SidePanel>
  )
}

const inProject = { projectId: z.uuid() }

function useProjects() {
  const projects = useRead(listProjects, { limit: 500 }).data?.items
  return useMemo(() => (projects ?? []).map(({ id, name }) => ({ value: id, label: name })), [projects])
}

/** Within a project it is known; else it is chosen. */
function useProjectField(projectId: string | undefined) {
  const say = useWords('raid')
  const choices = useProjects()
  return useMemo(
    () => (projectId === undefined ? { projectId: { label: say('column.project'), choices } } : {}),
    [projectId, say, choices],
  )
}

type Made = { readonly id: string; readonly number: number }

/** Says that it is there, and opens it. */
function useDone({ kind, onChange }: Props): (made: Made, projectId: string) => void {
  const say = useWords('raid')
  const toast = useToast()
  return ({ id, number }, projectId) => {
    toast({ sentence: say('added', { code: `${entryLetters[kind]}-${number}` }) })
    onChange({ ...closed, row: id, kind, of: projectId })
  }
}

const valuesOf = (projectId: string | undefined): { projectId?: string } =>
  projectId === undefined ? {} : { projectId }

const riskStart = z.object({
  ...inProject,
  title: z.string().trim().min(1).max(300),
  cause: z.string().max(4_000).default(''),
  effect: z.string().max(4_000).default(''),
  probability: z.number().min(0).max(100),
})

function NewRisk(props: Props): ReactNode {
  const say = useWords('raid')
  const { run } = useWrite(addRisk)
  const done = useDone(props)
  const project = useProjectField(props.projectId)
  const fields = useMemo(
    () => ({
      ...project,
      title: { label: say('form.risk') },
      cause: { label: say('form.cause'), kind: 'long-text' as const },
      effect: { label: say('form.effect'), kind: 'long-text' as const },
      probability: { label: say('form.probability') },
    }),
    [project, say],
  )
  return (
    <FormFromSchema
      schema={riskStart}
      fields={fields}
      values={valuesOf(props.projectId)}
      action={say('act.add')}
      onCancel={props.onClose}
      onSubmit={async ({ probability, ...draft }) =>
        done(await run({ ...draft, event: draft.title, probability: probability / 100 }), draft.projectId)
      }
    >
      <p className="risk-note">{say('form.risk-note')}</p>
    </FormFromSchema>
  )
}

const issueIn = issueDraft.extend(inProject)

function NewIssue(props: Props): ReactNode {
  const say = useWords('raid')
  const { today } = useSetting()
  const { run } = useWrite(addIssue)
  const done = useDone(props)
  const project = useProjectField(props.projectId)
  const own = useIssueFields(props.projectId)
  return (
    <FormFromSchema
      schema={issueIn}
      fields={useMemo(() => ({ ...project, ...own }), [project, own])}
      values={{ ...valuesOf(props.projectId), since: today }}
      action={say('act.add')}
      onCancel={props.onClose}
      onSubmit={async (draft) => done(await run(draft), draft.projectId)}
    />
  )
}

const assumptionIn = assumptionDraft.extend(inProject)

function NewAssumption(props: Props): ReactNode {
  const say = useWords('raid')
  const { run } = useWrite(addAssumption)
  const done = useDone(props)
  const project = useProjectField(props.projectId)
  const own = useAssumptionFields(props.projectId)
  return (
    <FormFromSchema
      schema={assumptionIn}
      fields={useMemo(() => ({ ...project, ...own }), [project, own])}
      values={valuesOf(props.projectId)}
      action={say('act.add')}
      onCancel={props.onClose}
      onSubmit={async (draft) => done(await run(draft), draft.projectId)}
    />
  )
}

const dependencyIn = needDraft.extend({ ...inProject, providerId: z.uuid() })

function NewDependency(props: Props): ReactNode {
  const say = useWords('raid')
  const { run } = useWrite(addDependency)
  const done = useDone(props)
  const choices = useProjects()
  const project = useProjectField(props.projectId)
  const own = useNeedFields(props.projectId)
  const fields = useMemo(
    () => ({ ...project, providerId: { label: say('form.provider'), choices }, ...own }),
    [project, say, choices, own],
  )
  return (
    <FormFromSchema
      schema={dependencyIn}
      fields={fields}
      values={valuesOf(props.projectId)}
      action={say('act.add')}
      onCancel={props.onClose}
      onSubmit={async ({ needActivity, ...draft }) => {
        const tied = needActivity === undefined || needActivity === '' ? {} : { needActivity }
        done(await run({ ...draft, ...tied }), draft.projectId)
      }}
    >
      <p className="risk-note">{say('form.dependency-note')}</p>
    </FormFromSchema>
  )
}

const forms = {
  risk: NewRisk,
  issue: NewIssue,
  assumption: NewAssumption,
  dependency: NewDependency,
} as const
