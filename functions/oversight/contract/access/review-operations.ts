import { common, operation, pageInput, pageOf, refuses } from '@portolan/contract'
import { manageRoles } from '@portolan/platform/identity/contract'
import { z } from 'zod'
import { judgeAccess, leadAccessReviews, readAccessReviews, reviewAccess } from './access-permissions.ts'
import { accessRefusals } from './access-refusals.ts'
import { AccessItem, AccessReview, accessVerdicts, itemStates } from './access-review.ts'

const reviewId = z.uuid()
const itemId = z.uuid()
const dead = '01936f5a-5c00-7000-8000-00000000dead'
const one = { reviewId: dead, itemId: dead }

export const listAccessReviews = operation({
  id: 'oversight.list-access-reviews',
  method: 'GET',
  path: '/access-reviews',
  summary: 'List reviews of access, the newest first',
  may: readAccessReviews,
  input: z.object({ ...pageInput }),
  output: pageOf(AccessReview),
  reads: ['access-review', 'grant', 'token'],
})

export const listAccessItems = operation({
  id: 'oversight.list-access-items',
  method: 'GET',
  path: '/access-reviews/{reviewId}/items',
  summary: 'List what is judged in a review, and how it was judged; a judge sees what is asked of him',
  may: readAccessReviews,
  input: z.object({
    reviewId,
    state: z.enum(itemStates).optional(),
    itemId: z.uuid().optional().describe('Only this one'),
    mine: z.boolean().optional().describe('Only what I am to judge'),
    search: z.string().trim().max(200).optional().describe('In the name of the holder'),
    ...pageInput,
  }),
  output: pageOf(AccessItem).extend({ review: AccessReview }),
  refuses: refuses(common.notFound),
  reads: ['access-review', 'grant', 'token', 'person'],
  example: { reviewId: dead },
})

export const startAccessReview = operation({
  id: 'oversight.start-access-review',
  method: 'POST',
  path: '/access-reviews',
  summary:
    'Start a review of every live role and token; each is given to whoever is responsible, never to its holder',
  may: leadAccessReviews,
  input: z.object({
    name: z.string().trim().min(1, 'A name is needed.').max(200),
    due: z.iso.date().describe('By when everything is judged'),
  }),
  output: AccessReview,
  refuses: refuses(accessRefusals.reviewOpen, accessRefusals.dueOver),
  touches: ['access-review'],
  example: { name: 'Autumn review', due: '2099-12-31' },
})

export const judgeAccessItem = operation({
  id: 'oversight.judge-access-item',
  method: 'PUT',
  path: '/access-reviews/{reviewId}/items/{itemId}/judgement',
  summary:
    'Judge that a role or token is kept, changed or ended; whoever may revoke it ends it with that, else an administrator does',
  may: judgeAccess,
  input: z.object({
    reviewId,
    itemId,
    verdict: z.enum(accessVerdicts),
    note: z.string().trim().max(1_000).default(''),
  }),
  output: AccessItem,
  refuses: refuses(
    common.notFound,
    accessRefusals.reviewClosed,
    accessRefusals.ownAccess,
    accessRefusals.notYourItem,
    accessRefusals.noteNeeded,
    accessRefusals.endedAlready,
  ),
  touches: ['access-review', 'grant', 'token', 'person'],
  example: { ...one, verdict: 'keep' },
})

export const endAccessItem = operation({
  id: 'oversight.end-access-item',
  method: 'POST',
  path: '/access-reviews/{reviewId}/items/{itemId}/ending',
  summary: 'End a role or token that was judged to end',
  may: manageRoles,
  input: z.object({ reviewId, itemId }),
  output: AccessItem,
  refuses: refuses(common.notFound, accessRefusals.reviewClosed, accessRefusals.notToEnd),
  touches: ['access-review', 'grant', 'token', 'person'],
  example: one,
})

export const closeAccessReview = operation({
  id: 'oversight.close-access-review',
  method: 'POST',
  path: '/access-reviews/{reviewId}/closing',
  summary: 'Close a review in which everything is judged, with a record that is changed no more',
  may: leadAccessReviews,
  input: z.object({ reviewId }),
  output: AccessReview,
  refuses: refuses(common.notFound, accessRefusals.reviewClosed, accessRefusals.notAllJudged),
  touches: ['access-review'],
  example: { reviewId: dead },
})

export const exportAccessReview = operation({
  id: 'oversight.export-access-review',
  method: 'GET',
  path: '/access-reviews/{reviewId}/export',
  summary: 'Download a review as CSV or XLSX, with the hash of its record once it is closed',
  may: reviewAccess,
  input: z.object({ reviewId, format: z.enum(['csv', 'xlsx']).default('xlsx') }),
  output: z.unknown(),
  refuses: refuses(common.notFound),
  download: { mediaTypes: ['text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'] },
  reads: ['access-review'],
  example: { reviewId: dead },
})
