import { asCount, asDay, told, type Told } from '@portolan/quantity'
import type { FoundLine, StatusGroup } from '../../contract/index.ts'

/** An event of the project, as the log holds it. */
export type Happening = {
  readonly name: string
  readonly subjectId: string
  readonly payload: Readonly<Record<string, unknown>>
}

type Spoken = {
  readonly group: StatusGroup
  readonly about: string
  readonly says: Told
  readonly opens: string
}
type Speak = (payload: Happening['payload'], at: Place) => Omit<Spoken, 'group'>
type Place = { readonly projectId: string; readonly subjectId: string }

const register = (kind: string, { projectId, subjectId }: Place): string =>
  `/projects/${projectId}/raid?row=${subjectId}&kind=${kind}&of=${projectId}`
const text = (value: unknown): string => (typeof value === 'string' ? value : '')
const whole = (value: unknown): number => (typeof value === 'number' ? value : 0)
const named = (payload: Happening['payload']): Named => ({
  number: whole(payload['number']),
  title: text(payload['title']),
})
type Named = { readonly number: number; readonly title: string }

function ofRegister(kind: string, say: (of: Named) => Told): Speak {
  return (payload, at) => ({
    about: `${kind} ${at.subjectId}`,
    says: say(named(payload)),
    opens: register(kind, at),
  })
}

function ofDecision(say: (number: number, payload: Happening['payload']) => Told): Speak {
  return (payload, { subjectId }) => ({
    about: `decision ${subjectId}`,
    says: say(whole(payload['number']), payload),
    opens: `/decisions/${subjectId}`,
  })
}

function ofAction(say: (of: Named) => Told): Speak {
  return (payload, { subjectId }) => ({
    about: `action ${subjectId}`,
    says: say(named(payload)),
    opens: `/actions?place=all&row=${subjectId}`,
  })
}

function ofGate(say: (gate: string, payload: Happening['payload']) => Told): Speak {
  return (payload, { projectId }) => ({
    about: `gate ${text(payload['gate'])}`,
    says: say(text(payload['gate']), payload),
    opens: `/projects/${projectId}/method`,
  })
}

