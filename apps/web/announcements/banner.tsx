import './announcements.css'
import './page-texts.ts'
import {
  type Announcement,
  dismissAnnouncement,
  listAnnouncements,
} from '@portolan/platform/announcements/contract'
import { IconButton, useRead, useWords, useWrite } from '@portolan/ui'
import { Megaphone, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { SaidWords } from '../discussion/said-words.tsx'

/** Above every page, until the person puts it away. */
export function Announcements(): ReactNode {
  const say = useWords('announcements')
  const items = useRead(listAnnouncements, {}, { staleTime: 300_000 }).data?.items ?? []
  if (items.length === 0) return null
  return (
    <section className="announced" aria-label={say('region')}>
      {items.map((one) => (
        <Line key={one.id} of={one} />
      ))}
    </section>
  )
}

function Line(props: { of: Announcement }): ReactNode {
  const say = useWords('announcements')
  const { run } = useWrite(dismissAnnouncement)
  const { of } = props
  return (
    <div className="announced-line" data-tone={of.tone}>
      <Megaphone size={13} strokeWidth={1.75} aria-hidden="true" />
      <SaidWords blocks={of.blocks} mentions={[]} />
      <span className="p-meta">{of.by.name}</span>
      <IconButton
        icon={X}
        label={say('away')}
        onClick={() => void run({ announcementId: of.id }).catch(() => undefined)}
      />
    </div>
  )
}
