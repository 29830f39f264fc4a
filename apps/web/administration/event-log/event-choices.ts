import {
  accessEvents,
  actionEvents,
  bodyEvents,
  closureEvents,
  decisionEvents,
  accountEvents,
  challengeEvents,
  contingencyEvents,
  exceptionEvents,
  healthPolicyEvents,
  faultEvents,
  homeEvents,
  meetingEvents,
  raidEvents,
  riskEvents,
  statusEvents,
  successEvents,
  events as oversight,
} from '@portolan/oversight/contract'
import {
  abilityEvents,
  agreementEvents,
  calendarEvents,
  closeEvents,
  currencyEvents,
  estimateEvents,
  forecastEvents,
  fundEvents,
  ledgerEvents,
  orderEvents,
  partyEvents,
  periodEvents,
  rateCardEvents,
  scheduleEvents,
  scopeEvents,
  weekEvents,
  events as plan,
} from '@portolan/plan/contract'
import { announcementEvents } from '@portolan/platform/announcements/contract'
import { commentEvents } from '@portolan/platform/comments/contract'
import { fieldEvents } from '@portolan/platform/fields/contract'
import { fileEvents } from '@portolan/platform/files/contract'
import { mailEvents } from '@portolan/platform/mail/contract'
import { noticeEvents } from '@portolan/platform/notices/contract'
import { tagEvents } from '@portolan/platform/tags/contract'
import { viewEvents } from '@portolan/platform/views/contract'
import { webhookEvents } from '@portolan/platform/webhooks/contract'
import { jobCancelled } from '@portolan/platform/jobs/contract'
import { identityEvents } from '@portolan/platform/identity/contract'
import { levellingEvents } from '@portolan/resources/contract'
import {
  gateEvents,
  migrationEvents,
  maturityEvents,
  methodEvents,
  projectMethodEvents,
  startEvents,
  workEvents,
} from '@portolan/standards/contract'
import type { FilterChoice } from '@portolan/ui'

const rooms = [
  plan,
  abilityEvents,
  agreementEvents,
  calendarEvents,
  closeEvents,
  currencyEvents,
  estimateEvents,
  forecastEvents,
  fundEvents,
  ledgerEvents,
  orderEvents,
  partyEvents,
  periodEvents,
  rateCardEvents,
  scheduleEvents,
  scopeEvents,
  weekEvents,
  oversight,
  accessEvents,
  actionEvents,
  bodyEvents,
  closureEvents,
  decisionEvents,
  accountEvents,
  challengeEvents,
  contingencyEvents,
  exceptionEvents,
  healthPolicyEvents,
  faultEvents,
  homeEvents,
  meetingEvents,
  raidEvents,
  riskEvents,
  statusEvents,
  successEvents,
  gateEvents,
  migrationEvents,
  maturityEvents,
  methodEvents,
  startEvents,
  workEvents,
  projectMethodEvents,
  levellingEvents,
  identityEvents,
  announcementEvents,
  commentEvents,
  fieldEvents,
  fileEvents,
  mailEvents,
  noticeEvents,
  tagEvents,
  viewEvents,
  webhookEvents,
  { jobCancelled },
]

/** The events that the rooms define, by the words in which each says what it stands for. */
export const eventChoices: readonly FilterChoice[] = rooms
  .flatMap((room): readonly { readonly id: string; readonly summary: string }[] => Object.values(room))
  .map(({ id, summary }) => ({ value: id, label: summary }))
  .toSorted((a, b) => a.label.localeCompare(b.label))
