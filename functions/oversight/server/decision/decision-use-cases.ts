import { reads, triesOut, type UseCase, writes } from '@portolan/platform/operations'
import {
  addEvidence,
  askAnew,
  askDecision,
  changeDraft,
  closeVoting,
  draftDecision,
  exportDecisions,
  listDeciders,
  listDecisions,
  listPlanQuestions,
  nameDelegate,
  previewOption,
  routeQuestion,
  showDecision,
  showQuestion,
  summariseDecisions,
  takeBackDecision,
  voteOnDecision,
  voteTogether,
  withdrawDecision,
} from '../../contract/index.ts'
import { ask } from './ask-decision.ts'
import { change, draft } from './author-drafts.ts'
import { renew, takeBack } from './draft-again.ts'
import { exportRegister } from './export-decisions.ts'
import { deciders } from './list-deciders.ts'
import { list } from './list-decisions.ts'
import { planQuestions } from './list-plan-questions.ts'
import { giveEvidence, handOver, withdraw } from './open-acts.ts'
import type { DecisionParts } from './parts.ts'
import { preview } from './preview-option.ts'
import { route } from './route-question.ts'
import { show } from './show-decision.ts'
import { showWritten } from './show-question.ts'
import { summarise } from './summarise-decisions.ts'
import { voteOnSeveral } from './vote-together.ts'
import { close, vote } from './vote.ts'

export function decisionUseCases(parts: DecisionParts): readonly UseCase[] {
  return [
    reads(listDecisions, list),
    reads(exportDecisions, exportRegister),
    reads(summariseDecisions, summarise),
    reads(showDecision, show),
    triesOut(previewOption, (call) => preview(parts, call)),
    reads(listDeciders, deciders),
    reads(showQuestion, showWritten),
    triesOut(routeQuestion, (call) => route(parts, call)),
    reads(listPlanQuestions, planQuestions),
    writes(draftDecision, (call) => draft(parts, call)),
    writes(changeDraft, (call) => change(parts, call)),
    writes(askDecision, (call) => ask(parts, call)),
    writes(withdrawDecision, withdraw),
    writes(addEvidence, giveEvidence),
    writes(voteOnDecision, (call) => vote(parts, call)),
    writes(voteTogether, (call) => voteOnSeveral(parts, call)),
    writes(closeVoting, (call) => close(parts, call)),
    writes(nameDelegate, handOver),
    writes(takeBackDecision, takeBack),
    writes(askAnew, (call) => renew(parts, call)),
  ]
}
