import { SidePanel, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import type { Method, Phase } from '../../contract/index.ts'
import type { ChangeMethod, MethodAddress } from './address.ts'
import { EditArtefact } from './edit-artefact.tsx'
import { EditCriterion } from './edit-criterion.tsx'
import { EditItem, EditPhase, EditRole, EditSettings } from './edit-forms.tsx'
import { EditKeepers } from './edit-keepers.tsx'
import { EditRisk } from './edit-risk.tsx'
import { type Editing, useEditing } from './use-editing.ts'

/** What a form of the draft is given: the thing, or none when it is a new one. */
export type FormPart = {
  readonly of: Method
  readonly phase: Phase | undefined
  readonly id: string | undefined
  readonly editing: Editing
  readonly onDone: () => void
}

/** One thing of a draft, written beside what it stands in. */
export function EditPanel(props: { of: Method; address: MethodAddress; onChange: ChangeMethod }): ReactNode {
  const say = useWords('methods')
  const { of, address, onChange } = props
  const { thing = 'settings', id } = address
  const editing = useEditing(of, onChange)
  const close = (): void => onChange({ thing: undefined, id: undefined })
  const { phases } = of.content
  const phase = phases.find((one) => one.id === address.phase) ?? phases[0]
  const part = { of, phase, id, editing, onDone: close }
  return (
    <SidePanel
      title={say(`edit.title.${id === undefined ? 'new-' : ''}${thing}`)}
      width={400}
      onClose={close}
    >
      <div className="method-form" key={`${thing} ${id ?? ''} ${of.version}`}>
        <Form thing={thing} part={part} />
      </div>
    </SidePanel>
  )
}

function Form({ thing, part }: { thing: NonNullable<MethodAddress['thing']>; part: FormPart }): ReactNode {
  if (thing === 'settings') return <EditSettings {...part} />
  if (thing === 'role') return <EditRole {...part} />
  if (thing === 'phase') return <EditPhase {...part} />
  if (thing === 'artefact') return <EditArtefact {...part} />
  if (thing === 'criterion') return <EditCriterion {...part} />
  if (thing === 'keepers') return <EditKeepers {...part} />
  if (thing === 'risk') return <EditRisk {...part} />
  return <EditItem {...part} />
}
