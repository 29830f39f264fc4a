import {
  deleteComment,
  editComment,
  type Reply,
  resolveComment,
  type Said,
  type Thread as Talk,
  writeComment,
} from '@portolan/platform/comments/contract'
import { Button, useProblemWords, useSession, useToast, useWords, useWrite } from '@portolan/ui'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { Topic } from './address.ts'
import { AddressLink } from './address-link.tsx'
import { Composer } from './composer.tsx'
import { draftKey } from './drafts.ts'
import { useAttaching } from './files/use-attaching.ts'
import { toEdit } from './mentions.ts'
import { SaidLine } from './said-line.tsx'

export type ThreadProps = { readonly of: Talk; readonly shown: boolean; readonly at: string | undefined }

/** One comment, what was answered, and the way to answer. `at` is the comment that a link led to. */
export function Thread(props: ThreadProps): ReactNode {
  const say = useWords('discussion')
  const { of } = props
  const topic: Topic = { subjectKind: of.subject.kind, subjectId: of.subject.id }
  const [replying, setReplying] = useState(false)
  const key = draftKey(useSession()?.person.id ?? '', topic, of.id)
  const send = useTold()
  const { run: write } = useWrite(writeComment)
  const { attach } = useAttaching(topic)
  const box = useRef<HTMLElement>(null)
  const isHere = props.at === of.id || of.replies.some(({ id }) => id === props.at)
  useEffect(() => {
    if (isHere) box.current?.scrollIntoView({ block: 'center' })
  }, [isHere])
  return (
    <article
      ref={box}
      className="talk-thread"
      data-resolved={of.resolved !== null || undefined}
      data-here={isHere || undefined}
      aria-label={say('thread.said', { name: of.author.name })}
    >
      {props.shown ? (
        <p className="p-meta talk-about">
          <AddressLink to={of.subject.to}>{say('about', { title: of.subject.title })}</AddressLink>
        </p>
      ) : null}
      <Line of={of} topic={topic} />
      {of.replies.length > 0 ? (
        <ol className="talk-replies" aria-label={say('thread.replies')}>
          {of.replies.map((reply) => (
            <li key={reply.id}>
              <Line of={reply} topic={topic} />
            </li>
          ))}
        </ol>
      ) : null}
      <div className="talk-foot">
        {replying ? (
          <Composer
            topic={topic}
            label={say('composer.reply')}
            action={say('composer.send')}
            draftKey={key}
            focused
            onCancel={() => setReplying(false)}
            files
            onSend={async (text, held) => {
              const said = await write({ ...topic, parentId: of.id, text })
              send(said)
              await attach(held, said.thread.replies.findLast(({ mine }) => mine)?.id)
              setReplying(false)
            }}
          />
        ) : of.deleted ? null : (
          <Button size="small" onClick={() => setReplying(true)}>
            {say('thread.reply')}
          </Button>
        )}
        {replying || of.deleted ? null : <Resolution of={of} />}
      </div>
    </article>
  )
}

/** Says who was named and not told. */
export function useTold(): (said: Said) => void {
  const say = useWords('discussion')
  const toast = useToast()
  return ({ notTold }) => {
    if (notTold.length > 0) toast({ sentence: say('not-told', { count: notTold.length }), tone: 'bad' })
  }
}

function Resolution(props: { of: Talk }): ReactNode {
  const say = useWords('discussion')
  const tellProblem = useProblemWords()
  const toast = useToast()
  const { run, busy } = useWrite(resolveComment)
  const { id, version, resolved } = props.of
  const change = (): void =>
    void run({ commentId: id, resolved: resolved === null }, { ifMatch: version }).catch((problem: unknown) =>
      toast({ sentence: tellProblem(problem, say('not-done')), tone: 'bad' }),
    )
  return (
    <>
      {resolved ? <span className="p-meta">{say('thread.resolved', { name: resolved.by.name })}</span> : null}
      <Button size="small" kind="quiet" busy={busy} onClick={change}>
        {say(resolved === null ? 'thread.resolve' : 'thread.reopen')}
      </Button>
    </>
  )
}

/** One person’s words, with what their author may do with them. */
function Line(props: { of: Reply; topic: Topic }): ReactNode {
  const say = useWords('discussion')
  const tellProblem = useProblemWords()
  const toast = useToast()
  const { of, topic } = props
  const [editing, setEditing] = useState(false)
  const key = draftKey(useSession()?.person.id ?? '', topic, `edit-${of.id}`)
  const send = useTold()
  const { run: edit } = useWrite(editComment)
  const { run: remove } = useWrite(deleteComment)
  const takeBack = (): void =>
    void remove({ commentId: of.id }).then(
      () => toast({ sentence: say('deleted') }),
      (problem: unknown) => toast({ sentence: tellProblem(problem, say('not-done')), tone: 'bad' }),
    )
  if (!editing) return <SaidLine of={of} onEdit={() => setEditing(true)} onDelete={takeBack} />
  return (
    <Composer
      topic={topic}
      label={say('composer.edit')}
      action={say('composer.save')}
      draftKey={key}
      first={toEdit(of.text, of.mentions)}
      focused
      onCancel={() => setEditing(false)}
      onSend={async (text) => {
        send(await edit({ commentId: of.id, text }, { ifMatch: of.version }))
        setEditing(false)
      }}
    />
  )
}
