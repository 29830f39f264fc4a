import './page-texts.ts'
import type { Day } from '@portolan/quantity'
import { ReportedChip } from '@portolan/plan/web'
import { Age, Figure, StatusChip, Told, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import type { Standing } from '../contract/index.ts'
import type { Explain } from './use-explain.ts'
import { statusWord, toneOf } from './words.ts'

/** Computed beside reported, and in a sentence how they compare. */
export function DifferenceLine(props: { of: Standing; explain: Explain }): ReactNode {
  const say = useWords('oversight')
  const { of, explain } = props
  return (
    <div className="oversight-compare">
      <div>
        <div className="p-label">{say('compare.computed')}</div>
        <div className="p-row">
          <StatusChip tone={toneOf(of.status)} word={statusWord(say, of.status)} />
          {of.sure ? (
            <span className="p-label">
              <Figure
                value={say(`sure.${of.sure.level}`)}
                unit=""
                label={say('column.sure')}
                explain={explain(of.projectId, 'sure')}
              />
            </span>
          ) : null}
          {of.behind ? <span className="p-label">{say('column.behind')}</span> : null}
        </div>
      </div>
      <div>
        <div className="p-label">{say('compare.reported')}</div>
        <div className="p-row">
          <ReportedChip of={of.reported} />
          {of.reported ? (
            <span className="p-label">
              {of.reported.byWhom}, {say('compare.old')} <Age of={of.reported.asOf as Day} />
            </span>
          ) : null}
        </div>
      </div>
      <div>
        <div className="p-label">{say((of.difference.steps ?? 0) === 0 ? 'compare.how' : 'compare.why')}</div>
        <p className="oversight-sentence">
          <Told of={of.difference} />
        </p>
      </div>
    </div>
  )
}
