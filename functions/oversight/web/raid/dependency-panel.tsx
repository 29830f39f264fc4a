import {
  ConfirmButton,
  ErrorState,
  FormFromSchema,
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
import { changeDependency, type Dependency, endDependency, showDependency } from '../../contract/index.ts'
import { DependencySides } from './dependency-sides.tsx'
import { EntryActs } from './entry-acts.tsx'
import type { EntryPanelProps } from './raid-side.tsx'
import { useActivities } from './use-activities.ts'
import { useOwners } from './use-owners.ts'

export const needDraft = z.object({
  title: z.string().trim().min(1).max(300),
  detail: z.string().max(4_000).default(''),
  needDay: z.iso.date(),
  needActivity: z.string().optional(),
  ownerId: z.uuid().optional(),
})

export function useNeedFields(projectId: string | undefined) {
  const say = useWords('raid')
  const owners = useOwners(projectId)
  const activities = useActivities(projectId)
  return useMemo(
    () => ({
      title: { label: say('form.dependency') },
      detail: { label: say('form.detail'), kind: 'long-text' as const },
      needDay: { label: say('form.need-day'), half: true },
      ownerId: { label: say('column.owner'), half: true, choices: owners },
      ...(activities.length === 0
        ? {}
        : {
            needActivity: {
              label: say('form.need-activity'),
              kind: 'choice' as const,
              help: say('form.need-activity-help'),
              choices: activities,
            },
          }),
    }),
    [say, owners, activities],
  )
}

/** What one project needs from another: both sides, where they do not fit, and who agreed. */
export function DependencyPanel({ projectId, id, onClose }: EntryPanelProps): ReactNode {
  const say = useWords('raid')
  const read = useRead(showDependency, { projectId, dependencyId: id }, { keep: false })
  const of = read.data
  return (
    <SidePanel title={of ? `DP-${of.number}` : say('kind.dependency')} width={420} onClose={onClose}>
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
            <Fit of={of} />
          </div>
          {of.detail === '' ? null : <p className="raid-detail">{of.detail}</p>}
          <DependencySides of={of} />
          {of.state === 'open' ? <Writing key={of.version} of={of} /> : null}
        </>
      )}
    </SidePanel>
  )
}

function Fit({ of }: { of: Dependency }): ReactNode {
  const say = useWords('raid')
  const { state, conflictDays: days, need, offer } = of
  if (state !== 'open') return <StatusChip tone="none" word={say(`state.${state}`)} />
  if (days === null) return <StatusChip tone="none" word={say('weight.no-offer')} />
  if (days > 0) return <StatusChip tone="bad" word={say('weight.conflict', { count: days })} />
  const agreed = need.agreedAt !== null && offer.agreedAt !== null
  return <StatusChip tone={agreed ? 'good' : 'warn'} word={say(agreed ? 'agreed' : 'not-agreed')} />
}

function Writing({ of }: { of: Dependency }): ReactNode {
  const { need, offer } = of
  return (
    <div className="raid-body">
      {need.mayWrite && need.project !== null ? <NeedForm of={of} projectId={need.project.id} /> : null}
      {offer.mayWrite && offer.project !== null ? <OfferForm of={of} projectId={offer.project.id} /> : null}
    </div>
  )
}

type Props = { readonly of: Dependency; readonly projectId: string }

function NeedForm({ of, projectId }: Props): ReactNode {
  const say = useWords('raid')
  const toast = useToast()
  const { run } = useWrite(changeDependency)
  const ending = useWrite(endDependency)
  const fields = useNeedFields(projectId)
  const { id: dependencyId, version: ifMatch } = of
  const end = (state: 'met' | 'dropped') => () =>
    void ending.run({ projectId, dependencyId, state }, { ifMatch })
  return (
    <>
      <div className="raid-acts">
        <ConfirmButton
          size="small"
          consequence={say('act.met-words')}
          confirm={say('act.met')}
          onConfirm={end('met')}
        >
          {say('act.met')}
        </ConfirmButton>
        <ConfirmButton
          size="small"
          consequence={say('act.dropped-words')}
          confirm={say('act.drop')}
          onConfirm={end('dropped')}
        >
          {say('act.drop')}
        </ConfirmButton>
        <EntryActs kind="dependency" projectId={projectId} id={of.id} />
      </div>
      <FormFromSchema
        key={`${fields.ownerId.choices.length} ${fields.needActivity?.choices.length ?? 0}`}
        schema={needDraft}
        fields={fields}
        values={{
          title: of.title,
          detail: of.detail,
          needDay: of.need.day ?? '',
          needActivity: of.need.activity ?? undefined,
          ownerId: of.ownerId ?? undefined,
        }}
        action={say('act.save-need')}
        onSubmit={async ({ needActivity, ownerId = null, ...draft }) => {
          const tied = needActivity === undefined || needActivity === '' ? null : needActivity
          await run({ projectId, dependencyId, ...draft, ownerId, needActivity: tied }, { ifMatch })
          toast({ sentence: say('act.saved') })
        }}
      >
        <p className="risk-note">{say('form.promise-note')}</p>
      </FormFromSchema>
    </>
  )
}

const offerDraft = z.object({ offerDay: z.iso.date(), offerActivity: z.string().optional() })

function OfferForm({ of, projectId }: Props): ReactNode {
  const say = useWords('raid')
  const toast = useToast()
  const { run } = useWrite(changeDependency)
  const activities = useActivities(projectId)
  const fields = useMemo(
    () => ({
      offerDay: { label: say('form.offer-day') },
      ...(activities.length === 0
        ? {}
        : {
            offerActivity: {
              label: say('form.offer-activity'),
              kind: 'choice' as const,
              help: say('form.offer-activity-help'),
              choices: activities,
            },
          }),
    }),
    [say, activities],
  )
  return (
    <FormFromSchema
      key={activities.length}
      schema={offerDraft}
      fields={fields}
      values={{ offerDay: of.offer.day ?? '', offerActivity: of.offer.activity ?? undefined }}
      action={say('act.save-offer')}
      onSubmit={async ({ offerDay, offerActivity }) => {
        const tied = offerActivity === undefined || offerActivity === '' ? null : offerActivity
        const given = { projectId, dependencyId: of.id, offerDay, offerActivity: tied }
        await run(given, { ifMatch: of.version })
        toast({ sentence: say('act.saved') })
      }}
    />
  )
}
