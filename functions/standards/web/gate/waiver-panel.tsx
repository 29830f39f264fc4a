import { SidePanel, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import type { FollowedPhase, WaivedKind } from '../../contract/index.ts'
import type { TabPart } from '../project-method/method-tab.tsx'
import { AskWaiverForm, JudgeWaiverForm, WithdrawWaiverForm } from './waiver-forms.tsx'

type Panel = 'waive-criterion' | 'waive-artefact' | 'judge' | 'withdraw'

/** What is written of a waiver beside the phases; whoever may not write it sees nothing there. */
export function WaiverPanel(props: TabPart & { panel: Panel; onDone: () => void }): ReactNode {
  const say = useWords('gates')
  const { of, address, may, panel, onDone } = props
  const phases = of.following?.phases ?? []
  const { id = '' } = address
  if (panel === 'waive-criterion' || panel === 'waive-artefact') {
    const kind = panel === 'waive-criterion' ? 'criterion' : 'artefact'
    const must = mustOf(phases, kind, id)
    return must !== undefined && may.follow ? (
      <SidePanel title={say('waiver.ask')} width={360} onClose={onDone}>
        <AskWaiverForm project={of} of={{ kind, key: id, must }} onDone={onDone} />
      </SidePanel>
    ) : undefined
  }
  const waiver = phases.flatMap(({ gate }) => gate.waivers).find((one) => one.id === id)
  if (waiver === undefined || !waiver.may.includes(panel) || !may[panel]) return undefined
  const Form = panel === 'judge' ? JudgeWaiverForm : WithdrawWaiverForm
  return (
    <SidePanel title={say(`waiver.${panel}-of`, { number: waiver.number })} width={360} onClose={onDone}>
      <Form of={waiver} onDone={onDone} />
    </SidePanel>
  )
}

function mustOf(phases: readonly FollowedPhase[], kind: WaivedKind, id: string): string | undefined {
  if (kind === 'criterion')
    return phases.flatMap(({ gate }) => gate.criteria).find((one) => one.id === id)?.words
  return phases.flatMap(({ artefacts }) => artefacts).find((one) => one.id === id)?.name
}
