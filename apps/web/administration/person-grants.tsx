import {
  confirmGrant,
  type GrantRow,
  manageRoles,
  type PersonRow,
  revokeGrant,
} from '@portolan/platform/identity/contract'
import { Button, Chip, ConfirmButton, ErrorState, Section, useMay, useWords, useWrite } from '@portolan/ui'
import { type ReactNode, useState } from 'react'
import { AddGrant } from './add-grant.tsx'
import { grantInWords } from './words.ts'

/** What a person may, and where; with the ways to grant more, to confirm and to revoke. */
export function PersonGrants({ person }: { person: PersonRow }): ReactNode {
  const say = useWords('administration')
  const may = useMay()
  const [adding, setAdding] = useState(false)
  const [failed, setFailed] = useState<unknown>(undefined)
  const mayChange = may(manageRoles) && person.state !== 'left'
  return (
    <Section
      title={say('grant.title')}
      right={
        mayChange && !adding ? (
          <Button size="small" onClick={() => setAdding(true)}>
            {say('grant.add')}
          </Button>
        ) : null
      }
    >
      {failed ? <ErrorState title={say('people.not-done')} problem={failed} /> : null}
      {person.grants.length === 0 ? <p className="p-meta">{say('people.no-role')}</p> : null}
      <ul className="p-list-rows">
        {person.grants.map((grant) => (
          <GrantLine key={grant.id} grant={grant} mayChange={mayChange} onFailed={setFailed} />
        ))}
      </ul>
      {adding ? <AddGrant personId={person.id} onClose={() => setAdding(false)} /> : null}
    </Section>
  )
}

function GrantLine(props: {
  grant: GrantRow
  mayChange: boolean
  onFailed: (problem: unknown) => void
}): ReactNode {
  const say = useWords('administration')
  const confirm = useWrite(confirmGrant)
  const revoke = useWrite(revokeGrant)
  const { grant, onFailed } = props
  const tell = (write: Promise<unknown>): void => {
    onFailed(undefined)
    write.catch(onFailed)
  }
  return (
    <li>
      <span>{grantInWords(say, grant)}</span>
      {grant.waiting ? <Chip tone="warn">{say('grant.waiting')}</Chip> : null}
      {props.mayChange && grant.waiting ? (
        <Button size="small" busy={confirm.busy} onClick={() => tell(confirm.run({ id: grant.id }))}>
          {say('grant.confirm')}
        </Button>
      ) : null}
      {props.mayChange ? (
        <ConfirmButton
          kind="quiet"
          size="small"
          consequence={say('grant.consequence')}
          confirm={say('grant.revoke')}
          onConfirm={() => tell(revoke.run({ id: grant.id }))}
        >
          {say('grant.revoke')}
        </ConfirmButton>
      ) : null}
    </li>
  )
}
