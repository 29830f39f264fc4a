import { muteSubject, type Notice, readNotice } from '@portolan/platform/notices/contract'
import type { Instant } from '@portolan/quantity'
import { Age, Button, Tag, Told, useGo, useToast, useWords, useWrite } from '@portolan/ui'
import type { MouseEvent, ReactNode } from 'react'
import { partsOf } from '../discussion/address-link.tsx'

/** One thing to know: the sentence leads to it and reads it; its actions stand at the end. */
export function NoticeLine(props: { of: Notice }): ReactNode {
  const say = useWords('notices')
  const toast = useToast()
  const go = useGo()
  const { of } = props
  const { run: read } = useWrite(readNotice)
  const { run: mute } = useWrite(muteSubject)
  const failed = (): void => toast({ sentence: say('not-done'), tone: 'bad' })
  const mark = async (wanted: boolean): Promise<void> =>
    void (await read({ noticeId: of.id, read: wanted }).catch(failed))
  const setMuted = (muted: boolean): void =>
    void mute({ subjectKind: of.subject.kind, subjectId: of.subject.id, muted }).then(
      () =>
        toast({
          sentence: say(muted ? 'muted' : 'unmuted', { title: of.subject.title }),
          undo: () => setMuted(!muted),
        }),
      failed,
    )
  const open = (event: MouseEvent): void => {
    if (!of.read) void mark(true)
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    const { to, search } = partsOf(of.opens)
    go(to, {}, search)
  }
  return (
    <li className="notices-line" data-read={of.read || undefined}>
      <span className="notices-dot">{of.read ? null : <span className="p-hidden">{say('new')}</span>}</span>
      <span className="notices-words">
        <a className="notices-open" href={of.opens} onClick={open}>
          <Told of={of} />
        </a>
        {of.times > 1 ? <Tag>{say('times', { count: of.times })}</Tag> : null}
      </span>
      <span className="p-meta notices-age">
        <Age of={of.at as Instant} />
      </span>
      <span className="notices-acts">
        <Button size="small" kind="quiet" onClick={() => void mark(!of.read)}>
          {say(of.read ? 'mark-unread' : 'read')}
        </Button>
        <Button size="small" kind="quiet" onClick={() => setMuted(!of.muted)}>
          {say(of.muted ? 'unmute' : 'mute')}
        </Button>
      </span>
    </li>
  )
}
