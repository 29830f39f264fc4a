import {
  ErrorState,
  FormFromSchema,
  Section,
  SidePanel,
  Skeleton,
  useMay,
  useRead,
  useSetting,
  useToast,
  useWords,
  useWrite,
} from '@portolan/ui'
import { type ReactNode, useMemo } from 'react'
import {
  type Ability,
  abilityPermissions,
  assessAbilities,
  listPersonAbilities,
} from '../../contract/index.ts'
import { assessmentFields, AssessmentForm } from './assessment-fields.ts'
import { AssessmentList } from './assessment-list.tsx'
import { ConfirmAbility } from './confirm-ability.tsx'

/** What one person is able to do, what was said before, and how another assesses it. */
export function PersonAbilitiesPanel(props: {
  personId: string
  abilities: readonly Ability[]
  onClose: () => void
}): ReactNode {
  const say = useWords('abilities')
  const mayAssess = useMay()(abilityPermissions.assess)
  const read = useRead(listPersonAbilities, { personId: props.personId }, { keep: false })
  const items = read.data?.items
  return (
    <SidePanel title={read.data?.person.name ?? say('person')} width={372} onClose={props.onClose}>
      {read.problem ? (
        <ErrorState title={say('failed')} problem={read.problem} onRetry={read.again} />
      ) : !items ? (
        <Skeleton rows={6} />
      ) : (
        <>
          <Section>
            {items.length === 0 ? <p className="p-label">{say('holds-none')}</p> : null}
            <AssessmentList
              of={items}
              below={(one) => (mayAssess && one.state === 'proposed' ? <ConfirmAbility of={one} /> : null)}
            />
          </Section>
          {mayAssess ? <Assess personId={props.personId} abilities={props.abilities} /> : null}
        </>
      )}
    </SidePanel>
  )
}

function Assess(props: { personId: string; abilities: readonly Ability[] }): ReactNode {
  const say = useWords('abilities')
  const toast = useToast()
  const { today } = useSetting()
  const { run } = useWrite(assessAbilities)
  const fields = useMemo(() => assessmentFields(say, props.abilities), [say, props.abilities])
  return (
    <Section title={say('assess')}>
      <FormFromSchema
        schema={AssessmentForm}
        fields={fields}
        values={{ from: today }}
        action={say('assess')}
        onSubmit={async (given) => {
          await run({ assessments: [{ personId: props.personId, ...given }] })
          toast({ sentence: say('state.confirmed') })
        }}
      />
    </Section>
  )
}
