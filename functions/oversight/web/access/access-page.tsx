import './access.css'
import './texts.ts'
import { Split, Switcher, useAddress, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import { accessAddress, accessViews } from './address.ts'
import { FindingsPart } from './findings-part.tsx'
import { PeoplePart } from './people-part.tsx'
import { PersonAccessPanel } from './person-access-panel.tsx'
import { ProjectPart } from './project-part.tsx'
import { ReviewItemPanel } from './review-item-panel.tsx'
import { ReviewsPart } from './reviews-part.tsx'

/** Who can see what, and why: what an auditor would find, by project, by person, and the reviews. */
export function AccessPage(): ReactNode {
  const say = useWords('access')
  const [address, change] = useAddress(accessAddress)
  const { view = 'findings', person, review, item } = address
  const parts = { findings: FindingsPart, project: ProjectPart, people: PeoplePart, reviews: ReviewsPart }
  const Part = parts[view]
  return (
    <Split
      side={
        view === 'reviews' && review && item ? (
          <ReviewItemPanel
            key={item}
            reviewId={review}
            itemId={item}
            onClose={() => change({ item: undefined })}
          />
        ) : person ? (
          <PersonAccessPanel key={person} id={person} onClose={() => change({ person: undefined })} />
        ) : undefined
      }
    >
      <div className="access-bar">
        <Switcher
          label={say('views')}
          choices={accessViews.map((value) => ({ value, label: say(`view.${value}`) }))}
          value={view}
          onChoose={(chosen) =>
            change({
              view: accessViews.find((one) => one === chosen),
              search: undefined,
              person: undefined,
              item: undefined,
            })
          }
        />
        <span className="p-meta">{say(`view-says.${view}`)}</span>
      </div>
      <Part address={address} onChange={change} />
    </Split>
  )
}
