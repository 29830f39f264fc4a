import { ShieldCheck, Siren } from 'lucide-react'
import { Icon, useFormat, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import type { Risk } from '../../contract/index.ts'
import { barriersOf } from './barriers.ts'

/** Cause, event, effect from left to right, with what stands between them. */
export function BowTie({ of }: { of: Risk }): ReactNode {
  const say = useWords('risk')
  const format = useFormat()
  const { cause, event, title, effect, trigger, probability, response } = of
  if (cause === '' && effect === '') return null
  const barriers = response === null ? undefined : barriersOf(of, response)
  const words = response === null ? '' : response.words || say(`kind.${response.kind}`)
  const chance = (value: number): string => format.value(value, 'share')
  return (
    <figure className="risk-bow" aria-label={say('bow.title')}>
      <Part name={say('form.cause')}>{cause || '–'}</Part>
      <Between>
        {trigger === '' ? null : (
          <span>
            <Icon of={Siren} size={12} /> {trigger}
          </span>
        )}
        {response !== null && barriers?.before ? (
          <span data-barrier="">
            <Icon of={ShieldCheck} size={12} /> {words}{' '}
            {say('bow.chance', { before: chance(probability), after: chance(response.probability) })}
          </span>
        ) : null}
      </Between>
      <Part name={say('form.event')} knot>
        {event || title}
      </Part>
      <Between>
        {barriers?.after ? (
          <span data-barrier="">
            <Icon of={ShieldCheck} size={12} /> {barriers.before ? say('bow.also') : words}
          </span>
        ) : null}
      </Between>
      <Part name={say('form.effect')}>{effect || '–'}</Part>
      {response !== null && barriers && !barriers.before && !barriers.after ? (
        <p className="risk-note">{say('bow.none')}</p>
      ) : null}
    </figure>
  )
}

function Part(props: { name: string; knot?: boolean; children: ReactNode }): ReactNode {
  return (
    <div className="risk-bow-part" data-knot={props.knot || undefined}>
      <span className="p-label">{props.name}</span>
      <p>{props.children}</p>
    </div>
  )
}

function Between({ children }: { children: ReactNode }): ReactNode {
  return <div className="risk-bow-between">{children}</div>
}
