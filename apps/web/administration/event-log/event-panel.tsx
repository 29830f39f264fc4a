import type { LoggedEvent } from '@portolan/platform/events/contract'
import { Facts, Section, SidePanel, Told, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import { Actor, Moment, Subject } from './event-columns.tsx'
import { eventSentence } from './event-sentence.ts'

/** One event in full, with the hash that chains it to the one before. */
export function EventPanel(props: { of: LoggedEvent; onClose: () => void }): ReactNode {
  const say = useWords('events')
  const { of } = props
  const payload = Object.entries(of.payload)
  return (
    <SidePanel title={say('number', { seq: of.seq })} onClose={props.onClose}>
      <Section>
        <p>
          {of.actor ?? of.actorKind} <Told of={eventSentence(of)} />
        </p>
      </Section>
      <Facts
        of={[
          [say('when'), <Moment key="at" of={of.at} />],
          [say('who'), <Actor key="who" of={of} />],
          ...(of.through === null ? [] : [[say('through'), of.through] as const]),
          [say('subject'), <Subject key="subject" of={of} say={say} />],
          [say('event'), of.name],
          [say('operation'), of.operation],
          [say('request'), of.requestId],
          [say('hash'), <code key="hash">{of.hash}</code>],
        ]}
      />
      {payload.length === 0 ? null : (
        <Section title={say('payload')}>
          <Facts of={payload.map(([name, value]) => [name, textOf(value)])} />
        </Section>
      )}
    </SidePanel>
  )
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value)
}
