import { Button, useToast, useWords, useWrite } from '@portolan/ui'
import { Eye } from 'lucide-react'
import type { ReactNode } from 'react'
import { confirmEntry, type EntryKind } from '../../contract/index.ts'

/** One press: I looked at it, and it still is so. */
export function EntryActs(props: { kind: EntryKind; projectId: string; id: string }): ReactNode {
  const say = useWords('raid')
  const toast = useToast()
  const { run, busy } = useWrite(confirmEntry)
  const { kind, projectId, id } = props
  return (
    <Button
      size="small"
      icon={Eye}
      busy={busy}
      title={say('act.confirm-hint')}
      onClick={() => {
        void run({ projectId, entryKind: kind, entryId: id }).then(() =>
          toast({ sentence: say('act.confirmed') }),
        )
      }}
    >
      {say('act.confirm')}
    </Button>
  )
}
