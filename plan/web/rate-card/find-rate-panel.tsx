import { listPeople, readPeople } from '@portolan/platform/identity/contract'
import type { Day } from '@portolan/quantity'
import {
  DayText,
  Figure,
  Section,
  SidePanel,
  Told,
  useMay,
  useRead,
  useSetting,
  useWords,
} from '@portolan/ui'
import { type ReactNode, useState } from 'react'
import { findRate, type RateCardRow } from '../../contract/index.ts'
import { ChoiceField, TextField } from '../money/fields.tsx'

/** Which rate holds for somebody, or for a role at a level, on a day; and how it was found. */
export function FindRatePanel(props: { cards: readonly RateCardRow[]; roles: readonly string[] }): ReactNode {
  const say = useWords('spending')
  const { today } = useSetting()
  const maySeePeople = useMay()(readPeople)
  const [day, setDay] = useState<string>(today)
  const [ofPerson, setPerson] = useState('')
  const [role, setRole] = useState(props.roles[0] ?? '')
  const [level, setLevel] = useState('3')
  const [ofAgreement, setAgreement] = useState('')
  const people = useRead(listPeople, { limit: 500 }, { enabled: maySeePeople }).data?.items ?? []
  const asked = ofPerson === '' ? { role, level: Number(level) } : { ofPerson }
  const complete = day !== '' && (ofPerson !== '' || role !== '')
  const read = useRead(
    findRate,
    { day, ...asked, ...(ofAgreement ? { ofAgreement } : {}) },
    { enabled: complete },
  )
  return (
    <SidePanel title={say('rate.find')} width={300}>
      <Section>
        <div className="spend-form">
          {maySeePeople ? (
            <ChoiceField
              label={say('rate.person')}
              value={ofPerson}
              choices={[['', say('rate.by-role')], ...people.map(({ id, name }) => [id, name] as const)]}
              onChoose={setPerson}
            />
          ) : null}
          {ofPerson === '' ? (
            <>
              <ChoiceField
                label={say('rate.role')}
                value={role}
                choices={[['', '–'], ...props.roles.map((one) => [one, one] as const)]}
                onChoose={setRole}
              />
              <ChoiceField
                label={say('rate.level')}
                value={level}
                choices={['1', '2', '3', '4', '5'].map((one) => [one, one] as const)}
                onChoose={setLevel}
              />
            </>
          ) : null}
          <ChoiceField
            label={say('rate.agreement')}
            value={ofAgreement}
            choices={[
              ['', say('rate.house')],
              ...props.cards.flatMap(({ agreement }) =>
                agreement ? [[agreement.id, `${agreement.number} ${agreement.party}`] as const] : [],
              ),
            ]}
            onChoose={setAgreement}
          />
          <TextField label={say('rate.day')} type="date" value={day} onType={setDay} />
        </div>
      </Section>
      {complete && read.data ? (
        <Section title={read.data.card?.name ?? say('rate.none-found')}>
          <p className="spend-line">
            <span>{say('rate.price')}</span>
            <Figure value={read.data.price} unit={read.data.currency ?? ''} label={say('rate.price')} full />
          </p>
          <p className="spend-line">
            <span>{say('rate.cost')}</span>
            <Figure value={read.data.cost} unit={read.data.currency ?? ''} label={say('rate.cost')} full />
          </p>
          {read.data.from ? (
            <p className="p-meta">
              {say('rate.from')} <DayText of={read.data.from as Day} />
            </p>
          ) : null}
          {read.data.steps.map((step) => (
            <p key={step.sentence} className="p-label">
              <Told of={step} />
            </p>
          ))}
        </Section>
      ) : null}
    </SidePanel>
  )
}
