import './project.css'
import './tab-texts.ts'
import { applyPlanEdits, listParties, permissions, type Project, showProject } from '../../contract/index.ts'
import {
  Button,
  type FieldWords,
  FormFromSchema,
  isProblem,
  type Say,
  Skeleton,
  useCall,
  useMay,
  useRead,
  useToast,
  useWords,
  useWrite,
} from '@portolan/ui'
import { useParams } from '@tanstack/react-router'
import { type ReactNode, useMemo, useState } from 'react'
import { statesByEdit } from '../../contract/index.ts'
import { OwnFields } from '../custom/own-fields.tsx'
import { OwnTags } from '../custom/own-tags.tsx'
import { Conflict } from './conflict.tsx'
import { changedFields, editOf, formOf, formSchema, type ProjectForm } from './project-form.ts'

/** The fields of the project, to be corrected by hand. */
export function DetailsTab(): ReactNode {
  const { projectId = '' } = useParams({ strict: false })
  const project = useRead(showProject, { projectId }, { keep: false }).data
  if (!project) return <Skeleton rows={8} />
  return (
    <div className="plan-scroll">
      <Details key={project.id} now={project} />
      <OwnTags projectId={project.id} />
      <OwnFields projectId={project.id} currency={project.cost?.currency ?? 'EUR'} />
    </div>
  )
}

type Clash = {
  readonly mine: ProjectForm
  readonly changed: readonly (keyof ProjectForm)[]
  readonly now: Project
}

/** The form keeps what it began with: what others write meanwhile must not take away what is being typed. */
function Details(props: { now: Project }): ReactNode {
  const say = useWords('plan')
  const toast = useToast()
  const call = useCall()
  const { now } = props
  const [project, begin] = useState(now)
  const [clash, setClash] = useState<Clash | undefined>(undefined)
  const { run, busy } = useWrite(applyPlanEdits)
  const may = useMay()(permissions.edit, { projectId: project.id, portfolioId: project.portfolio.id })
  const parties = useRead(listParties, { kind: 'organisation-unit' })
  const units = parties.data?.items
  const schema = useMemo(() => formSchema(say), [say])
  const fields = useMemo(() => fieldsOf(say, project.state, units ?? []), [say, project.state, units])
  const values = useMemo(() => formOf(project), [project])
  const save = async (
    form: ProjectForm,
    onto: Project,
    changed: readonly (keyof ProjectForm)[],
  ): Promise<void> => {
    if (changed.length === 0) return
    const edit = editOf(form, changed, onto.cost?.currency ?? 'EUR')
    try {
      const edits = [{ kind: 'project.set' as const, fields: edit }]
      begin(await run({ projectId: onto.id, edits }, { ifMatch: onto.version }))
      toast({ sentence: say('details.saved') })
    } catch (problem) {
      if (!isProblem(problem) || problem.status !== 412) throw problem
      setClash({ mine: form, changed, now: await call(showProject, { projectId: onto.id }) })
    }
  }
  // A choice whose options are still on their way would be saved as cleared.
  if (parties.loading) return <Skeleton rows={8} />
  if (clash)
    return (
      <Conflict
        mine={clash.mine}
        now={formOf(clash.now)}
        changed={clash.changed}
        units={units ?? []}
        busy={busy}
        onKeep={(kept) => save(clash.mine, clash.now, kept).then(() => setClash(undefined))}
        onLeave={() => {
          begin(clash.now)
          setClash(undefined)
        }}
      />
    )
  return (
    <div className="plan-details">
      {now.version > project.version ? (
        <p className="p-row plan-moved" role="status">
          <span className="p-label">{say('details.moved')}</span>
          <Button size="small" onClick={() => begin(now)}>
            {say('details.load')}
          </Button>
        </p>
      ) : null}
      {may ? (
        <FormFromSchema
          key={project.version}
          schema={schema}
          fields={fields}
          values={values}
          wide
          action={say('details.save')}
          onSubmit={(form) => save(form, project, changedFields(values, form))}
        />
      ) : (
        <p className="p-label">{say('details.read-only')}</p>
      )}
    </div>
  )
}

function fieldsOf(
  say: Say,
  state: Project['state'],
  units: readonly { readonly id: string; readonly name: string }[],
): Partial<Record<keyof ProjectForm, FieldWords>> {
  const half = { half: true }
  return {
    name: { label: say('field.name') },
    code: { label: say('field.code'), ...half },
    state: {
      label: say('field.state'),
      choices: statesByEdit(state).map((value) => ({ value, label: say(`state.${value}`) })),
      ...half,
    },
    organisationId: {
      label: say('field.organisation'),
      choices: units.map(({ id, name }) => ({ value: id, label: name })),
      kind: 'choice',
      ...half,
    },
    category: { label: say('field.category'), ...half },
    phase: { label: say('field.phase'), ...half },
    start: { label: say('field.start'), ...half },
    finish: { label: say('field.finish'), ...half },
    cost: { label: say('field.cost'), kind: 'text', help: say('details.cost-help'), ...half },
    currency: { label: say('field.currency'), placeholder: 'EUR', ...half },
    description: { label: say('field.description'), kind: 'long-text' },
  }
}
