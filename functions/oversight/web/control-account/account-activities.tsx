import type { Day } from '@portolan/quantity'
import { DayText, useFormat, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import type { Account } from '../../contract/index.ts'

/** What is done within the account; amounts of single activities would tell somebody's rate. */
export function AccountActivities({ of }: { of: Account }): ReactNode {
  const say = useWords('accounts')
  const format = useFormat()
  if (of.activities.length === 0) return null
  return (
    <section className="account-part">
      <h4>{say('activities', { count: of.activities.length })}</h4>
      <div
        className="account-table"
        tabIndex={0}
        role="region"
        aria-label={say('activities', { count: of.activities.length })}
      >
        <table>
          <thead>
            <tr>
              <th scope="col">{say('activity')}</th>
              <th scope="col">{say('start')}</th>
              <th scope="col">{say('finish')}</th>
              <th scope="col" data-number="">
                {say('complete')}
              </th>
            </tr>
          </thead>
          <tbody>
            {of.activities.map((one) => (
              <tr key={one.id}>
                <th scope="row">
                  {one.wbs === null ? null : <span className="p-label">{one.wbs}</span>} {one.name}
                  {one.untold ? <span className="p-meta"> {say('no-cost-told')}</span> : null}
                </th>
                <td>
                  <DayText of={one.start as Day} />
                </td>
                <td>
                  <DayText of={one.finish as Day} />
                </td>
                <td data-number="">{one.complete === null ? '–' : format.value(one.complete, 'share')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
