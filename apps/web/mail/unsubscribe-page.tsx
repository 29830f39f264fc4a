import './page-texts.ts'
import { unsubscribe } from '@portolan/platform/mail/contract'
import { Button, ErrorState, useWords, useWrite } from '@portolan/ui'
import { type ReactNode, useState } from 'react'
import { PlainFrame } from '../identity/plain-frame.tsx'

/** Asks first: programs that look into mails open every link. What it did is said in a sentence. */
export function UnsubscribePage(): ReactNode {
  const say = useWords('mail')
  const [token] = useState(() => location.hash.slice(1))
  const { run, busy, problem } = useWrite(unsubscribe)
  const [done, setDone] = useState(false)
  const end = (): void =>
    void run({ token }).then(
      () => setDone(true),
      () => undefined,
    )
  return (
    <PlainFrame title={say('unsubscribe.title')}>
      <div className="p-stack">
        {done ? (
          <>
            <p role="status">{say('unsubscribe.done')}</p>
            <p className="p-meta">{say('unsubscribe.back')}</p>
          </>
        ) : token === '' ? (
          <p>{say('unsubscribe.no-token')}</p>
        ) : (
          <>
            <p>{say('unsubscribe.question')}</p>
            <Button kind="first" busy={busy} onClick={end}>
              {say('unsubscribe.do')}
            </Button>
          </>
        )}
        {problem && !done ? <ErrorState title={say('unsubscribe.failed')} problem={problem} /> : null}
      </div>
    </PlainFrame>
  )
}
