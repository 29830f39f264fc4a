import type { Explanation } from '@portolan/quantity'
import { Figure, Section, useCall, useFormat, useWords } from '@portolan/ui'
import { type ReactNode, useRef } from 'react'
import { explainSuccess, type SuccessGroup } from '../../contract/index.ts'
import { successInput } from './address.ts'
import type { SuccessPart } from './success-page.tsx'
import { groupName } from './words.ts'

const verdicts = ['success', 'challenged', 'failed', 'unknown', 'ended'] as const

/** A bar for each group, with the interval in which its rate lies; pressing one opens the projects behind it. */
export function SuccessGroups(part: SuccessPart): ReactNode {
  const say = useWords('success')
  const closure = useWords('closure')
  const { of } = part
  const all = of.groups.length > 1 ? [...of.groups, { ...of.total, key: allKey }] : of.groups
  return (
    <Section title={say('rate')}>
      <div className="success-table" tabIndex={0} role="region" aria-label={say('rate')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say(`by.${of.by}`)}</th>
              <th scope="col">{say('bar')}</th>
              <th scope="col" data-end>
                {say('rate')}
              </th>
              {verdicts.map((verdict) => (
                <th key={verdict} scope="col" data-end>
                  {closure(`verdict.${verdict}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {all.map((group) => (
              <Group key={group.key} {...part} group={group} />
            ))}
          </tbody>
        </table>
      </div>
      <p className="success-note">{say('small')}</p>
    </Section>
  )
}

/** No group has this key: it stands for all of them. */
const allKey = '*'

function Group({ of, address, onChange, group }: SuccessPart & { group: SuccessGroup }): ReactNode {
  const say = useWords('success')
  const call = useRef(useCall())
  const whole = group.key === allKey
  const name = whole ? say('all') : groupName(of.by, group, say)
  const open = whole ? address.group === undefined : address.group === group.key
  const asked = { ...successInput(address), ...(whole ? {} : { group: group.key }) }
  return (
    <tr data-open={open || undefined} data-whole={whole || undefined}>
      <th scope="row">
        <button
          type="button"
          className="p-link"
          aria-pressed={open}
          onClick={() => onChange({ group: open || whole ? undefined : group.key })}
        >
          {name}
        </button>
      </th>
      <td>
        <Bar of={group} />
      </td>
      <td data-end>
        <Figure
          value={group.rate}
          unit="share"
          label={say('rate-of', { name })}
          explain={() => call.current(explainSuccess, asked) as Promise<Explanation>}
        />
        {group.small ? <span className="success-small">{say('of', { count: group.closed })}</span> : null}
      </td>
      {verdicts.map((verdict) => (
        <td key={verdict} data-end>
          {group[verdict] === 0 ? '–' : group[verdict]}
        </td>
      ))}
    </tr>
  )
}

/** How far the rate reaches, and between which ends it lies for so few projects. */
function Bar({ of }: { of: SuccessGroup }): ReactNode {
  const say = useWords('success')
  const format = useFormat()
  const { rate, low, high, small } = of
  if (rate === null || low === null || high === null) return <span className="success-none">–</span>
  const percent = (share: number): string => `${(share * 100).toFixed(1)}%`
  const ends = say('interval', { low: format.value(low, 'share'), high: format.value(high, 'share') })
  return (
    <span className="success-measure">
      <span className="success-bar-of" data-small={small || undefined} aria-hidden="true">
        <span className="success-fill" style={{ width: percent(rate) }} />
        <span className="success-ends" style={{ left: percent(low), width: percent(high - low) }} />
      </span>
      <span className="success-interval">{ends}</span>
    </span>
  )
}
