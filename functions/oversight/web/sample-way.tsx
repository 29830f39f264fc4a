import './page-texts.ts'
import { showSession, switchOrganisation } from '@portolan/platform/identity/contract'
import { Button, useAgainWhile, useRead, useWords, useWrite } from '@portolan/ui'
import type { ReactNode } from 'react'

/** The way to the sample organisation, for whoever is a member of one. */
export function SampleWay(): ReactNode {
  const say = useWords('oversight')
  const session = useRead(showSession, {})
  const here = session.data?.here
  const { run, busy } = useWrite(switchOrganisation)
  const sample = here?.memberships.find((one) => one.kind === 'sample')
  useAgainWhile(here?.sampleComing === true, session.again)
  if (here?.sampleComing)
    return (
      <span className="p-meta" role="status">
        {say('empty.sample-coming')}
      </span>
    )
  if (!sample || here?.organisation.id === sample.organisationId) return null
  // What is kept of one organisation must not be shown in another: the page starts anew.
  const look = (): void =>
    void run({ organisationId: sample.organisationId }).then(
      () => window.location.assign('/'),
      () => undefined,
    )
  return (
    <Button busy={busy} onClick={look}>
      {say('empty.sample', { name: sample.name })}
    </Button>
  )
}
