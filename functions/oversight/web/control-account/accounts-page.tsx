import './account.css'
import './texts.ts'
import { Button, Split, useAddress, useMay, useRead, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import { accountPermissions, listAccounts } from '../../contract/index.ts'
import { AccountFilters } from './account-filters.tsx'
import { AccountGrid } from './account-grid.tsx'
import { AccountPanel } from './account-panel.tsx'
import { accountsInput } from './account-readings.ts'
import { accountsAddress } from './address.ts'
import { ExportLinks } from './export-links.tsx'
import { PolicyPanel } from './policy-panel.tsx'

/** Control accounts past their threshold in all projects that one sees, those that stray most first. */
export function AccountsPage(): ReactNode {
  const say = useWords('accounts')
  const maySet = useMay()(accountPermissions.setPolicy)
  const [address, change] = useAddress(accountsAddress)
  const read = useRead(listAccounts, accountsInput(address))
  const { row, of } = address
  const policy = read.data?.policy
  const close = (): void => change({ row: undefined, of: undefined, policy: undefined })
  return (
    <Split
      side={
        address.policy === true && policy !== undefined ? (
          <PolicyPanel key={policy.version} of={policy} onClose={close} />
        ) : row !== undefined && of !== undefined ? (
          <AccountPanel key={row} projectId={of} id={row} onClose={close} />
        ) : undefined
      }
    >
      <AccountFilters address={address} of={read.data} onChange={change}>
        <ExportLinks of={accountsInput(address)} />
        {maySet ? (
          <Button size="small" onClick={() => change({ policy: true, row: undefined, of: undefined })}>
            {say('threshold.open')}
          </Button>
        ) : null}
      </AccountFilters>
      <AccountGrid read={read} address={address} onChange={change} />
    </Split>
  )
}
