import { reads, type UseCase, writes } from '@portolan/platform/operations'
import {
  closeAccessReview,
  endAccessItem,
  exportAccessReview,
  judgeAccessItem,
  listAccessFindings,
  listAccessItems,
  listAccessReviews,
  showPersonAccess,
  showProjectAccess,
  startAccessReview,
} from '../../contract/index.ts'
import type { AccessParts } from './access-parts.ts'
import { close } from './close-review.ts'
import { exportReview } from './export-review.ts'
import { end, judge } from './judge-item.ts'
import { listFindings } from './list-findings.ts'
import { listItems, listReviews } from './list-reviews.ts'
import { showAccess } from './show-person-access.ts'
import { showSeers } from './show-project-access.ts'
import { start } from './start-review.ts'

export function accessUseCases(parts: AccessParts): readonly UseCase[] {
  return [
    reads(showProjectAccess, (call) => showSeers(call, parts)),
    reads(showPersonAccess, (call) => showAccess(call, parts)),
    reads(listAccessFindings, listFindings),
    reads(listAccessReviews, listReviews),
    reads(listAccessItems, listItems),
    reads(exportAccessReview, exportReview),
    writes(startAccessReview, start),
    writes(judgeAccessItem, (call) => judge(call, parts)),
    writes(endAccessItem, (call) => end(call, parts)),
    writes(closeAccessReview, close),
  ]
}
