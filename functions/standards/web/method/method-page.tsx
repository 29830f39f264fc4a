import './method.css'
import './texts.ts'
import {
  Button,
  ErrorState,
  later,
  ObjectHeader,
  PageHeader,
  Person,
  SidePanel,
  Skeleton,
  Split,
  StatusChip,
  Switcher,
  Tag,
  useAddress,
  useMay,
  useRead,
  useWords,
} from '@portolan/ui'
import { useParams } from '@tanstack/react-router'
import { Pencil } from 'lucide-react'
import type { ReactNode } from 'react'
import { type Method, permissions, projectClasses, showMethod } from '../../contract/index.ts'
import { type ChangeMethod, type MethodAddress, methodAddress } from './address.ts'
import { Comparison } from './comparison.tsx'
import { MethodFlow } from './method-flow.tsx'
import { MethodRisks } from './method-risks.tsx'
import { MethodRoles } from './method-roles.tsx'
import { PhaseShown } from './phase-shown.tsx'
import { useEditing } from './use-editing.ts'
import { Versions } from './versions.tsx'
import { toneOfMethod } from './words.ts'

/** Forms are fetched when somebody may write. */
const EditPanel = later(async () => (await import('./edit-panel.tsx')).EditPanel)
const MigratingPanel = later(async () => (await import('../migration/migrating-panel.tsx')).MigratingPanel)
const MethodActs = later(async () => (await import('./method-acts.tsx')).MethodActs)

/** One method: what a version of it says, phase by phase, and how it came to say so. */
export function MethodPage(): ReactNode {
  const say = useWords('methods')
  const { methodId = '' } = useParams({ strict: false })
  const [address, change] = useAddress(methodAddress)
  const { number } = address
  const read = useRead(showMethod, number === undefined ? { methodId } : { methodId, number })
  const of = read.data
  return (
    <>
      <PageHeader
        crumbs={[{ label: say('title'), to: '/standards' }]}
        title={of?.name ?? say('title')}
        actions={of ? <Acts of={of} address={address} onChange={change} /> : undefined}
      />
      {read.problem ? (
        <ErrorState title={say('failed')} problem={read.problem} onRetry={read.again} />
      ) : of === undefined ? (
        <Skeleton rows={10} />
      ) : (
        <Shown of={of} address={address} onChange={change} />
      )}
    </>
  )
}

type Part = { readonly of: Method; readonly address: MethodAddress; readonly onChange: ChangeMethod }

function Acts({ of, address, onChange }: Part): ReactNode {
  const say = useWords('methods')
  if (!useMay()(permissions.keepMethods) || of.state === 'retired') return null
  const editing = address.edit === true
  // One goes on in the draft that there is.
  const begin = { edit: true, number: of.draft ?? undefined, against: undefined }
  const end = { edit: undefined, thing: undefined, id: undefined }
  return (
    <Button icon={Pencil} aria-pressed={editing} onClick={() => onChange(editing ? end : begin)}>
      {say(editing ? 'edit.end' : of.draft === null ? 'edit.begin' : 'edit.go-on')}
    </Button>
  )
}

function Shown({ of, address, onChange }: Part): ReactNode {
  const say = useWords('methods')
  const mayKeep = useMay()(permissions.keepMethods)
  const editing = useEditing(of, onChange)
  const mayEdit = mayKeep && address.edit === true && of.state !== 'retired'
  const phase = of.content.phases.find(({ id }) => id === address.phase) ?? of.content.phases[0]
  const version = of.versions.find(({ number }) => number === of.number)
  return (
    <Split side={<Side of={of} address={address} onChange={onChange} mayEdit={mayEdit} />}>
      <div className="method-scroll">
        <ObjectHeader
          title={of.name}
          tags={
            <>
              <StatusChip
                tone={toneOfMethod(version?.state ?? of.state)}
                word={say('version.state', {
                  number: of.number,
                  state: say(`state.${version?.state ?? of.state}`),
                })}
              />
              {of.state === 'retired' ? <Tag>{say('state.retired')}</Tag> : null}
              <Tag>{say(`kind.${of.kind}`)}</Tag>
            </>
          }
          right={<Person name={of.owner.name} />}
        />
        <p className="method-summary">{of.content.summary}</p>
        <div className="method-bar">
          <Switcher
            label={say('size.label')}
            value={address.size ?? 'all'}
            choices={['all', ...projectClasses].map((value) => ({ value, label: say(`size.${value}`) }))}
            onChoose={(value) => onChange({ size: projectClasses.find((one) => one === value) })}
          />
          <span className="p-meta">
            {say('thresholds', { medium: of.content.medium, large: of.content.large })}
          </span>
        </div>
        {address.against === undefined ? (
          <>
            <MethodFlow
              of={of.content}
              size={address.size}
              shown={phase?.id}
              onShow={(id) => onChange({ phase: id })}
            />
            {phase ? (
              <PhaseShown
                of={phase}
                roles={of.content.roles}
                size={address.size}
                editing={mayEdit ? editing : undefined}
              />
            ) : (
              <p className="method-note method-edge">{say('no-phases')}</p>
            )}
            <MethodRoles of={of.content.roles} editing={mayEdit ? editing : undefined} />
            <MethodRisks of={of.content.risks} size={address.size} editing={mayEdit ? editing : undefined} />
          </>
        ) : (
          <Comparison of={of} against={address.against} onClose={() => onChange({ against: undefined })} />
        )}
      </div>
    </Split>
  )
}

function Side({ of, address, onChange, mayEdit }: Part & { mayEdit: boolean }): ReactNode {
  const say = useWords('methods')
  const mayKeep = useMay()(permissions.keepMethods)
  if (mayEdit && address.thing !== undefined)
    return <EditPanel of={of} address={address} onChange={onChange} />
  if (mayKeep && address.behind)
    return (
      <SidePanel title={say('behind')} width={440} onClose={() => onChange({ behind: undefined })}>
        <MigratingPanel of={of} />
      </SidePanel>
    )
  return (
    <SidePanel title={say('versions.title')} width={320}>
      {mayKeep ? <MethodActs of={of} onChange={onChange} /> : null}
      {mayKeep && (of.published ?? 1) > 1 ? (
        <p className="method-edge">
          <Button size="small" onClick={() => onChange({ behind: true })}>
            {say('behind')}
          </Button>
        </p>
      ) : null}
      <Versions of={of} onChange={onChange} />
    </SidePanel>
  )
}
