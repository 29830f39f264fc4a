import { useEffect } from 'react'

/** Two lists of the same rows beside each other scroll as one, whichever of them is moved. */
export function useRowsTogether(one: HTMLElement | undefined, other: HTMLElement | undefined): void {
  useEffect(() => {
    if (!one || !other) return undefined
    const follow = (leader: HTMLElement, follower: HTMLElement) => (): void => {
      if (Math.abs(follower.scrollTop - leader.scrollTop) >= 1) follower.scrollTop = leader.scrollTop
    }
    const [down, up] = [follow(one, other), follow(other, one)]
    one.addEventListener('scroll', down, { passive: true })
    other.addEventListener('scroll', up, { passive: true })
    down()
    return () => {
      one.removeEventListener('scroll', down)
      other.removeEventListener('scroll', up)
    }
  }, [one, other])
}
