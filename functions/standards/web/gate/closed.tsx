import { useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import type { FollowedPhase } from '../../contract/index.ts'
import { closedBecause, missingKeepers } from '../../domain/index.ts'

/** What a gate lacks, so that nobody opens it. */
export function Closed({ of }: { of: FollowedPhase }): ReactNode {
  const say = useWords('gates')
  return <Because title={say('decide.closed')} of={closedBecause(of)} />
}

/** Who has yet to agree, so that nobody else opens it. */
export function Unheard({ of }: { of: FollowedPhase }): ReactNode {
  const say = useWords('gates')
  const { keeping } = of.gate
  if (keeping === null || keeping.left === 0) return null
  const missing = missingKeepers(keeping).map(({ role, person }) =>
    person === null ? role : say('keepers.named', { role, name: person.name }),
  )
  return <Because title={say('decide.unheard', { count: keeping.left })} of={missing} />
}

function Because({ title, of }: { title: string; of: readonly string[] }): ReactNode {
  return (
    <div className="gate-lapsed">
      <p>{title}</p>
      <ul>
        {of.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </div>
  )
}
