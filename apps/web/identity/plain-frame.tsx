import './identity.css'
import { type ReactNode, useEffect } from 'react'

/** What stands before the sign-in: the mark, one title, one thing to do. */
export function PlainFrame(props: { title: string; note?: ReactNode; children: ReactNode }): ReactNode {
  useEffect(() => {
    document.title = `${props.title} · Portolan`
  }, [props.title])
  return (
    <main className="p-way-in">
      <div className="p-way-in-box">
        <p className="p-way-in-mark">
          <img src="/icon.svg" alt="" width={20} height={20} />
          Portolan
        </p>
        <h1>{props.title}</h1>
        {props.note ? <div className="p-way-in-note">{props.note}</div> : null}
        {props.children}
      </div>
    </main>
  )
}
