import './exception.css'
import './texts.ts'
import { Split, useAddress, useRead, useWords } from '@portolan/ui'
import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { listExceptions } from '../../contract/index.ts'
import { exceptionAddress } from './address.ts'
import { ExceptionFilters } from './exception-filters.tsx'
import { ExceptionGrid } from './exception-grid.tsx'
import { ExceptionPanel } from './exception-panel.tsx'
import { exceptionsInput } from './exception-readings.ts'
import { ExportLinks } from './export-links.tsx'

/** What is past its limit in one project. */
export function ExceptionsTab(): ReactNode {
  const say = useWords('exceptions')
  const { projectId = '' } = useParams({ strict: false })
  const [address, change] = useAddress(exceptionAddress)
  const input = exceptionsInput(address, projectId)
  const read = useRead(listExceptions, input)
  const { row } = address
  return (
    <Split
      side={
        row === undefined ? undefined : (
          <ExceptionPanel
            key={row}
            projectId={projectId}
            id={row}
            onClose={() => change({ row: undefined, of: undefined })}
          />
        )
      }
    >
      <ExceptionFilters address={address} of={read.data} onChange={change}>
        <ExportLinks of={input} />
      </ExceptionFilters>
      {read.data === undefined || read.data.policy.rules.length > 0 ? null : (
        <p className="exception-note">{say('empty.unset-words')}</p>
      )}
      <ExceptionGrid read={read} address={address} onChange={change} within />
    </Split>
  )
}
