import type { EventDefinition } from '@portolan/contract'
import type { NoticeRule } from '@portolan/platform/notices'
import { told, type Told } from '@portolan/quantity'
import { gateEvents, projectMethodEvents } from '../../contract/index.ts'

type Saying = { readonly actor: string; readonly title: string }

/** Of gates: to whoever manages, asked or granted; the title is the project’s. */
export const standardsNotices: readonly NoticeRule[] = [
  rule('waiver-ran-out', gateEvents.waiverRanOut, ({ title }) => {
    return told(
      'notice:waiver-ran-out',
    )`A waiver of “${{ title }}” has run out: its gate lacks that must again.`
  }),
  rule('waiver-near', gateEvents.waiverNear, ({ title }) => {
    return told('notice:waiver-near')`A waiver of “${{ title }}” runs out within two weeks.`
  }),
  rule('waiver-judged', gateEvents.waiverJudged, ({ actor, title }) => {
    return told('notice:waiver-judged')`${{ actor }} judged the waiver you asked for in “${{ title }}”.`
  }),
  rule('waiver-withdrawn', gateEvents.waiverWithdrawn, ({ actor, title }) => {
    return told('notice:waiver-withdrawn')`${{ actor }} withdrew a waiver of “${{ title }}”.`
  }),
  rule('gate-ruled', gateEvents.gateRuled, ({ actor, title }) => {
    return told('notice:gate-ruled')`${{ actor }} kept the gate of “${{ title }}” closed, with the reason.`
  }),
  rule('verdict-asked', gateEvents.gatePresented, ({ actor, title }) => {
    return told(
      'notice:verdict-asked',
    )`${{ actor }} presented the gate of “${{ title }}” and asks for your word.`
  }),
  rule('verdict-given', gateEvents.verdictGiven, ({ actor, title }) => {
    return told(
      'notice:verdict-given',
    )`${{ actor }} agreed that the gate of “${{ title }}” opens; others are still to say.`
  }),
  rule('ruling-late', gateEvents.rulingLate, ({ title }) => {
    return told('notice:ruling-late')`The gate of “${{ title }}” is past the day by which it was to be ruled.`
  }),
  rule('gate-passed', projectMethodEvents.gatePassed, ({ actor, title }) => {
    return told('notice:gate-passed')`${{ actor }} opened the gate of “${{ title }}”.`
  }),
]

function rule(reason: string, event: unknown, say: (of: Saying) => Told): NoticeRule {
  return {
    reason,
    event: event as EventDefinition<never>,
    instant: false,
    tell: ({ payload, subject }) => {
      const tell: unknown = payload['tell']
      return [{ people: Array.isArray(tell) ? tell.map(String) : [], subject }]
    },
    say,
  }
}
