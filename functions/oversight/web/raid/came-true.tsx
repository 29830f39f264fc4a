import { ConfirmButton, useSetting, useToast, useWords, useWrite } from '@portolan/ui'
import { Zap } from 'lucide-react'
import type { ReactNode } from 'react'
import { addIssue, type Risk } from '../../contract/index.ts'
import { type ChangeRaid, closed } from './address.ts'

/** What might have happened has: the risk is closed by the issue that it became. */
export function CameTrue({ of, onChange }: { of: Risk; onChange: ChangeRaid }): ReactNode {
  const say = useWords('raid')
  const toast = useToast()
  const { today } = useSetting()
  const { run } = useWrite(addIssue)
  const { projectId, title, effect, ownerId } = of
  const turn = async (): Promise<void> => {
    const given = {
      projectId,
      title,
      effect,
      ownerId,
      since: today,
      severity: 'high',
      fromRisk: of.id,
    } as const
    const made = await run(given)
    toast({ sentence: say('act.came-true-done', { number: made.number }) })
    onChange({ ...closed, row: made.id, kind: 'issue', of: projectId })
  }
  return (
    <ConfirmButton
      size="small"
      icon={Zap}
      consequence={say('act.came-true-words')}
      confirm={say('act.came-true-confirm')}
      onConfirm={() => void turn()}
    >
      {say('act.came-true')}
    </ConfirmButton>
  )
}
