import type { Day } from '@portolan/quantity'
import {
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
import {
  type Assumption,
  changeAssumption,
  outcomes,
  severities,
  showAssumption,
  testAssumption,
} from '../../contract/index.ts'
import { EntryActs } from './entry-acts.tsx'
import { OriginLink } from './origin-link.tsx'
import type { EntryPanelProps } from './raid-side.tsx'
import { useMayKeep } from './use-may-keep.ts'
import { useOwners } from './use-owners.ts'

export const assumptionDraft = z.object({
  title: z.string().trim().min(1).max(300),
  basis: z.string().max(4_000).default(''),
  testDay: z.iso.date().optional(),
  ownerId: z.uuid().optional(),
})

export function useAssumptionFields(projectId: string | undefined) {
  const say = useWords('raid')
  const owners = useOwners(projectId)
  return useMemo(
    () => ({
      title: { label: say('form.assumption') },
      basis: { label: say('form.basis'), kind: 'long-text' as const },
      testDay: { label: say('form.test-day'), half: true },
      ownerId: { label: say('column.owner'), half: true, choices: owners },
    }),
    [say, owners],
  )
}

const tones = { open: 'none', held: 'good', broken: 'bad' } as const

/** What is taken for granted, and what its test showed. */
export function AssumptionPanel({ projectId, id, onClose, onChange }: EntryPanelProps): ReactNode {
  const say = useWords('raid')
  const mayKeep = useMayKeep(projectId)
  const read = useRead(showAssumption, { projectId, assumptionId: id }, { keep: false })
  const of = read.data
  return (
    <SidePanel title={of ? `AS-${of.number}` : say('kind.assumption')} width={400} onClose={onClose}>
      {of === undefined ? (
        read.problem === undefined ? (
          <Skeleton rows={8} />
        ) : (
          <ErrorState title={say('failed')} problem={read.problem} onRetry={read.again} />
        )
      ) : (
        <>
          <div className="raid-head">
            <h3>{of.title}</h3>
            <StatusChip
              tone={tones[of.state]}
              word={say(of.state === 'open' ? 'untested' : `state.${of.state}`)}
            />
          </div>
          <OriginLink of={of.became} projectId={projectId} words="became" onChange={onChange} />
          {of.state === 'open' && mayKeep ? <Open key={of.version} of={of} /> : <Shown of={of} />}
          <HostedPart name="discussion" kind="assumption" id={of.id} />
        </>
      )}
    </SidePanel>
  )
}

const tested = z.object({
  outcome: z.enum(outcomes),
  found: z.string().trim().min(1).max(4_000),
  severity: z.enum(severities).default('medium'),
})

function Open({ of }: { of: Assumption }): ReactNode {
  const say = useWords('raid')
  const toast = useToast()
  const testing = useWrite(testAssumption)
  const changing = useWrite(changeAssumption)
  const fields = useAssumptionFields(of.projectId)
  const test = useMemo(
    () => ({
      outcome: {
        label: say('form.outcome'),
        half: true,
        choices: outcomes.map((value) => ({ value, label: say(`state.${value}`) })),
      },
      severity: {
        label: say('form.severity-broken'),
        half: true,
        choices: severities.map((value) => ({ value, label: say(`severity.${value}`) })),
      },
      found: { label: say('form.found'), kind: 'long-text' as const },
    }),
    [say],
  )
  const key = { projectId: of.projectId, assumptionId: of.id }
  const ways = { ifMatch: of.version }
  return (
    <div className="raid-body">
      <FormFromSchema
        schema={tested}
        fields={test}
        action={say('act.test')}
        onSubmit={async (draft) => {
          await testing.run({ ...key, ...draft }, ways)
          toast({ sentence: say(`act.tested-${draft.outcome}`, { number: of.number }) })
        }}
      >
        <p className="risk-note">{say('form.test-note')}</p>
      </FormFromSchema>
      <hr />
      <FormFromSchema
        key={fields.ownerId.choices.length}
        schema={assumptionDraft}
        fields={fields}
        values={{ ...of, testDay: of.testDay ?? undefined, ownerId: of.ownerId ?? undefined }}
        action={say('act.save')}
        onSubmit={async ({ testDay = null, ownerId = null, ...draft }) => {
          await changing.run({ ...key, ...draft, testDay, ownerId }, ways)
          toast({ sentence: say('act.saved') })
        }}
      />
      <EntryActs kind="assumption" projectId={of.projectId} id={of.id} />
    </div>
  )
}

function Shown({ of }: { of: Assumption }): ReactNode {
  const say = useWords('raid')
  return (
    <Facts
      of={[
        [say('form.basis'), of.basis || '–'],
        [say('form.test-day'), <DayText key="day" of={of.testDay as Day | null} />],
        [say('column.owner'), of.owner?.name ?? '–'],
        [say('form.found'), of.found || '–'],
        [say('form.tested-by'), of.testedBy?.name ?? '–'],
      ]}
    />
  )
}
