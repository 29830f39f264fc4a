import { Figure, Section, useFormat, useTold, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import type { ComplementShown } from '../../contract/index.ts'
import { formulaOf } from './formula-of.ts'
import { Held } from './points.tsx'
import type { ExplainQuality } from './use-explain-schedule.ts'

/** What the fourteen points do not say, beside what is usual. Nothing here passes or fails. */
export function Complements(props: {
  of: readonly ComplementShown[]
  opened: string | undefined
  onOpen: (id: string) => void
  explain: ExplainQuality
}): ReactNode {
  const say = useWords('truth')
  const format = useFormat()
  const tell = useTold()
  return (
    <Section title={say('complements.title')} right={say('complements.note')}>
      <div className="truth-table" tabIndex={0} role="region" aria-label={say('complements.title')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say('complements.measure')}</th>
              <th scope="col" data-number="">
                {say('complements.value')}
              </th>
              <th scope="col" data-number="">
                {say('complements.usual')}
              </th>
              <th scope="col" data-wide="">
                {say('points.counted')}
              </th>
              <th scope="col" data-number="">
                {say('points.held')}
              </th>
            </tr>
          </thead>
          <tbody>
            {props.of.map((one) => {
              const unit = ratios.has(one.id) ? 'ratio' : 'share'
              const name = say(`complement.${one.id}`)
              return (
                <tr key={one.id} data-open={one.id === props.opened || undefined}>
                  <th scope="row" title={tell(formulaOf(one))}>
                    {name}
                  </th>
                  <td data-number="">
                    <Figure value={one.value} unit={unit} label={name} explain={props.explain(one.id)} />
                  </td>
                  <td data-number="">{usualText(one, (value) => format.value(value, unit))}</td>
                  <td data-wide="">
                    {say('complements.counts', {
                      numerator: format.number(one.numerator),
                      denominator: format.number(one.denominator),
                    })}
                  </td>
                  <td data-number="">
                    <Held
                      id={one.id}
                      many={one.offending}
                      name={name}
                      opened={props.opened}
                      onOpen={props.onOpen}
                    />
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </Section>
  )
}

const ratios: ReadonlySet<string> = new Set(['link-ratio', 'logic-density'])

function usualText({ usual }: ComplementShown, write: (value: number) => string): string {
  if (usual.from === usual.to) return write(usual.to)
  return usual.from === 0 ? `≤ ${write(usual.to)}` : `${write(usual.from)} – ${write(usual.to)}`
}
