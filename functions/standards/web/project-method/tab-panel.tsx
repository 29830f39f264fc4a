import { SidePanel, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import { DecideForm } from '../gate/decide-form.tsx'
import { VerdictForm } from '../gate/verdict-form.tsx'
import { WaiverPanel } from '../gate/waiver-panel.tsx'
import { MigrateForm } from '../migration/migrate-form.tsx'
import { MigrationsKept } from '../migration/migrations-kept.tsx'
import { WorkForm } from '../phase-work/work-form.tsx'
import { ArtefactForm } from './artefact-form.tsx'
import { ConfirmForm } from './confirm-form.tsx'
import { GiveForm } from './give-form.tsx'
import type { TabPart } from './method-tab.tsx'

/** What is written beside the phases. */
export function TabPanel(props: TabPart): ReactNode {
  const { of, work, address, onChange, may } = props
  const say = useWords('project-method')
  const words = useWords('phase-work')
  const { panel, id } = address
  const close = (): void => onChange({ panel: undefined, id: undefined })
  if (panel === undefined) return undefined
  if (panel === 'give')
    return may.follow ? (
      <SidePanel title={say('give.title')} width={440} onClose={close}>
        <GiveForm
          key={of.version}
          of={of}
          onDone={() => onChange({ panel: undefined, phase: undefined })}
          onCancel={close}
        />
      </SidePanel>
    ) : undefined
  if (panel === 'migrate')
    return may.follow && of.following?.newer ? (
      <SidePanel title={say('give.newer')} width={440} onClose={close}>
        <MigrateForm
          key={of.version}
          of={of}
          onDone={() => onChange({ panel: 'migrations', phase: undefined })}
          onCancel={close}
        />
      </SidePanel>
    ) : undefined
  if (panel === 'migrations')
    return (
      <SidePanel title={say('migrations')} width={440} onClose={close}>
        <MigrationsKept projectId={of.projectId} />
      </SidePanel>
    )
  const phases = of.following?.phases ?? []
  if (panel === 'work') {
    const phase = phases.find((one) => one.id === id)
    return phase && work && may.follow ? (
      <SidePanel title={words('panel', { phase: phase.name })} width={400} onClose={close}>
        <WorkForm key={`${id} ${work.version}`} work={work} phase={phase} phases={phases} onDone={close} />
      </SidePanel>
    ) : undefined
  }
  if (panel === 'artefact') {
    const artefact = phases.flatMap(({ artefacts }) => artefacts).find((one) => one.id === id)
    return artefact ? (
      <SidePanel title={artefact.name} width={400} onClose={close}>
        <ArtefactForm key={`${id} ${of.version}`} project={of} of={artefact} may={may} onDone={close} />
      </SidePanel>
    ) : undefined
  }
  if (panel === 'confirm') {
    const criterion = phases.flatMap(({ gate }) => gate.criteria).find((one) => one.id === id)
    return criterion?.mine === true && may.confirm ? (
      <SidePanel title={say('confirm.title')} width={360} onClose={close}>
        <ConfirmForm project={of} of={criterion} onDone={close} />
      </SidePanel>
    ) : undefined
  }
  if (panel === 'verdict') {
    const phase = phases.find((one) => one.place === 'here')
    const keeper = phase?.gate.keeping?.asked.find(({ roleId }) => roleId === id)
    return phase && keeper?.mine === true && may.speak ? (
      <SidePanel title={phase.gate.name} width={400} onClose={close}>
        <VerdictForm
          key={`${id} ${of.version}`}
          project={of}
          of={phase}
          keeper={keeper}
          onDone={() => onChange({ panel: undefined, id: undefined, phase: phase.id })}
        />
      </SidePanel>
    ) : undefined
  }
  if (panel !== 'pass') return <WaiverPanel {...props} panel={panel} onDone={close} />
  const phase = phases.find((one) => one.id === id)
  return phase?.place === 'here' && may.pass ? (
    <SidePanel title={phase.gate.name} width={400} onClose={close}>
      <DecideForm
        project={of}
        of={phase}
        onDone={() => onChange({ panel: undefined, id: undefined, phase: undefined })}
      />
    </SidePanel>
  ) : undefined
}
