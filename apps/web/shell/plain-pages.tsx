import { EmptyState, Link, PageHeader, useContributions, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'

export function NoSuchPage(): ReactNode {
  const say = useWords('shell')
  return (
    <>
      <PageHeader title={say('no-page')} />
      <EmptyState title={say('no-page')} actions={<Link to="/">{say('to-start')}</Link>}>
        {say('no-page-words')}
      </EmptyState>
    </>
  )
}

/** Stands at '/' as long as no slice contributes a home. */
export function FirstPage(): ReactNode {
  const say = useWords('shell')
  const places = useContributions().flatMap((one) => one.navigation ?? [])
  const words = useWords()
  return (
    <>
      <PageHeader title={say('start')} />
      <EmptyState
        title={say('start')}
        actions={places.map((place) => (
          <Link key={place.to} to={place.to}>
            {words(place.label)}
          </Link>
        ))}
      >
        {say('start-words')}
      </EmptyState>
    </>
  )
}

/** Stands where someone who is not signed in asks for a page, unless a slice contributes '/sign-in'. */
export function SignedOut(): ReactNode {
  const say = useWords('shell')
  return (
    <main>
      <EmptyState title={say('signed-out')}>{say('signed-out-words')}</EmptyState>
    </main>
  )
}