/** What of the log is worth a sentence; of one thing its last word counts. An event of no line is not told. */
export const eventLines: Readonly<Record<string, readonly [StatusGroup, Speak]>> = {
  'oversight.decision-asked': [
    'decided',
    ofDecision(
      (number, of) =>
        told('oversight:status.asked')`D-${{ number }} was asked: “${{ question: text(of['question']) }}”`,
    ),
  ],
  'oversight.decision-made': [
    'decided',
    ofDecision(
      (number, of) =>
        told(
          'oversight:status.decided',
        )`D-${{ number }} was decided: “${{ question: text(of['question']) }}” — ${{ option: text(of['option']) }}.`,
    ),
  ],
  'oversight.decision-executed': [
    'decided',
    ofDecision(
      (number, of) =>
        told(
          'oversight:status.executed',
        )`D-${{ number }} was decided and carried out: “${{ question: text(of['question']) }}” — ${{ option: text(of['option']) }}.`,
    ),
  ],
  'oversight.decision-lapsed': [
    'decided',
    ofDecision(
      (number, of) =>
        told(
          'oversight:status.lapsed',
        )`Nobody decided D-${{ number }} in time: “${{ question: text(of['question']) }}”`,
    ),
  ],
  'standards.gate-passed': [
    'decided',
    ofGate((gate, of) =>
      whole(of['conditions']) > 0
        ? told(
            'oversight:status.gate-conditions',
          )`The gate “${{ gate }}” opened on ${{ conditions: asCount(whole(of['conditions']), 'condition') }}.`
        : told('oversight:status.gate-passed')`The gate “${{ gate }}” opened.`,
    ),
  ],
  'standards.gate-ruled': [
    'decided',
    ofGate((gate, of) => {
      if (of['outcome'] === 'recycle')
        return told('oversight:status.gate-recycle')`At the gate “${{ gate }}” the project was sent back.`
      return of['outcome'] === 'hold'
        ? told('oversight:status.gate-hold')`At the gate “${{ gate }}” the project was put on hold.`
        : told('oversight:status.gate-kill')`At the gate “${{ gate }}” the end of the project was asked for.`
    }),
  ],
  'oversight.risk-added': [
    'risks',
    ofRegister('risk', ({ title }) => told('oversight:status.risk-added')`“${{ title }}” is a new risk.`),
  ],
  'oversight.risk-closed': [
    'risks',
    ofRegister(
      'risk',
      ({ title }) => told('oversight:status.risk-closed')`The risk “${{ title }}” is closed.`,
    ),
  ],
  'oversight.risk-came-true': [
    'risks',
    ofRegister(
      'issue',
      ({ number, title }) =>
        told('oversight:status.came-true')`A risk came true: it is the issue I-${{ number }} “${{ title }}”.`,
    ),
  ],
  'oversight.issue-added': [
    'risks',
    ofRegister(
      'issue',
      ({ number, title }) =>
        told('oversight:status.issue-added')`I-${{ number }} “${{ title }}” is a new issue.`,
    ),
  ],
  'oversight.issue-solved': [
    'risks',
    ofRegister(
      'issue',
      ({ number, title }) => told('oversight:status.issue-solved')`I-${{ number }} “${{ title }}” is solved.`,
    ),
  ],
  'oversight.assumption-broken': [
    'risks',
    ofRegister(
      'assumption',
      ({ number, title }) =>
        told(
          'oversight:status.assumption-broken',
        )`The assumption AS-${{ number }} “${{ title }}” did not hold.`,
    ),
  ],
  'oversight.dependency-added': [
    'risks',
    ofRegister(
      'dependency',
      ({ number, title }) =>
        told(
          'oversight:status.dependency-added',
        )`DP-${{ number }} “${{ title }}” is needed from another project.`,
    ),
  ],
  'oversight.dependency-met': [
    'delivered',
    ofRegister(
      'dependency',
      ({ number, title }) =>
        told('oversight:status.dependency-met')`DP-${{ number }} “${{ title }}” was received.`,
    ),
  ],
  'oversight.action-done': [
    'delivered',
    ofAction(
      ({ number, title }) => told('oversight:status.action-done')`A-${{ number }} “${{ title }}” is done.`,
    ),
  ],
  'plan.scope-imported': [
    'delivered',
    (of, { projectId }) => ({
      about: 'scope',
      says: told(
        'oversight:status.scope',
      )`${{ accepted: whole(of['accepted']) }} of ${{ total: whole(of['total']) }} of the scope are accepted.`,
      opens: `/projects/${projectId}/scope`,
    }),
  ],
  'plan.milestone-confirmed': [
    'delivered',
    (of, { projectId, subjectId }) => ({
      about: `milestone ${subjectId} ${text(of['name'])}`,
      says: told(
        'oversight:status.milestone-confirmed',
      )`The customer confirmed “${{ name: text(of['name']) }}”.`,
      opens: `/projects/${projectId}`,
    }),
  ],
  'plan.progress-accepted': [
    'delivered',
    (of, { projectId, subjectId }) => ({
      about: `progress ${subjectId} ${text(of['activity'])}`,
      says: told(
        'oversight:status.progress',
      )`“${{ activity: text(of['activity']) }}” is ${{ percent: whole(of['percent']) }} % done.`,
      opens: `/projects/${projectId}/plan`,
    }),
  ],
  'plan.tranche-released': [
    'decided',
    (of, { projectId, subjectId }) => ({
      about: `tranche ${subjectId}`,
      says: told('oversight:status.tranche')`Money of the fund “${{ fund: text(of['fund']) }}” was released.`,
      opens: `/projects/${projectId}/money`,
    }),
  ],
}

/** Sentences of what happened, the last word of each thing, in the order in which they stand in the log. */
export function linesOfEvents(projectId: string, happenings: readonly Happening[]): readonly FoundLine[] {
  const last = new Map<string, FoundLine>()
  for (const { name, subjectId, payload } of happenings) {
    const line = eventLines[name]
    if (line === undefined) continue
    const [group, speak] = line
    const { about, says, opens } = speak(payload, { projectId, subjectId })
    last.delete(about)
    last.set(about, { id: about, group, ...says, opens })
  }
  return [...last.values()]
}

/** An activity that ended or is due: '“Go-live” (milestone) is due on …'. */
export function lineOfDate(
  projectId: string,
  { activity, name, day, late }: { activity: string | null; name: string; day: string; late: number },
): FoundLine {
  const when =
    late > 0
      ? told('oversight:status.later-than-agreed')`, ${{ days: asCount(late, 'day') }} later than agreed`
      : null
  const says =
    when === null
      ? told('oversight:status.due')`“${{ name }}” is due on ${{ day: asDay(day) }}.`
      : told('oversight:status.due-late')`“${{ name }}” is due on ${{ day: asDay(day) }}${{ when }}.`
  return {
    id: `due ${activity ?? name}`,
    group: 'due',
    ...says,
    opens: activity === null ? `/projects/${projectId}` : `/projects/${projectId}/plan?row=${activity}`,
  }
}

export function lineOfReached(
  projectId: string,
  { activity, name, day }: { activity: string; name: string; day: string },
): FoundLine {
  return {
    id: `reached ${activity}`,
    group: 'delivered',
    ...told('oversight:status.reached')`The milestone “${{ name }}” was reached on ${{ day: asDay(day) }}.`,
    opens: `/projects/${projectId}/plan?row=${activity}`,
  }
}
