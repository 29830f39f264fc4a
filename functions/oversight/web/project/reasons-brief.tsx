import { SidePanel, useWords } from '@portolan/ui'
import { type ReactNode, useState } from 'react'
import type { Standing } from '../../contract/index.ts'
import { ReasonChain } from '../reason-chain.tsx'
import type { Explain } from '../use-explain.ts'

/** So many are read at a glance. */
const most = 4

/** The reasons that make the status what it is; all other rules, and what is missing, one press away. */
export function ReasonsBrief(props: { of: Standing; explain: Explain; children: ReactNode }): ReactNode {
  const say = useWords('overview')
  const [all, showAll] = useState(false)
  const { of, explain } = props
  const brief = of.reasons.filter(({ status }) => status !== 'on-track').slice(0, most)
  const left = of.reasons.length - brief.length
  const nothingSpeaks = of.reasons.length > 0 && brief.length === 0
  const isBrief =
    !all && (left > 0 || [of.missing, of.unavailable, of.findings].some(({ length }) => length > 0))
  return (
    <SidePanel title={say('reasons.title')} width={356}>
      {isBrief && nothingSpeaks ? (
        <p className="overview-kept p-label">{say('reasons.kept', { count: of.reasons.length })}</p>
      ) : (
        <ReasonChain
          of={isBrief ? { ...of, reasons: brief, missing: [], unavailable: [], findings: [] } : of}
          explain={explain}
        />
      )}
      {left > 0 ? (
        <p className="overview-all">
          <button type="button" className="p-link" aria-expanded={all} onClick={() => showAll(!all)}>
            {all
              ? say('reasons.fewer')
              : say(nothingSpeaks ? 'reasons.every' : 'reasons.all', { count: left })}
          </button>
        </p>
      ) : null}
      {props.children}
    </SidePanel>
  )
}
