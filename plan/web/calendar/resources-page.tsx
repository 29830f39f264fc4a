import './texts.ts'
import { HostedTabs, PageHeader, useWords } from '@portolan/ui'
import { Outlet } from '@tanstack/react-router'
import type { ReactNode } from 'react'

/** Where people are planned with: who is away, by which calendar, able to do what. */
export function ResourcesPage(): ReactNode {
  const say = useWords('people')
  return (
    <>
      <PageHeader title={say('title')} />
      <HostedTabs host="/resources" params={{}} label={say('title')} />
      <Outlet />
    </>
  )
}
