import { Navigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'

/** Until there is a home for each role, the portfolio is where one arrives. */
export function FirstPage(): ReactNode {
  return <Navigate to={'/portfolio' as never} replace />
}
