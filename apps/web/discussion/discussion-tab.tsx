import './discussion.css'
import './page-texts.ts'
import { listThreads, threadStates, writeComment } from '@portolan/platform/comments/contract'
import {
  Button,
  EmptyState,
  ErrorState,
  Link,
  NoMatch,
  ProgressLine,
  Skeleton,
  Switcher,
  useAddress,
  useReadPages,
  useSession,
  useWords,
  useWrite,
} from '@portolan/ui'
import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { discussionAddress, threadInput, type ThreadState, topicOf } from './address.ts'
import { Composer } from './composer.tsx'
import { draftKey } from './drafts.ts'
import { FilesSection } from './files/files-section.tsx'
import { TopicFilesProvider } from './files/topic-files.tsx'
import { useAttaching } from './files/use-attaching.ts'
import { Thread, useTold } from './thread.tsx'

/** What people say to each other of a project, and of one activity where the address names it. */
export function DiscussionTab(): ReactNode {
  const say = useWords('discussion')
  const { projectId = '' } = useParams({ strict: false })
  const [{ state, activity, comment, write }, change] = useAddress(discussionAddress)
  const topic = topicOf(projectId, activity)
  const threads = useReadPages(listThreads, threadInput(topic, state))
  const { run } = useWrite(writeComment)
  const send = useTold()
  const { attach } = useAttaching(topic)
  const key = draftKey(useSession()?.person.id ?? '', topic, 'new')
  const { open = 0, resolved = 0 } = threads.first ?? {}
  return (
    <TopicFilesProvider topic={topic}>
      {(files) => (
        <>
          <ProgressLine active={threads.refreshing} />
          <div className="talk">
            {activity === undefined ? null : (
              <p className="talk-topic">
                <b>{say('about', { title: threads.rows[0]?.subject.title ?? activity })}</b>{' '}
                <Link to="/projects/$projectId/discussion" params={{ projectId }}>
                  {say('whole')}
                </Link>
              </p>
            )}
            <FilesSection topic={topic} files={files} />
            <Composer
              key={key}
              topic={topic}
              label={say('composer.comment')}
              action={say('composer.send')}
              draftKey={key}
              focused={write === true}
              files
              onSend={async (text, held) => {
                const said = await run({ ...topic, text })
                send(said)
                await attach(held, said.thread.id)
              }}
            />
            {open + resolved > 0 || state !== undefined ? (
              <Switcher
                label={say('state.label')}
                value={state ?? 'all'}
                choices={[
                  { value: 'all', label: say('state.all') },
                  { value: 'open', label: say('state.open'), count: open },
                  { value: 'resolved', label: say('state.resolved'), count: resolved },
                ]}
                onChoose={(id) => change({ state: threadStates.find((one) => one === id) })}
              />
            ) : null}
            <Threads
              read={threads}
              state={state}
              at={comment}
              topic={activity === undefined ? projectId : undefined}
              onClear={() => change({ state: undefined })}
            />
          </div>
        </>
      )}
    </TopicFilesProvider>
  )
}

type ThreadsProps = {
  readonly read: ReturnType<typeof useReadPages<typeof listThreads>>
  readonly state: ThreadState | undefined
  readonly at: string | undefined
  /** The project, where what its parts are talked about is named. */
  readonly topic: string | undefined
  readonly onClear: () => void
}

function Threads(props: ThreadsProps): ReactNode {
  const say = useWords('discussion')
  const { read, state, at, topic, onClear } = props
  if (read.problem) return <ErrorState title={say('failed')} problem={read.problem} onRetry={read.again} />
  if (read.loading) return <Skeleton rows={6} />
  if (read.rows.length === 0)
    return state === undefined ? (
      <EmptyState title={say('none')}>{say('none-words')}</EmptyState>
    ) : (
      <NoMatch title={say('none-in-state')} onClear={onClear} />
    )
  return (
    <>
      {read.rows.map((thread) => (
        <Thread
          key={thread.id}
          of={thread}
          shown={topic !== undefined && thread.subject.id !== topic}
          at={at}
        />
      ))}
      {read.hasMore ? (
        <Button onClick={read.more} busy={read.loadingMore}>
          {say('more')}
        </Button>
      ) : null}
    </>
  )
}
