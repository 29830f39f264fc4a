import { Button, useToast, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'

/** A secret that no later page shows. */
export function SecretOnce(props: { text: string }): ReactNode {
  const say = useWords('webhooks')
  const toast = useToast()
  const copy = (): void =>
    void navigator.clipboard.writeText(props.text).then(
      () => toast({ sentence: say('copied') }),
      () => undefined,
    )
  return (
    <section className="webhook-part" aria-label={say('secret')}>
      <p className="p-label">{say('secret')}</p>
      <code className="webhook-secret">{props.text}</code>
      <p className="p-meta">{say('secret-note')}</p>
      <Button onClick={copy}>{say('copy')}</Button>
    </section>
  )
}
