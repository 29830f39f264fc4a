import { Button, Section, useWords } from '@portolan/ui'
import { Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import type { MethodRole } from '../../contract/index.ts'
import { EditTools } from './edit-tools.tsx'
import type { Editing } from './use-editing.ts'

/** Who a method needs, and what each of them answers for. */
export function MethodRoles(props: { of: readonly MethodRole[]; editing: Editing | undefined }): ReactNode {
  const say = useWords('methods')
  const { of, editing } = props
  return (
    <Section
      title={say('roles')}
      right={
        editing ? (
          <span className="p-row">
            <Button size="small" onClick={() => editing.open('settings')}>
              {say('edit.settings')}
            </Button>
            <Button size="small" icon={Plus} onClick={() => editing.open('role')}>
              {say('edit.add-role')}
            </Button>
          </span>
        ) : undefined
      }
    >
      <ul className="method-roles">
        {of.map(({ id, name, duty }) => (
          <li key={id}>
            <div className="method-line">
              <strong>{name}</strong>
              <EditTools editing={editing} thing="role" id={id} name={name} />
            </div>
            <p>{duty}</p>
          </li>
        ))}
      </ul>
    </Section>
  )
}
