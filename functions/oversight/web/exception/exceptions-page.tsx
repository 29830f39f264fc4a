import './exception.css'
import './texts.ts'
import { Button, PageHeader, Split, useAddress, useGo, useMay, useRead, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import { exceptionPermissions, listExceptions } from '../../contract/index.ts'
import { exceptionAddress } from './address.ts'
import { ExceptionFilters } from './exception-filters.tsx'
import { ExceptionGrid } from './exception-grid.tsx'
import { ExceptionPanel } from './exception-panel.tsx'
import { exceptionsInput } from './exception-readings.ts'
import { ExportLinks } from './export-links.tsx'
import { PolicyPanel } from './policy-panel.tsx'

/** What is past its limit in all projects that one sees, since when, and whose word comes next. */
export function ExceptionsPage(): ReactNode {
  const say = useWords('exceptions')
  const go = useGo()
  const maySet = useMay()(exceptionPermissions.setPolicy)
  const [address, change] = useAddress(exceptionAddress)
  const read = useRead(listExceptions, exceptionsInput(address))
  const policy = read.data?.policy
  const { row, of } = address
  const close = (): void => change({ row: undefined, of: undefined, policy: undefined })
  return (
    <>
      <PageHeader
        crumbs={[{ label: say('portfolio'), to: '/portfolio' }]}
        title={say('title')}
        actions={
          <>
            <ExportLinks of={exceptionsInput(address)} />
            <Button onClick={() => go('/portfolio/limits')}>{say('limits')}</Button>
            {maySet ? (
              <Button onClick={() => change({ policy: true, row: undefined, of: undefined })}>
                {say('policy.open')}
              </Button>
            ) : null}
          </>
        }
      />
      <Split
        side={
          address.policy === true && policy !== undefined ? (
            <PolicyPanel key={policy.version} of={policy} onClose={close} />
          ) : row !== undefined && of !== undefined ? (
            <ExceptionPanel key={row} projectId={of} id={row} onClose={close} />
          ) : undefined
        }
      >
        <ExceptionFilters address={address} of={read.data} onChange={change} />
        <ExceptionGrid read={read} address={address} onChange={change} />
      </Split>
    </>
  )
}
