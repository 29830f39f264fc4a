import type { DatedKind } from '@portolan/platform/dated'
import type { DutyKind } from '@portolan/platform/duties'
import type { UseCase } from '@portolan/platform/operations'
import type { FactsReader } from '@portolan/platform/facts'
import type { Subjects } from '@portolan/platform/subjects'
import type { AccessParts } from './access/access-parts.ts'
import { accessUseCases } from './access/access-use-cases.ts'
import { actionUseCases } from './action/action-use-cases.ts'
import { attentionUseCases } from './attention/attention-use-cases.ts'
import { bodyUseCases } from './body/body-use-cases.ts'
import { accountUseCases } from './control-account/account-use-cases.ts'
import { closureUseCases } from './closure/closure-use-cases.ts'
import { contingencyUseCases } from './contingency/contingency-use-cases.ts'
import { dataHealthUseCases } from './data-health/data-health-use-cases.ts'
import { listChangesUseCase } from './dashboard/list-changes.ts'
import { showTrendUseCase } from './dashboard/show-trend.ts'
import { decisionUseCases } from './decision/decision-use-cases.ts'
import { decidablesOf, type DecisionParts } from './decision/parts.ts'
import type { Enqueue } from './enqueue-refresh.ts'
import { exceptionUseCases } from './exception/exception-use-cases.ts'
import { explainUseCase } from './explain-measure.ts'
import { exportPortfolioUseCase } from './export-portfolio.ts'
import { governanceUseCases } from './governance/governance-use-cases.ts'
import { challengeUseCases } from './challenge/challenge-use-cases.ts'
import { healthPolicyUseCases } from './health-policy/health-policy-use-cases.ts'
import { homeUseCases } from './home/home-use-cases.ts'
import { listChoicesUseCase } from './list-choices.ts'
import { listStandingUseCase } from './list-standing.ts'
import { meetingUseCases } from './meeting/meeting-use-cases.ts'
import { listProjectEventsUseCase } from './project-events/list-project-events.ts'
import { raidUseCases } from './raid/raid-use-cases.ts'
import { riskUseCases } from './risk/risk-use-cases.ts'
import { listMilestoneSlipsUseCase } from './schedule/list-milestone-slips.ts'
import { judgeScheduleUseCases } from './schedule/schedule-use-cases.ts'
import { scopeValueUseCases } from './scope/scope-use-cases.ts'
import { showStandingUseCase } from './show-standing.ts'
import { statusUseCases } from './status/status-use-cases.ts'
import { statusDateUseCases } from './status-date-use-cases.ts'
import { totalStandingUseCase } from './total-standing.ts'

export { remindOwners } from './action/remind-owners.ts'
export { challengeNotices } from './challenge/challenge-notices.ts'
export { accountNotices } from './control-account/account-notices.ts'
export { closureNotices } from './closure/closure-notices.ts'
export { contingencyNotices } from './contingency/contingency-notices.ts'
export { countDataFaults } from './data-health/count-faults.ts'
export { attendDecisions } from './decision/due-decisions.ts'
export type { DecisionParts } from './decision/parts.ts'
export { type Enqueue, enqueueDueRefreshes } from './enqueue-refresh.ts'
export { attendExceptions } from './exception/attend-exceptions.ts'
export { exceptionNotices } from './exception/exception-notices.ts'
export { exceptionAnswers } from './exception/on-decision-ended.ts'
export { raiseUnderPolicy } from './exception/keep-exceptions.ts'
export { oversightDated } from './governance/oversight-dated.ts'
export { oversightDuties } from './home/oversight-duties.ts'
export { oversightAnswers } from './on-plan-changed.ts'
export { oversightNotices } from './notices.ts'
export { providedByClosures } from './closure/provided-end.ts'
export { oversightFacts } from './provided-facts.ts'
export { computeAnew, computePast, refreshJob, refreshStandingKind } from './refresh-standing.ts'
export { playRiskKind, riskComputation } from './risk/play-risk.ts'
export { attendStatus } from './status/mark-late.ts'
export { publishDueStatus } from './status/publish-due.ts'
export { oversightSubjects } from './subjects.ts'
export { tellCards } from './success/tell-cards.ts'
export { standingComputation } from './write-standings.ts'

export type OversightParts = {
  readonly enqueue: Enqueue
  readonly decisions: DecisionParts
  /** Who has access, and what ends it. */
  readonly access: AccessParts
  /** What people can talk of in every room: where an action may come from. */
  readonly subjects: Subjects
  /** What all rooms know of a project. */
  readonly readFacts: FactsReader
  /** What people owe, of all rooms. */
  readonly duties: readonly DutyKind[]
  /** What falls on a day, of all rooms. */
  readonly dated: readonly DatedKind[]
}

export function oversightUseCases(parts: OversightParts): readonly UseCase[] {
  return [
    listStandingUseCase,
    totalStandingUseCase,
    showTrendUseCase,
    listChangesUseCase,
    exportPortfolioUseCase,
    listChoicesUseCase,
    showStandingUseCase,
    explainUseCase,
    ...attentionUseCases,
    listProjectEventsUseCase,
    ...judgeScheduleUseCases,
    listMilestoneSlipsUseCase,
    ...scopeValueUseCases,
    ...riskUseCases(parts),
    ...raidUseCases,
    ...statusUseCases,
    ...statusDateUseCases(parts),
    ...bodyUseCases(() => decidablesOf(parts.decisions)),
    ...decisionUseCases(parts.decisions),
    ...exceptionUseCases(parts.decisions),
    ...healthPolicyUseCases,
    ...challengeUseCases,
    ...contingencyUseCases,
    ...accountUseCases,
    ...closureUseCases(parts),
    ...actionUseCases(parts.subjects),
    ...meetingUseCases(parts.decisions, parts.subjects),
    ...governanceUseCases(parts.dated),
    ...homeUseCases(parts.duties),
    ...dataHealthUseCases,
    ...accessUseCases(parts.access),
  ]
}
