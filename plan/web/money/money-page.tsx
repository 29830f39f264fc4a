import { HostedTabs, PageHeader, useWords } from '@portolan/ui'
import { Outlet } from '@tanstack/react-router'
import type { ReactNode } from 'react'

/** Where finance works: forecasts, periods, the ledger, rates. */
export function MoneyPage(): ReactNode {
  const say = useWords('plan')
  return (
    <>
      <PageHeader title={say('money.title')} />
      <HostedTabs host="/money" params={{}} label={say('money.title')} />
      <Outlet />
    </>
  )
}
