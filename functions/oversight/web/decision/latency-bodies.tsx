import './effect.css'
import '../question/texts.ts'
import { Figure, useRead, useWords } from '@portolan/ui'
import { Fragment, type ReactNode } from 'react'
import { summariseDecisions } from '../../contract/index.ts'

/** How fast each body decides, above the register: a press on its name leaves only what it decides. */
export function LatencyBodies(props: {
  chosen: string | undefined
  onChoose: (bodyId: string | undefined) => void
}): ReactNode {
  const say = useWords('questions')
  const items = useRead(summariseDecisions, {}).data?.items ?? []
  const told = items.filter(({ decided, open }) => decided + open > 0)
  if (told.length === 0) return null
  return (
    <ul className="latency-bodies" aria-label={say('latency.title')}>
      {told.map(({ body, decided, medianDays, open, oldestDays }) => {
        const parts = [
          ...(medianDays === null
            ? []
            : [
                <Fragment key="median">
                  {say('latency.median')}{' '}
                  <Figure value={medianDays} unit="days" label={say('latency.median-label')} />
                </Fragment>,
              ]),
          say('latency.decided', { count: decided }),
          ...(open > 0
            ? [
                <Fragment key="oldest">
                  {say('latency.open', { count: open })}{' '}
                  <Figure
                    value={oldestDays}
                    unit="days"
                    label={say('latency.oldest-label')}
                    tone={(oldestDays ?? 0) > 14 ? 'warn' : 'plain'}
                  />
                </Fragment>,
              ]
            : []),
        ]
        return (
          <li key={body?.id ?? ''}>
            {body === null ? (
              <span>{say('latency.alone')}</span>
            ) : (
              <button
                type="button"
                className="p-link"
                aria-pressed={props.chosen === body.id}
                onClick={() => props.onChoose(props.chosen === body.id ? undefined : body.id)}
              >
                {body.name}
              </button>
            )}
            <span className="p-meta">
              {parts.map((part, at) => (
                // oxlint-disable-next-line react/no-array-index-key -- the same three in the same order
                <Fragment key={at}>
                  {at > 0 ? ' · ' : ''}
                  {part}
                </Fragment>
              ))}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
