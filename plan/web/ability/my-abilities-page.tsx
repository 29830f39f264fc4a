import './ability.css'
import './texts.ts'
import {
  EmptyState,
  ErrorState,
  FormFromSchema,
  PageHeader,
  Section,
  SidePanel,
  Skeleton,
  Split,
  useRead,
  useSetting,
  useToast,
  useWords,
  useWrite,
} from '@portolan/ui'
import { type ReactNode, useMemo } from 'react'
import { listAbilities, listMyAbilities, proposeAbility } from '../../contract/index.ts'
import { assessmentFields, AssessmentForm } from './assessment-fields.ts'
import { AssessmentList } from './assessment-list.tsx'

/** What I am able to do as others confirmed it, and where I propose more. */
export function MyAbilitiesPage(): ReactNode {
  const say = useWords('abilities')
  const read = useRead(listMyAbilities, {})
  return (
    <>
      <PageHeader title={say('mine.title')} />
      <Split
        side={
          <SidePanel title={say('mine.propose')} width={340}>
            <Section>
              <Propose />
            </Section>
          </SidePanel>
        }
      >
        {read.problem ? (
          <ErrorState title={say('failed')} problem={read.problem} onRetry={read.again} />
        ) : !read.data ? (
          <Skeleton rows={6} />
        ) : read.data.items.length === 0 ? (
          <EmptyState title={say('mine.none')}>{say('mine.none-words')}</EmptyState>
        ) : (
          <div className="ability-own">
            <AssessmentList of={read.data.items} />
          </div>
        )}
      </Split>
    </>
  )
}

function Propose(): ReactNode {
  const say = useWords('abilities')
  const toast = useToast()
  const { today } = useSetting()
  const { run } = useWrite(proposeAbility)
  const abilities = useRead(listAbilities, {}).data?.items
  const fields = useMemo(() => assessmentFields(say, abilities ?? []), [say, abilities])
  return (
    <FormFromSchema
      schema={AssessmentForm}
      fields={fields}
      values={{ from: today }}
      action={say('mine.propose')}
      onSubmit={async (given) => {
        const { ability, level } = await run(given)
        toast({ sentence: say('mine.proposed', { ability: ability.name, level }) })
      }}
    />
  )
}
