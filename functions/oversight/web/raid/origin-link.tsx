import { Button, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import { entryLetters, type Issue } from '../../contract/index.ts'
import { type ChangeRaid, closed } from './address.ts'

/** Where it came from, or what became of it: a press opens that one. */
export function OriginLink(props: {
  of: Issue['came']
  projectId: string
  words: 'came' | 'became'
  onChange: ChangeRaid
}): ReactNode {
  const say = useWords('raid')
  const { of, projectId, words, onChange } = props
  if (of === null) return null
  return (
    <p className="raid-origin">
      {say(`origin.${words}-${of.kind}`)}{' '}
      <Button
        kind="quiet"
        size="small"
        onClick={() => onChange({ ...closed, row: of.id, kind: of.kind, of: projectId })}
      >
        {`${entryLetters[of.kind]}-${of.number}`}
      </Button>
    </p>
  )
}
