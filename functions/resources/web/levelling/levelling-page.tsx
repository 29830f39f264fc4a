import './levelling.css'
import './texts.ts'
import { Button, Dialog, EmptyState, ErrorState, Skeleton, useAddress, useRead, useWords } from '@portolan/ui'
import { Scale } from 'lucide-react'
import type { ReactNode } from 'react'
import { listLevellings, showLevelling, showLevellingSearch } from '../../contract/index.ts'
import { type ChangeAddress, levellingAddress } from './address.ts'
import { AskForm } from './ask-form.tsx'
import { JobLine } from './job-line.tsx'
import { PreviewBar } from './preview-bar.tsx'
import { PreviewShown } from './preview-shown.tsx'

/** How all plans would look if nobody were overbooked: what moves, by how much, and who holds it. */
export function LevellingPage(): ReactNode {
  const say = useWords('levelling')
  const [address, change] = useAddress(levellingAddress)
  const list = useRead(listLevellings, {})
  const chosen = address.preview ?? list.data?.items[0]?.id
  const items = list.data?.items ?? []
  // Also one that was begun elsewhere, or before this page was opened again.
  const search = useRead(showLevellingSearch, {}).data?.search ?? null
  const job = address.job ?? search?.jobId
  return (
    <>
      {job === undefined ? null : (
        <JobLine
          key={job}
          jobId={job}
          soFar={search?.jobId === job ? search.soFar : null}
          onDone={() => {
            change({ job: undefined, preview: undefined })
            list.again()
          }}
          onEnd={() => change({ job: undefined })}
        />
      )}
      {list.problem ? (
        <ErrorState title={say('failed')} problem={list.problem} onRetry={list.again} />
      ) : list.data === undefined ? (
        <Skeleton rows={12} />
      ) : chosen === undefined ? (
        <EmptyState
          title={say('none')}
          actions={
            <Button kind="first" icon={Scale} onClick={() => change({ ask: true })}>
              {say('ask')}
            </Button>
          }
        >
          {say('none-words')}
        </EmptyState>
      ) : (
        <>
          <PreviewBar items={items} chosen={chosen} onChange={change} />
          <Shown id={chosen} previous={previousOf(items, chosen)} address={address} onChange={change} />
        </>
      )}
      {address.ask ? (
        <Dialog opened title={say('ask')} onClose={() => change({ ask: undefined })}>
          <AskForm
            onAsked={(job) => change({ ask: undefined, job })}
            onCancel={() => change({ ask: undefined })}
          />
        </Dialog>
      ) : null}
    </>
  )
}

type Brief = Parameters<typeof PreviewBar>[0]['items'][number]

/** The one that was made before: what is told is compared with it. */
function previousOf(items: readonly Brief[], id: string): Brief | undefined {
  return items[items.findIndex((one) => one.id === id) + 1]
}

function Shown(props: {
  id: string
  previous: Brief | undefined
  address: Parameters<typeof PreviewShown>[0]['address']
  onChange: ChangeAddress
}): ReactNode {
  const say = useWords('levelling')
  const read = useRead(showLevelling, { previewId: props.id })
  if (read.problem) return <ErrorState title={say('failed')} problem={read.problem} onRetry={read.again} />
  if (read.data === undefined) return <Skeleton rows={12} />
  return (
    <PreviewShown
      of={read.data}
      previous={props.previous}
      address={props.address}
      onChange={props.onChange}
    />
  )
}
