import {
  changeNoticeSetting,
  type MailLanguage,
  mailLanguages,
  mailWishes,
  showNoticeSetting,
} from '@portolan/platform/notices/contract'
import { showOwnMail } from '@portolan/platform/mail/contract'
import { useRead, useToast, useWords, useWrite } from '@portolan/ui'
import { type ReactNode, useId } from 'react'

type MailWishOf = (typeof mailWishes)[number]

/** Which notices come by mail as well, where the house sends any. */
export function MailWish(): ReactNode {
  const say = useWords('notices')
  const toast = useToast()
  const id = useId()
  const { data } = useRead(showNoticeSetting, {})
  const { run } = useWrite(changeNoticeSetting)
  const own = useRead(showOwnMail, {}).data
  if (data === undefined || own === undefined) return null
  const change = (wish: { mail?: MailWishOf; language?: MailLanguage }): void =>
    void run(wish, { ifMatch: data.version }).catch(() => toast({ sentence: say('not-done'), tone: 'bad' }))
  return (
    <span className="notices-mail">
      {own.sent ? null : <span className="p-meta">{say('mail.unset')}</span>}
      {own.bounced ? <span className="p-meta p-warn">{say('mail.bounced', own.bounced)}</span> : null}
      <label className="p-label" htmlFor={id}>
        {say('mail.label')}
      </label>
      <select
        id={id}
        value={data.mail}
        onChange={(event) =>
          change({ mail: mailWishes.find((one) => one === event.target.value) ?? data.mail })
        }
      >
        {mailWishes.map((one) => (
          <option key={one} value={one}>
            {say(`mail.${one}`)}
          </option>
        ))}
      </select>
      <label className="p-label" htmlFor={`${id}-language`}>
        {say('mail.language')}
      </label>
      <select
        id={`${id}-language`}
        value={data.language}
        onChange={(event) =>
          change({ language: mailLanguages.find((one) => one === event.target.value) ?? data.language })
        }
      >
        {mailLanguages.map((one) => (
          <option key={one} value={one} lang={one}>
            {say(`mail.in-${one}`)}
          </option>
        ))}
      </select>
    </span>
  )
}
