import './page-texts.ts'
import { createToken, listMyTokens, revokeMyToken } from '@portolan/platform/identity/contract'
import {
  Age,
  Button,
  ConfirmButton,
  DayText,
  Dialog,
  ErrorState,
  FormFromSchema,
  Section,
  Skeleton,
  Tag,
  useRead,
  useToast,
  useWords,
  useWrite,
} from '@portolan/ui'
import type { Day, Instant } from '@portolan/quantity'
import { type ReactNode, useState } from 'react'
import { ShownOnce } from './shown-once.tsx'

/** One's own tokens for programs; those that ended are not shown here. */
export function OwnTokens(): ReactNode {
  const say = useWords('identity')
  const toast = useToast()
  const tokens = useRead(listMyTokens, {})
  const revoke = useWrite(revokeMyToken)
  const [making, setMaking] = useState(false)
  const active = (tokens.data?.items ?? []).filter((token) => token.state === 'active')
  return (
    <Section
      title={say('tokens.title')}
      right={
        <Button size="small" onClick={() => setMaking(true)}>
          {say('tokens.make')}
        </Button>
      }
    >
      {tokens.problem ? (
        <ErrorState title={say('tokens.failed')} problem={tokens.problem} onRetry={tokens.again} />
      ) : null}
      {tokens.loading ? <Skeleton rows={2} /> : null}
      {tokens.data && active.length === 0 ? <p className="p-meta">{say('tokens.none')}</p> : null}
      <ul className="p-list-rows">
        {active.map((token) => (
          <li key={token.id}>
            <span>
              {token.name} <code className="p-meta">{token.prefix}…</code>
            </span>
            <Tag>{say(`tokens.${token.reach}`)}</Tag>
            <span className="p-meta">
              {say('tokens.used')}{' '}
              {token.lastUsedAt ? <Age of={token.lastUsedAt as Instant} /> : say('never')} ·{' '}
              {say('tokens.until')} <DayText of={token.expiresAt.slice(0, 10) as Day} />
            </span>
            <ConfirmButton
              size="small"
              consequence={say('tokens.consequence')}
              confirm={say('tokens.revoke')}
              onConfirm={() =>
                void revoke
                  .run({ id: token.id })
                  .then(() => toast({ sentence: say('tokens.revoked', { name: token.name }) }))
              }
            >
              {say('tokens.revoke')}
            </ConfirmButton>
          </li>
        ))}
      </ul>
      <Dialog opened={making} title={say('tokens.make')} onClose={() => setMaking(false)}>
        <MakeToken onClose={() => setMaking(false)} />
      </Dialog>
    </Section>
  )
}

function MakeToken(props: { onClose: () => void }): ReactNode {
  const say = useWords('identity')
  const write = useWrite(createToken)
  const [secret, setSecret] = useState<string | undefined>(undefined)
  if (secret !== undefined)
    return (
      <div className="p-stack">
        <ShownOnce text={secret}>{say('tokens.take')}</ShownOnce>
        <Button onClick={props.onClose}>{say('done')}</Button>
      </div>
    )
  return (
    <FormFromSchema
      schema={createToken.input}
      values={{ days: 90 }}
      fields={{
        name: { label: say('tokens.name'), help: say('tokens.name-help') },
        reach: {
          label: say('tokens.reach'),
          half: true,
          choices: [
            { value: 'read', label: say('tokens.read') },
            { value: 'write', label: say('tokens.write') },
          ],
        },
        days: { label: say('tokens.days'), half: true, kind: 'number' },
      }}
      action={say('tokens.make')}
      onCancel={props.onClose}
      onSubmit={async (values) => setSecret((await write.run(values)).secret)}
    />
  )
}
