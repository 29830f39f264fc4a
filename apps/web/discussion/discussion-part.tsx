import './discussion.css'
import './page-texts.ts'
import { listThreads, writeComment } from '@portolan/platform/comments/contract'
import {
  type PartProps,
  Section,
  Skeleton,
  useAddress,
  useReadPages,
  useSession,
  useWords,
  useWrite,
} from '@portolan/ui'
import type { ReactNode } from 'react'
import { discussionAddress, threadInput } from './address.ts'
import { Composer } from './composer.tsx'
import { draftKey } from './drafts.ts'
import { FilesSection } from './files/files-section.tsx'
import { TopicFilesProvider } from './files/topic-files.tsx'
import { useAttaching } from './files/use-attaching.ts'
import { Thread, useTold } from './thread.tsx'

/** The talk about one thing, in the panel or on the page that shows it. */
export function DiscussionPart({ kind, id }: PartProps): ReactNode {
  const say = useWords('discussion')
  const [{ comment }] = useAddress(discussionAddress)
  const topic = { subjectKind: kind, subjectId: id }
  const threads = useReadPages(listThreads, threadInput(topic, undefined), { keep: false })
  const { run } = useWrite(writeComment)
  const send = useTold()
  const { attach } = useAttaching(topic)
  const key = draftKey(useSession()?.person.id ?? '', topic, 'new')
  return (
    <TopicFilesProvider topic={topic}>
      {(files) => (
        <>
          <Section title={say('files.title')}>
            <FilesSection topic={topic} files={files} />
          </Section>
          <Section title={say('title')}>
            <div className="talk talk-part">
              {threads.loading ? <Skeleton rows={2} /> : null}
              {threads.rows.map((thread) => (
                <Thread key={thread.id} of={thread} shown={false} at={comment} />
              ))}
              <Composer
                key={key}
                topic={topic}
                label={say('composer.comment')}
                action={say('composer.send')}
                draftKey={key}
                focused={false}
                files
                onSend={async (text, held) => {
                  const said = await run({ ...topic, text })
                  send(said)
                  await attach(held, said.thread.id)
                }}
              />
            </div>
          </Section>
        </>
      )}
    </TopicFilesProvider>
  )
}
