import type { FactDefinition, Role } from '@portolan/contract'
import { facts } from '@portolan/oversight/contract'

/** A fact that is either so or not; `by` holds who of the project can mend it, where one role can. */
export type CheckableFact = { readonly fact: FactDefinition; readonly by: Role | null }

/** What a criterion of a gate may ask of the record, each read when somebody looks. */
export const checkableFacts: readonly CheckableFact[] = [
  asked(facts.managerNamed, 'pmo-lead'),
  asked(facts.sponsorNamed, 'administrator'),
  asked(facts.agreementHeld, 'finance'),
  asked(facts.fundsGiven, 'finance'),
  asked(facts.estimateApproved, 'project-manager'),
  asked(facts.scheduleHeld, 'project-manager'),
  asked(facts.scopeHeld, 'project-manager'),
  asked(facts.hasBaseline, 'project-manager'),
  asked(facts.forecastSubmitted, 'project-manager'),
  asked(facts.risksKept, 'project-manager'),
  asked(facts.threatsAnswered, 'project-manager'),
  asked(facts.planPlayed, 'project-manager'),
  asked(facts.actionsInTime, null),
  asked(facts.questionsInTime, null),
  asked(facts.notOffTrack, 'project-manager'),
  asked(facts.workFinished, 'project-manager'),
]

function asked(fact: unknown, by: Role | null): CheckableFact {
  return { fact: fact as FactDefinition, by }
}
