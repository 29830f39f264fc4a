import type { Day } from '@portolan/quantity'
import {
  Button,
  DayText,
  ErrorState,
  Facts,
  FormFromSchema,
  HostedPart,
  SidePanel,
  Skeleton,
  StatusChip,
  useRead,
  useToast,
  useWords,
  useWrite,
} from '@portolan/ui'
import { type ReactNode, useMemo } from 'react'
import { z } from 'zod'
import { changeIssue, type Issue, severities, showIssue } from '../../contract/index.ts'
import { EntryActs } from './entry-acts.tsx'
import { OriginLink } from './origin-link.tsx'
import type { EntryPanelProps } from './raid-side.tsx'
import { useMayKeep } from './use-may-keep.ts'
import { useOwners } from './use-owners.ts'
import { toneOfSeverity } from './words.ts'

export const issueDraft = z.object({
  title: z.string().trim().min(1).max(300),
  effect: z.string().max(4_000).default(''),
  severity: z.enum(severities).default('medium'),
  since: z.iso.date(),
  due: z.iso.date().optional(),
  ownerId: z.uuid().optional(),
})

export function useIssueFields(projectId: string | undefined) {
  const say = useWords('raid')
  const owners = useOwners(projectId)
  return useMemo(
    () => ({
      title: { label: say('form.issue') },
      effect: { label: say('form.effect'), kind: 'long-text' as const },
      severity: {
        label: say('form.severity'),
        half: true,
        choices: severities.map((value) => ({ value, label: say(`severity.${value}`) })),
      },
      since: { label: say('form.since'), half: true },
      due: { label: say('form.due'), half: true },
      ownerId: { label: say('column.owner'), half: true, choices: owners },
    }),
    [say, owners],
  )
}

/** What has happened, who solves it by when, and in the end what did. */
export function IssuePanel({ projectId, id, onClose, onChange }: EntryPanelProps): ReactNode {
  const say = useWords('raid')
  const mayKeep = useMayKeep(projectId)
  const read = useRead(showIssue, { projectId, issueId: id }, { keep: false })
  const issue = read.data
  return (
    <SidePanel title={issue ? `I-${issue.number}` : say('kind.issue')} width={400} onClose={onClose}>
      {issue === undefined ? (
        read.problem === undefined ? (
          <Skeleton rows={8} />
        ) : (
          <ErrorState title={say('failed')} problem={read.problem} onRetry={read.again} />
        )
      ) : (
        <>
          <Head of={issue} />
          <OriginLink of={issue.came} projectId={projectId} words="came" onChange={onChange} />
          {issue.state === 'open' && mayKeep ? <Open key={issue.version} of={issue} /> : <Shown of={issue} />}
          {issue.state === 'solved' && mayKeep ? <Reopen of={issue} /> : null}
          <HostedPart name="discussion" kind="issue" id={issue.id} />
        </>
      )}
    </SidePanel>
  )
}

function Head({ of }: { of: Issue }): ReactNode {
  const say = useWords('raid')
  return (
    <div className="raid-head">
      <h3>{of.title}</h3>
      <StatusChip
        tone={of.state === 'open' ? toneOfSeverity[of.severity] : 'none'}
        word={of.state === 'open' ? say(`severity.${of.severity}`) : say('state.solved')}
      />
    </div>
  )
}

const solving = z.object({ done: z.string().trim().min(1).max(4_000) })

function Open({ of }: { of: Issue }): ReactNode {
  const say = useWords('raid')
  const toast = useToast()
  const { run } = useWrite(changeIssue)
  const fields = useIssueFields(of.projectId)
  const key = { projectId: of.projectId, issueId: of.id }
  const ways = { ifMatch: of.version }
  return (
    <div className="raid-body">
      <FormFromSchema
        schema={solving}
        fields={{ done: { label: say('form.done'), kind: 'long-text' } }}
        action={say('act.solve')}
        onSubmit={async ({ done }) => {
          await run({ ...key, state: 'solved', done }, ways)
          toast({ sentence: say('act.solved', { number: of.number }) })
        }}
      />
      <hr />
      <FormFromSchema
        key={fields.ownerId.choices.length}
        schema={issueDraft}
        fields={fields}
        values={{ ...of, due: of.due ?? undefined, ownerId: of.ownerId ?? undefined }}
        action={say('act.save')}
        onSubmit={async ({ due = null, ownerId = null, ...draft }) => {
          await run({ ...key, ...draft, due, ownerId }, ways)
          toast({ sentence: say('act.saved') })
        }}
      />
      <EntryActs kind="issue" projectId={of.projectId} id={of.id} />
    </div>
  )
}

function Shown({ of }: { of: Issue }): ReactNode {
  const say = useWords('raid')
  return (
    <Facts
      of={[
        [say('form.effect'), of.effect || '–'],
        [say('form.severity'), say(`severity.${of.severity}`)],
        [say('form.since'), <DayText key="since" of={of.since as Day} />],
        [say('form.due'), <DayText key="due" of={of.due as Day | null} />],
        [say('column.owner'), of.owner?.name ?? '–'],
        [say('form.done'), of.done || '–'],
        [say('form.solved'), <DayText key="solved" of={(of.solvedAt?.slice(0, 10) ?? null) as Day | null} />],
      ]}
    />
  )
}

function Reopen({ of }: { of: Issue }): ReactNode {
  const say = useWords('raid')
  const { run, busy } = useWrite(changeIssue)
  const { projectId, id: issueId, version } = of
  return (
    <div className="raid-acts">
      <Button
        size="small"
        busy={busy}
        onClick={() => void run({ projectId, issueId, state: 'open' }, { ifMatch: version })}
      >
        {say('act.reopen')}
      </Button>
    </div>
  )
}
