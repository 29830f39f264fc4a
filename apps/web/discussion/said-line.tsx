import { listVersions, type Reply } from '@portolan/platform/comments/contract'
import type { Instant } from '@portolan/quantity'
import { Age, Avatar, Button, ConfirmButton, useRead, useWords } from '@portolan/ui'
import { type ReactNode, useState } from 'react'
import { CommentFiles } from './files/comment-files.tsx'
import { SaidWords } from './said-words.tsx'

/** Who said it, when, and what; edited words open what they were before. */
export function SaidLine(props: { of: Reply; onEdit: () => void; onDelete: () => void }): ReactNode {
  const say = useWords('discussion')
  const { of } = props
  const [before, showBefore] = useState(false)
  if (of.deleted)
    return <p className="p-meta talk-gone">{say('thread.taken-back', { name: of.author.name })}</p>
  return (
    <div className="talk-said" id={`comment-${of.id}`}>
      <Avatar name={of.author.name} />
      <div className="talk-said-words">
        <p className="talk-who">
          <b>{of.author.name}</b>{' '}
          <span className="p-meta">
            <Age of={of.createdAt as Instant} />
          </span>
          {of.editedAt === null ? null : (
            <Button size="small" kind="quiet" aria-expanded={before} onClick={() => showBefore(!before)}>
              {say('thread.edited')}
            </Button>
          )}
          {of.mine ? (
            <span className="talk-own">
              <Button size="small" kind="quiet" onClick={props.onEdit}>
                {say('thread.edit')}
              </Button>
              <ConfirmButton
                size="small"
                kind="quiet"
                consequence={say('thread.delete-consequence')}
                confirm={say('thread.delete')}
                onConfirm={props.onDelete}
              >
                {say('thread.delete')}
              </ConfirmButton>
            </span>
          ) : null}
        </p>
        <SaidWords blocks={of.blocks} mentions={of.mentions} />
        <CommentFiles commentId={of.id} />
        {before ? <Before id={of.id} /> : null}
      </div>
    </div>
  )
}

function Before(props: { id: string }): ReactNode {
  const say = useWords('discussion')
  const read = useRead(listVersions, { commentId: props.id })
  return (
    <section className="talk-before" aria-label={say('thread.versions')}>
      <p className="p-label">{say('thread.versions')}</p>
      {(read.data?.items ?? []).map(({ version, at, blocks }) => (
        <div key={version}>
          <span className="p-meta">
            <Age of={at as Instant} />
          </span>
          <SaidWords blocks={blocks} mentions={[]} />
        </div>
      ))}
    </section>
  )
}
