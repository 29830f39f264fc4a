import type { Send } from '@portolan/contract'

/** A read says no more than its address, so that the browser finds what was fetched ahead with the page. */
export const send: Send = (url, { headers, ...init }) => {
  const { accept: _, ...others } = headers
  return fetch(url, { ...init, headers: init.method === 'GET' ? others : headers } as RequestInit)
}
