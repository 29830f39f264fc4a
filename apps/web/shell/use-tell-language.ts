import { changeNoticeSetting, mailLanguages, showNoticeSetting } from '@portolan/platform/notices/contract'
import { useCall, useSession } from '@portolan/ui'

/** Who reads the pages in a language gets mails in it too; whose eyes are borrowed keeps their own. */
export function useTellLanguage(): (locale: string) => void {
  const call = useCall()
  const session = useSession()
  return (locale) => {
    const language = mailLanguages.find((one) => one === locale)
    if (language === undefined || session === undefined || session.eyesOf !== undefined) return
    // The pages are in the language that was chosen whether or not this is heard.
    void call(showNoticeSetting, {})
      .then(({ version }) => call(changeNoticeSetting, { language }, { ifMatch: version }))
      .catch(() => undefined)
  }
}
