import './access.css'
import './texts.ts'
import {
  EmptyState,
  ErrorState,
  PageHeader,
  Skeleton,
  Split,
  useAddress,
  useReadPages,
  useWords,
} from '@portolan/ui'
import type { ReactNode } from 'react'
import { listAccessReviews } from '../../contract/index.ts'
import { accessAddress } from './address.ts'
import { ReviewItemPanel } from './review-item-panel.tsx'
import { ReviewItems } from './review-items.tsx'

/** What one is asked to judge, for those who administer nothing else. */
export function OwnReviewPage(): ReactNode {
  const say = useWords('access')
  const [address, change] = useAddress(accessAddress)
  const reviews = useReadPages(listAccessReviews, { limit: 100 })
  const chosen =
    reviews.rows.find(({ id }) => id === address.review) ??
    reviews.rows.find(({ closedAt }) => closedAt === null) ??
    reviews.rows[0]
  return (
    <>
      <PageHeader title={chosen?.name ?? say('review')} />
      {reviews.problem ? (
        <ErrorState title={say('failed')} problem={reviews.problem} onRetry={reviews.again} />
      ) : reviews.first === undefined ? (
        <Skeleton rows={8} />
      ) : chosen === undefined ? (
        <EmptyState title={say('nothing-to-judge')}>{say('nothing-to-judge-says')}</EmptyState>
      ) : (
        <Split
          side={
            address.item ? (
              <ReviewItemPanel
                key={address.item}
                reviewId={chosen.id}
                itemId={address.item}
                onClose={() => change({ item: undefined })}
              />
            ) : undefined
          }
        >
          <p className="access-bar p-meta">{say('own-says')}</p>
          <ReviewItems review={chosen} address={address} onChange={change} />
        </Split>
      )}
    </>
  )
}
