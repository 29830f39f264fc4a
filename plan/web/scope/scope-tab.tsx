import '../schedule/panels.css'
import '../schedule/schedule.css'
import '../schedule/texts.ts'
import './scope.css'
import './texts.ts'
import {
  Button,
  Dialog,
  EmptyState,
  ErrorState,
  Skeleton,
  Split,
  Switcher,
  useAddress,
  useMay,
  useRead,
  useWords,
} from '@portolan/ui'
import { useParams } from '@tanstack/react-router'
import { FileUp, GitCompareArrows } from 'lucide-react'
import type { ReactNode } from 'react'
import { permissions, type ScopeView, showProject, showScope } from '../../contract/index.ts'
import { DropAnywhere } from '../schedule/drop-anywhere.tsx'
import { scopeAddress, scopeViews } from './address.ts'
import { DropScope } from './drop-scope.tsx'
import { ScopeItems } from './scope-items.tsx'
import { type PreviewScope, usePreviewScope } from './use-preview-scope.ts'
import { VersionsPanel } from './versions-panel.tsx'

/** What is to be delivered, item by item, and the way in; what is measured of it is given by who measures. */
export function ScopeTab(props: { figures: ReactNode; progress: ReactNode }): ReactNode {
  const say = useWords('scope')
  const { projectId = '' } = useParams({ strict: false })
  const [, change] = useAddress(scopeAddress)
  const read = useRead(showScope, { projectId })
  const project = useRead(showProject, { projectId }).data
  const preview = usePreviewScope(projectId)
  const mayEdit = useMay()(permissions.edit, { projectId, portfolioId: project?.portfolio.id })
  if (read.problem)
    return <ErrorState title={say('scope.failed')} problem={read.problem} onRetry={read.again} />
  const view = read.data
  if (!view || view.projectId !== projectId) return <Skeleton rows={10} />
  if (view.version === 0) return <NoScope mayEdit={mayEdit} preview={preview} />
  const dropped = (file: File): void => {
    change({ drop: true })
    void preview.read(file)
  }
  return (
    <DropAnywhere onFile={mayEdit ? dropped : undefined}>
      <Scope
        view={view}
        mayEdit={mayEdit}
        preview={preview}
        figures={props.figures}
        progress={props.progress}
      />
    </DropAnywhere>
  )
}

function NoScope(props: { mayEdit: boolean; preview: PreviewScope }): ReactNode {
  const say = useWords('scope')
  if (!props.mayEdit) return <EmptyState title={say('scope.empty')}>{say('scope.empty-reader')}</EmptyState>
  return (
    <EmptyState title={say('scope.empty')} below={<DropScope preview={props.preview} />}>
      {say('scope.empty-words')}
    </EmptyState>
  )
}

function Scope(props: {
  view: ScopeView
  mayEdit: boolean
  preview: PreviewScope
  figures: ReactNode
  progress: ReactNode
}): ReactNode {
  const say = useWords('scope')
  const { view, mayEdit } = props
  const [address, change] = useAddress(scopeAddress)
  const shown = address.view ?? 'progress'
  return (
    <>
      {props.figures}
      <div className="scope-bar">
        <Switcher
          label={say('bar.view')}
          value={shown}
          choices={scopeViews.map((value) => ({
            value,
            label: say(`bar.${value}`),
            count: value === 'items' ? view.counts.items : undefined,
          }))}
          onChoose={(value) =>
            change({ view: scopeViews.find((one) => one === value && one !== 'progress'), row: undefined })
          }
        />
        <span className="scope-bar-end">
          <Button
            icon={GitCompareArrows}
            onClick={() => change({ panel: 'versions', row: undefined })}
            aria-expanded={address.panel === 'versions'}
          >
            {say('bar.versions')}
          </Button>
          {mayEdit ? (
            <Button kind="first" icon={FileUp} onClick={() => change({ drop: true })}>
              {say('bar.drop')}
            </Button>
          ) : null}
        </span>
      </div>
      <Split
        side={
          address.panel === 'versions' ? (
            <VersionsPanel of={view} mayEdit={mayEdit} onChange={change} />
          ) : undefined
        }
      >
        {shown === 'items' ? <ScopeItems view={view} address={address} onChange={change} /> : props.progress}
      </Split>
      <Dialog
        opened={address.drop === true && mayEdit}
        title={say('drop.title')}
        width={560}
        onClose={() => change({ drop: undefined })}
      >
        <DropScope preview={props.preview} />
      </Dialog>
    </>
  )
}
