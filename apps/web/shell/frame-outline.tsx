import type { ReactNode } from 'react'

/** The frame before it is filled, as index.html holds it: nothing moves when one takes the place of the other. */
export function FrameOutline(): ReactNode {
  return (
    <div className="p-frame" aria-hidden="true">
      <div className="p-menu">
        <div className="p-menu-top">
          <svg viewBox="0 0 24 24" width="22" height="22">
            <rect width="24" height="24" rx="6" fill="#4650c8" />
            <path d="M12 4l1.9 6.1L20 12l-6.1 1.9L12 20l-1.9-6.1L4 12l6.1-1.9z" fill="#fff" />
          </svg>
        </div>
      </div>
      <div className="p-frame-main">
        <div className="p-frame-bar" />
      </div>
    </div>
  )
}
