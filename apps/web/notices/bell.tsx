import './notices.css'
import './page-texts.ts'
import { countNotices } from '@portolan/platform/notices/contract'
import { Icon, Link, useRead, useWords } from '@portolan/ui'
import { Bell as BellIcon } from 'lucide-react'
import type { ReactNode } from 'react'

/** How much there is to know, on every page; it comes after what the page itself shows. */
export function Bell(): ReactNode {
  const say = useWords('notices')
  const unread = useRead(countNotices, {}).data?.unread ?? 0
  return (
    <Link
      to="/notices"
      className="notices-bell"
      aria-label={unread > 0 ? say('unread', { count: unread }) : say('title')}
      title={unread > 0 ? say('unread', { count: unread }) : say('title')}
    >
      <Icon of={BellIcon} />
      {unread > 0 ? <span className="notices-count">{unread > 99 ? '99+' : unread}</span> : null}
    </Link>
  )
}
