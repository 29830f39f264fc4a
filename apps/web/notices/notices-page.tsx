import './notices.css'
import './page-texts.ts'
import { listNotices, readAllNotices } from '@portolan/platform/notices/contract'
import {
  Button,
  EmptyState,
  ErrorState,
  PageHeader,
  ProgressLine,
  Skeleton,
  Switcher,
  useAddress,
  useReadPages,
  useToast,
  useWords,
  useWrite,
} from '@portolan/ui'
import type { ReactNode } from 'react'
import { z } from 'zod'
import { MailWish } from './mail-wish.tsx'
import { NoticeLine } from './notice-line.tsx'

const address = z.object({ all: z.boolean().optional().catch(undefined) })

/** What one is to know, newest first; opening it reads it. */
export function NoticesPage(): ReactNode {
  const say = useWords('notices')
  const toast = useToast()
  const [{ all }, change] = useAddress(address)
  const notices = useReadPages(listNotices, { limit: 50, ...(all === true ? {} : { unread: true }) })
  const { run, busy } = useWrite(readAllNotices)
  const readAll = (): void => void run({}).catch(() => toast({ sentence: say('not-done'), tone: 'bad' }))
  return (
    <>
      <PageHeader
        title={say('title')}
        actions={
          notices.rows.some(({ read }) => !read) ? (
            <Button busy={busy} onClick={readAll}>
              {say('read-all')}
            </Button>
          ) : null
        }
      />
      <ProgressLine active={notices.refreshing} />
      <div className="notices">
        <div className="notices-bar">
          <Switcher
            label={say('shown.label')}
            value={all === true ? 'all' : 'unread'}
            choices={['unread', 'all'].map((value) => ({ value, label: say(`shown.${value}`) }))}
            onChoose={(value) => change({ all: value === 'all' ? true : undefined })}
          />
          <MailWish />
        </div>
        {notices.problem ? (
          <ErrorState title={say('failed')} problem={notices.problem} onRetry={notices.again} />
        ) : notices.loading ? (
          <Skeleton rows={6} />
        ) : notices.rows.length === 0 ? (
          <EmptyState title={say(all === true ? 'none-ever' : 'none')}>{say('none-words')}</EmptyState>
        ) : (
          <ol className="notices-list" aria-label={say('title')}>
            {notices.rows.map((notice) => (
              <NoticeLine key={notice.id} of={notice} />
            ))}
          </ol>
        )}
        {notices.hasMore ? (
          <Button onClick={notices.more} busy={notices.loadingMore}>
            {say('more')}
          </Button>
        ) : null}
      </div>
    </>
  )
}
