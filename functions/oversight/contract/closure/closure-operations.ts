import { common, operation, refuses } from '@portolan/contract'
import { z } from 'zod'
import { ExplanationShown } from '../explanation.ts'
import { cardMoments } from '../success/success-card.ts'
import {
  checkItems,
  closureMeasures,
  closureWhys,
  ClosureView,
  EndReportShown,
  itemSayings,
} from './closure.ts'
import { closurePermissions as may } from './closure-permissions.ts'
import { closureRefusals as refused } from './closure-refusals.ts'

const path = '/projects/{projectId}/closure'
const projectId = z.uuid()
const touches = ['closure', 'project', 'standing'] as const
const words = z.string().trim().max(4_000)
const reads = ['closure', 'project', 'lesson', 'action', 'decision', 'raid', 'order', 'grant']

export const showClosure = operation({
  id: 'oversight.show-closure',
  method: 'GET',
  path,
  summary: 'Show how a project is closed: checklist, final account, what ends with it, and its success cards',
  may: may.readClosures,
  project: 'projectId',
  input: z.object({ projectId }),
  output: ClosureView,
  refuses: refuses(common.notFound),
  reads,
})

export const startClosure = operation({
  id: 'oversight.start-closure',
  method: 'POST',
  path,
  summary:
    'Begin to close a project that is completed, or that was ended early: why, its last day, its sponsor',
  may: may.keepClosures,
  project: 'projectId',
  input: z.object({
    projectId,
    why: z.enum(closureWhys),
    words: words.min(1).describe('What was reached, or why it ends'),
    lastDay: z.iso.date().optional().describe('The last day of work; absent: today'),
    sponsorId: z.uuid().optional().describe('Who is asked how satisfied he is; absent: the nearest sponsor'),
  }),
  output: ClosureView,
  refuses: refuses(common.notFound, refused.closureStands, refused.lastDayAhead, refused.noSponsor),
  touches,
  decidable: true,
})

export const sayClosureItem = operation({
  id: 'oversight.say-closure-item',
  method: 'PUT',
  path: `${path}/items/{item}`,
  summary: 'Confirm an item that the record cannot know, drop one with a reason, or take that back',
  may: may.keepClosures,
  project: 'projectId',
  input: z.object({
    projectId,
    item: z.enum(checkItems),
    said: z.enum(itemSayings),
    words: words.default(''),
  }),
  output: ClosureView,
  refuses: refuses(
    common.notFound,
    refused.noClosure,
    refused.countedItem,
    refused.wordsNeeded,
    refused.waitsForVerdict,
    refused.closureOver,
  ),
  touches: ['closure'],
  versioned: true,
})

export const askForVerdict = operation({
  id: 'oversight.ask-for-verdict',
  method: 'POST',
  path: `${path}/request`,
  summary: 'Ask for the verdict on a closure that lacks nothing',
  may: may.keepClosures,
  project: 'projectId',
  input: z.object({ projectId }),
  output: ClosureView,
  refuses: refuses(
    common.notFound,
    refused.noClosure,
    refused.stillMissing,
    refused.waitsForVerdict,
    refused.closureOver,
  ),
  touches: ['closure'],
  versioned: true,
})

export const judgeClosure = operation({
  id: 'oversight.judge-closure',
  method: 'POST',
  path: `${path}/verdict`,
  summary:
    'Accept a closure that another asked for, which closes the project, ends its access and freezes its report; or send it back',
  may: may.judgeClosures,
  project: 'projectId',
  input: z.object({ projectId, accepted: z.boolean(), words: words.default('') }),
  output: ClosureView,
  refuses: refuses(
    common.notFound,
    refused.noClosure,
    refused.notAsked,
    refused.closureOver,
    refused.ownClosure,
    refused.managersClosure,
    refused.stillMissing,
    refused.wordsNeeded,
  ),
  touches: [...touches, 'grant'],
  versioned: true,
  decidable: true,
})

export const withdrawClosure = operation({
  id: 'oversight.withdraw-closure',
  method: 'POST',
  path: `${path}/withdrawal`,
  summary: 'Withdraw a closure that was not accepted: the project goes on',
  may: may.keepClosures,
  project: 'projectId',
  input: z.object({ projectId, words: words.min(1) }),
  output: ClosureView,
  refuses: refuses(common.notFound, refused.noClosure, refused.closureOver),
  touches: ['closure'],
  versioned: true,
})

export const reopenProject = operation({
  id: 'oversight.reopen-project',
  method: 'POST',
  path: `${path}/reopening`,
  summary: 'Open a closed project again, with the reason; its end report stays as it was',
  may: may.judgeClosures,
  project: 'projectId',
  input: z.object({ projectId, words: words.min(1) }),
  output: ClosureView,
  refuses: refuses(common.notFound, refused.notClosed, refused.managersClosure),
  touches,
  versioned: true,
  decidable: true,
})

export const showEndReport = operation({
  id: 'oversight.show-end-report',
  method: 'GET',
  path: '/projects/{projectId}/closures/{closureId}/report',
  summary: 'Show the end report of a project as it was frozen, with its hash',
  may: may.readClosures,
  project: 'projectId',
  input: z.object({ projectId, closureId: z.uuid() }),
  output: EndReportShown,
  refuses: refuses(common.notFound, refused.noReport),
  reads: ['closure'],
})

export const explainClosure = operation({
  id: 'oversight.explain-closure',
  method: 'GET',
  path: `${path}/explanations/{measure}`,
  summary: 'Explain a figure of the final account, or a measure of a success card, down to what it rests on',
  may: may.readClosures,
  project: 'projectId',
  input: z.object({
    projectId,
    measure: z.enum(closureMeasures).describe('Of the final account, or of a success card'),
    moment: z.enum(cardMoments).optional().describe('Of a success card; absent: the final account'),
  }),
  output: ExplanationShown,
  refuses: refuses(common.notFound),
  reads: ['closure', 'project'],
})
