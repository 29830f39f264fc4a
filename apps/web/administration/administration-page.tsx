import './page-texts.ts'
import { HostedTabs, PageHeader, useWords } from '@portolan/ui'
import { Outlet } from '@tanstack/react-router'
import type { ReactNode } from 'react'

export function AdministrationPage(): ReactNode {
  const say = useWords('administration')
  return (
    <>
      <PageHeader title={say('title')} />
      <HostedTabs host="/administration" params={{}} label={say('title')} />
      <Outlet />
    </>
  )
}
