import type { OutputOf } from '@portolan/contract'
import { FilterBar, Switcher, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import { limitedRules, type listChallenges } from '../../contract/index.ts'
import type { ChallengeAddress, ChangeChallenges } from './address.ts'

const places = ['open', 'ended', 'all'] as const

export function ChallengeFilters(props: {
  address: ChallengeAddress
  of: OutputOf<typeof listChallenges> | undefined
  onChange: ChangeChallenges
}): ReactNode {
  const say = useWords('challenges')
  const rule = useWords('limits')
  const { address, of, onChange } = props
  const place = address.all === true ? 'all' : address.ended === true ? 'ended' : 'open'
  const wordOf = (value: (typeof places)[number]): string =>
    say(`place.${value}`, { count: of?.counts.open ?? 0 })
  return (
    <FilterBar
      filters={[
        {
          id: 'rules',
          label: say('column.rule'),
          choices: limitedRules.map((value) => ({ value, label: rule(`rule.${value}`) })),
        },
      ]}
      chosen={{ rules: address.rules ?? [] }}
      onChoose={(_id, values) => {
        const rules = limitedRules.filter((one) => values.includes(one))
        onChange({ rules: rules.length === 0 ? undefined : rules })
      }}
      {...(address.rules === undefined ? {} : { onClear: () => onChange({ rules: undefined }) })}
      found={of === undefined ? undefined : say('found', { count: of.items.length + of.more })}
    >
      <Switcher
        label={say('which')}
        value={place}
        choices={places.map((value) => ({ value, label: wordOf(value) }))}
        onChoose={(value) =>
          onChange({
            ended: value === 'ended' ? true : undefined,
            all: value === 'all' ? true : undefined,
            row: undefined,
            of: undefined,
          })
        }
      />
      <Switcher
        label={say('whose')}
        value={address.mine === true ? 'mine' : 'all'}
        choices={(['all', 'mine'] as const).map((value) => ({
          value,
          label: say(`place.${value}`, { count: of?.counts.mine ?? 0 }),
        }))}
        onChoose={(value) => onChange({ mine: value === 'mine' ? true : undefined })}
      />
    </FilterBar>
  )
}
