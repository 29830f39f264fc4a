import type { EventDefinition } from '@portolan/contract'
import type { NoticeRule } from '@portolan/platform/notices'
import { told, type Told } from '@portolan/quantity'
import { accountEvents } from '../../contract/index.ts'

type Saying = { readonly actor: string; readonly title: string }

/** To who answers for an account, who judges what is said of it, and who is to do something about it. */
export const accountNotices: readonly NoticeRule[] = [
  rule('account-named', accountEvents.accountNamed, 'tell', ({ actor, title }) => {
    return told('notice:account-named')`${{ actor }} has you answer for the control account “${{ title }}”.`
  }),
  rule('account-handed', accountEvents.accountChanged, 'tell', ({ actor, title }) => {
    return told('notice:account-handed')`${{ actor }} handed the control account “${{ title }}” to you.`
  }),
  rule('account-ended', accountEvents.accountEnded, 'tell', ({ actor, title }) => {
    return told('notice:account-ended')`${{ actor }} ended the control account “${{ title }}”.`
  }),
  rule('account-asked', accountEvents.accountAsked, 'tell', ({ title }) => {
    return told('notice:account-asked')`“${{ title }}” is past its threshold: explain why.`
  }),
  rule('account-explained', accountEvents.accountExplained, 'tell', ({ actor, title }) => {
    return told(
      'notice:account-explained',
    )`${{ actor }} explained why “${{ title }}” strays: accept it, or send it back.`
  }),
  rule('account-action', accountEvents.accountExplained, 'asks', ({ actor, title }) => {
    return told(
      'notice:account-action',
    )`${{ actor }} has you do something about “${{ title }}”: it is among your actions.`
  }),
  rule('account-judged', accountEvents.accountJudged, 'tell', ({ actor, title }) => {
    return told('notice:account-judged')`${{ actor }} judged the explanation of “${{ title }}”.`
  }),
]

function rule(reason: string, event: unknown, whom: 'tell' | 'asks', say: (of: Saying) => Told): NoticeRule {
  return {
    reason,
    event: event as EventDefinition<never>,
    instant: true,
    tell: ({ payload, subject }) => {
      const people: unknown = payload[whom]
      return [{ people: Array.isArray(people) ? people.map(String) : [], subject }]
    },
    say,
  }
}
