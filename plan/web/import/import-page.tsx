import './import.css'
import './texts.ts'
import { showImport } from '../../contract/index.ts'
import type { Import } from '../../contract/index.ts'
import {
  ErrorState,
  Icon,
  PageHeader,
  Skeleton,
  Steps,
  useAddress,
  useGo,
  useRead,
  useWords,
} from '@portolan/ui'
import { useParams } from '@tanstack/react-router'
import { FileText } from 'lucide-react'
import type { ReactNode } from 'react'
import { ColumnsStep } from './columns-step.tsx'
import { DoneStep } from './done-step.tsx'
import { PreviewStep } from './preview-step.tsx'
import { importAddress, importSteps } from './steps.ts'

export function ImportPage(): ReactNode {
  const say = useWords('plan')
  const go = useGo()
  const { importId = '' } = useParams({ strict: false })
  const read = useRead(showImport, { importId }, { keep: false })
  const [{ step }, change] = useAddress(importAddress)
  const shown = read.data
  const open = shown && (shown.state === 'previewed' || shown.state === 'mapping')
  const at = open === false ? 3 : step === 'preview' ? 2 : 1
  return (
    <>
      <PageHeader
        crumbs={[{ label: say('imports.title'), to: '/administration/imports' }]}
        title={shown?.fileName ?? say('import.title')}
      />
      <Steps
        steps={importSteps.map((one) => say(`step.${one}`))}
        current={at}
        {...(open
          ? {
              onGo: (to: number) =>
                to === 0 ? go('/imports/new') : change({ step: to === 1 ? 'columns' : 'preview' }),
            }
          : {})}
        right={shown ? <FileLine of={shown} /> : undefined}
      />
      {read.problem ? (
        <ErrorState title={say('import.failed')} problem={read.problem} onRetry={read.again} />
      ) : !shown ? (
        <Skeleton rows={8} />
      ) : !open ? (
        <DoneStep of={shown} />
      ) : step === 'preview' ? (
        <PreviewStep of={shown} />
      ) : (
        <ColumnsStep key={shown.version} of={shown} />
      )}
    </>
  )
}

function FileLine(props: { of: Import }): ReactNode {
  const say = useWords('plan')
  const { of } = props
  const used = of.columns.filter((column) => column.use !== 'other' && column.use !== 'ignored').length
  return (
    <span className="plan-file-line">
      <Icon of={FileText} size={12} /> {of.fileName}
      {of.sheet && of.format !== 'csv' ? ` · ${say('import.sheet', { name: of.sheet })}` : ''}
      {of.counts ? ` · ${say('import.rows', { count: of.counts.rows })}` : ''}
      {` · ${say('import.used', { used, all: of.columns.length })}`}
    </span>
  )
}
