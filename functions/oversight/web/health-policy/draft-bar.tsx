import {
  Button,
  ConfirmButton,
  FormFromSchema,
  StatusChip,
  useProblemWords,
  useToast,
  useWords,
  useWrite,
} from '@portolan/ui'
import { type ReactNode, useMemo } from 'react'
import { z } from 'zod'
import {
  dropHealthPolicy,
  type HealthPolicyShown,
  publishHealthPolicy,
  writeHealthPolicy,
} from '../../contract/index.ts'
import type { ChangeLimits } from './address.ts'

type Draft = NonNullable<HealthPolicyShown['draft']>
type Props = { readonly of: HealthPolicyShown; readonly onChange: ChangeLimits }

/** Which version holds; and of a draft what it changes, why, and what can be done with it. */
export function DraftBar({ of, onChange }: Props): ReactNode {
  const say = useWords('limits')
  const [newest] = of.versions
  const holds =
    newest === undefined
      ? say('product')
      : say('in-use-by', { number: newest.number, name: newest.publishedBy.name })
  return (
    <section className="limits-bar" aria-label={say('title')}>
      <p className="p-label">
        {holds}
        {of.draft === null && of.may.includes('write') ? `. ${say('draft.begin')}` : ''}
      </p>
      {of.draft === null ? null : <Drafted of={of} draft={of.draft} onChange={onChange} />}
    </section>
  )
}

function Drafted({ of, draft, onChange }: Props & { readonly draft: Draft }): ReactNode {
  const say = useWords('limits')
  const names = draft.authors.map(({ name }) => name).join(', ')
  return (
    <>
      <p className="limits-draft">
        <StatusChip tone="warn" word={say('draft.title', { next: draft.next })} />
        <span>{say('draft.changes', { count: draft.changes.length })}</span>
        <span className="p-meta">{say('draft.by', { names })}</span>
      </p>
      {of.may.includes('write') ? (
        <Reason key={draft.reason} of={of} draft={draft} />
      ) : (
        <p className="limits-reason">{draft.reason}</p>
      )}
      <p className="p-label">{hindrance(of, draft, say)}</p>
      <Acts of={of} draft={draft} onChange={onChange} />
    </>
  )
}

/** Why it is not published yet, to those who might. */
function hindrance(of: HealthPolicyShown, draft: Draft, say: (key: string) => string): string {
  if (!of.may.includes('write') || of.may.includes('publish')) return ''
  if (draft.changes.length === 0) return say('draft.none')
  return draft.reason === '' ? say('draft.needs-reason') : say('draft.own')
}

const reasonForm = z.object({ reason: z.string().trim().min(1).max(2_000) })

function Reason({ of, draft }: { of: HealthPolicyShown; draft: Draft }): ReactNode {
  const say = useWords('limits')
  const toast = useToast()
  const { run } = useWrite(writeHealthPolicy)
  const fields = useMemo(
    () => ({ reason: { label: say('draft.reason'), help: say('draft.reason-help') } }),
    [say],
  )
  return (
    <FormFromSchema
      schema={reasonForm}
      fields={fields}
      values={{ reason: draft.reason }}
      action={say('draft.keep')}
      actionIsSecond
      onSubmit={async ({ reason }) => {
        await run({ reason }, { ifMatch: of.version })
        toast({ sentence: say('draft.kept') })
      }}
    />
  )
}

function Acts({ of, draft, onChange }: Props & { readonly draft: Draft }): ReactNode {
  const say = useWords('limits')
  const { publish, drop } = useDeciding({ of, draft, onChange })
  return (
    <div className="p-row">
      <Button onClick={() => onChange({ panel: 'preview', rule: undefined })}>{say('draft.preview')}</Button>
      {of.may.includes('publish') ? (
        <ConfirmButton
          kind="first"
          consequence={say('draft.publish-words')}
          confirm={say('draft.publish')}
          onConfirm={publish}
        >
          {say('draft.publish')}
        </ConfirmButton>
      ) : null}
      {of.may.includes('drop') ? (
        <ConfirmButton
          kind="quiet"
          consequence={say('draft.drop-words')}
          confirm={say('draft.drop')}
          onConfirm={drop}
        >
          {say('draft.drop')}
        </ConfirmButton>
      ) : null}
    </div>
  )
}

type Deciding = Props & { readonly draft: Draft }

function useDeciding({ of, draft: { next }, onChange }: Deciding): Record<'publish' | 'drop', () => void> {
  const say = useWords('limits')
  const toast = useToast()
  const tell = useProblemWords()
  const publishing = useWrite(publishHealthPolicy).run
  const dropping = useWrite(dropHealthPolicy).run
  const deciding = (what: () => Promise<unknown>, done: string) => (): void => {
    // What is beside it speaks of the draft, which is gone in a moment.
    onChange({ panel: undefined })
    void what().then(
      () => toast({ sentence: done }),
      (problem: unknown) => toast({ sentence: tell(problem, say('failed')) }),
    )
  }
  const ifMatch = of.version
  return {
    publish: deciding(
      async () => await publishing({}, { ifMatch }),
      say('draft.published', { number: next }),
    ),
    drop: deciding(async () => await dropping({}, { ifMatch }), say('draft.dropped')),
  }
}
