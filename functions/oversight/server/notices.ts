import type { EventDefinition } from '@portolan/contract'
import type { NoticeRule } from '@portolan/platform/notices'
import { told, type Told } from '@portolan/quantity'
import { actionEvents, decisionEvents, meetingEvents, statusEvents } from '../contract/index.ts'

type Happened = Parameters<NoticeRule['tell']>[0]
type Saying = { readonly actor: string; readonly title: string }

/** Of decisions and actions: what waits for somebody first, then what came of what he asked. */
export const oversightNotices: readonly NoticeRule[] = [
  rule('decision-asked', decisionEvents.decisionAsked, {
    instant: true,
    say: ({ actor, title }) => told('notice:decision-asked')`${{ actor }} asks you to decide “${{ title }}”.`,
  }),
  rule('decision-handed', decisionEvents.delegateNamed, {
    instant: true,
    say: ({ actor, title }) =>
      told('notice:decision-handed')`${{ actor }} hands you the decision on “${{ title }}”.`,
  }),
  rule('action-asked', actionEvents.actionAdded, { instant: true, say: sayAsked }),
  rule('action-asked', actionEvents.actionHanded, { instant: true, say: sayAsked }),
  rule('decision-failed', decisionEvents.decisionFailed, {
    instant: true,
    say: ({ title }) =>
      told('notice:decision-failed')`“${{ title }}” was decided and could not be carried out.`,
  }),
  rule('decision-outdated', decisionEvents.decisionOutdated, {
    instant: true,
    say: ({ title }) =>
      told(
        'notice:decision-outdated',
      )`“${{ title }}” was decided and not carried out: its subject had changed meanwhile.`,
  }),
  rule('decision-lapsed', decisionEvents.decisionLapsed, {
    instant: true,
    say: ({ title }) => told('notice:decision-lapsed')`“${{ title }}” has lapsed: nobody decided it in time.`,
  }),
  rule('decision-executed', decisionEvents.decisionExecuted, {
    instant: true,
    say: ({ title }) => told('notice:decision-executed')`“${{ title }}” was decided and carried out.`,
  }),
  rule('decision-made', decisionEvents.decisionMade, { instant: true, say: sayDecided }),
  {
    ...rule('decision-made', decisionEvents.decisionsMadeTogether, { instant: true, say: sayDecided }),
    tell: ({ payload }) =>
      listOf(payload['told']).map((one) => {
        const { decision, tell } = one as { readonly decision?: unknown; readonly tell?: unknown }
        return { people: idsOf(tell), subject: { kind: 'decision', id: String(decision) } }
      }),
  },
  {
    ...rule('action-past', actionEvents.actionsPast, {
      instant: false,
      say: ({ title }) => told('notice:action-past')`Your action “${{ title }}” is overdue.`,
    }),
    tell: tellOfEach,
  },
  {
    ...rule('action-near', actionEvents.actionsNear, {
      instant: false,
      say: ({ title }) => told('notice:action-near')`Your action “${{ title }}” is due within three days.`,
    }),
    tell: tellOfEach,
  },
  {
    ...rule('status-new', statusEvents.statusPublished, { instant: true, say: sayNewStatus }),
    tell: tellOfReport,
  },
  {
    ...rule('status-new', statusEvents.statusReleased, { instant: true, say: sayNewStatus }),
    tell: tellOfReport,
  },
  {
    ...rule('status-not-updated', statusEvents.statusNotUpdated, {
      instant: false,
      say: ({ title }) =>
        told(
          'notice:status-not-updated',
        )`“${{ title }}” is published as not updated: nobody confirmed its status.`,
    }),
    tell: tellOfProject,
  },
  {
    ...rule('status-near', statusEvents.statusNear, {
      instant: false,
      say: ({ title }) =>
        told(
          'notice:status-near',
        )`The status of “${{ title }}” is due: its draft is finished and waits for you.`,
    }),
    tell: tellOfProject,
  },
  rule('meeting-cancelled', meetingEvents.meetingCancelled, {
    instant: true,
    say: ({ title }) => told('notice:meeting-cancelled')`“${{ title }}” is cancelled.`,
  }),
  rule('meeting-moved', meetingEvents.meetingMoved, {
    instant: true,
    say: ({ title }) => told('notice:meeting-moved')`“${{ title }}” is moved to another time or place.`,
  }),
  rule('meeting-invited', meetingEvents.meetingsPlanned, { instant: false, say: sayInvited }),
  rule('meeting-invited', meetingEvents.meetingChanged, { instant: false, say: sayInvited }),
  rule('minutes-wait', meetingEvents.meetingClosed, {
    instant: false,
    say: ({ title }) => told('notice:minutes-wait')`The minutes of “${{ title }}” wait for approval.`,
  }),
  rule('action-reopened', actionEvents.actionReopened, {
    instant: false,
    say: ({ actor, title }) => told('notice:action-reopened')`${{ actor }} opened “${{ title }}” again.`,
  }),
  rule('action-done', actionEvents.actionDone, {
    instant: false,
    say: ({ actor, title }) => told('notice:action-done')`${{ actor }} did “${{ title }}”.`,
  }),
  rule('action-dropped', actionEvents.actionDropped, {
    instant: false,
    say: ({ actor, title }) => told('notice:action-dropped')`${{ actor }} dropped “${{ title }}”.`,
  }),
  rule('action-changed', actionEvents.actionChanged, {
    instant: false,
    say: ({ actor, title }) => told('notice:action-changed')`${{ actor }} moved the day of “${{ title }}”.`,
  }),
]

function rule(
  reason: string,
  event: unknown,
  of: { readonly instant: boolean; readonly say: (of: Saying) => Told },
): NoticeRule {
  return {
    reason,
    event: event as EventDefinition<never>,
    tell: ({ payload, subject }) => [{ people: idsOf(payload['tell']), subject }],
    ...of,
  }
}

/** One event tells of several actions of one person. */
function tellOfEach({ payload }: Happened): ReturnType<NoticeRule['tell']> {
  const people = idsOf(payload['tell'])
  return idsOf(payload['actions']).map((id) => ({ people, subject: { kind: 'action', id } }))
}

function tellOfReport({ payload }: Happened): ReturnType<NoticeRule['tell']> {
  return [
    { people: idsOf(payload['tell']), subject: { kind: 'status-report', id: String(payload['report']) } },
  ]
}

function tellOfProject({ payload, subject }: Happened): ReturnType<NoticeRule['tell']> {
  return [{ people: idsOf(payload['tell']), subject: { kind: 'investment', id: subject.id } }]
}

function sayNewStatus({ title }: Saying): Told {
  return told('notice:status-new')`The status is new: “${{ title }}”.`
}

function sayAsked({ actor, title }: Saying): Told {
  return told('notice:action-asked')`${{ actor }} asks you for “${{ title }}”.`
}

function sayInvited({ actor, title }: Saying): Told {
  return told('notice:meeting-invited')`${{ actor }} invites you to “${{ title }}”.`
}

function sayDecided({ title }: Saying): Told {
  return told('notice:decision-made')`“${{ title }}” is decided.`
}

/** Events of earlier versions name nobody. */
function idsOf(value: unknown): readonly string[] {
  return listOf(value).map(String)
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}
