import './page-texts.ts'
import './identity.css'
import { Button, useWords } from '@portolan/ui'
import { type ReactNode, useState } from 'react'

/** A secret that the server will not show again, with a way to take it along. */
export function ShownOnce(props: { text: string; children?: ReactNode }): ReactNode {
  const say = useWords('identity')
  const [copied, setCopied] = useState(false)
  const copy = (): void => void navigator.clipboard.writeText(props.text).then(() => setCopied(true))
  return (
    <div className="p-once">
      {props.children ? <p>{props.children}</p> : null}
      <div className="p-once-text">
        <code>{props.text}</code>
        <Button kind="first" autoFocus onClick={copy}>
          {say(copied ? 'copied' : 'copy')}
        </Button>
      </div>
      <p className="p-meta" role="status">
        {say('once')}
      </p>
    </div>
  )
}
