import { Button, Dialog, useFormat, useWords } from '@portolan/ui'
import { Pencil } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { Body, RoleAuthority } from '../../contract/index.ts'
import { LimitsForm } from './limits-form.tsx'
import { limitsInWords } from './limits-in-words.ts'

/** What one may decide alone, by a role, and who decides the rest. */
export function Roles(props: {
  of: readonly RoleAuthority[]
  above: readonly Body[]
  carried: readonly string[]
  sets: boolean
}): ReactNode {
  const say = useWords('bodies')
  const format = useFormat()
  const [changing, change] = useState<RoleAuthority | undefined>(undefined)
  const nameOf = ({ role }: RoleAuthority): string => say(`role.${role}`)
  return (
    <dl className="body-roles">
      {props.of.map((one) => (
        <div key={one.role}>
          <dt>{say('alone', { role: nameOf(one) })}</dt>
          <dd>{limitsInWords(one.authority, say, format)}</dd>
          {props.sets ? (
            <dd>
              <Button
                size="small"
                kind="quiet"
                icon={Pencil}
                aria-label={`${say('limits.set')}: ${say('alone', { role: nameOf(one) })}`}
                onClick={() => change(one)}
              >
                {say('limits.set')}
              </Button>
            </dd>
          ) : null}
        </div>
      ))}
      {changing === undefined ? null : (
        <Dialog
          opened
          width={480}
          title={say('alone-change', { role: nameOf(changing) })}
          onClose={() => change(undefined)}
        >
          <LimitsForm
            of={{ kind: 'role', role: changing.role }}
            who={say('role-alone', { role: nameOf(changing) })}
            authority={changing.authority}
            above={props.above}
            carried={props.carried}
            onDone={() => change(undefined)}
          />
        </Dialog>
      )}
    </dl>
  )
}
