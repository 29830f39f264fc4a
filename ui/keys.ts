/** Single letters are for screens, not for someone who writes. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable) return true
  if (target instanceof HTMLInputElement)
    return !['checkbox', 'radio', 'button', 'submit', 'range'].includes(target.type)
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement
}

/** True where a key belongs to the screen below: no dialog is open, nothing is typed, no modifier is held. */
export function isBareKey(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || !lettersOn()) return false
  return !isTyping(event.target) && document.querySelector('[role="dialog"][aria-modal="true"]') === null
}

const LETTERS = 'portolan-letters'

/** Some people's tools send single letters: for them these shortcuts can be switched off (WCAG 2.1.4). */
export function lettersOn(): boolean {
  return localStorage.getItem(LETTERS) !== 'off'
}

export function setLetters(on: boolean): void {
  localStorage.setItem(LETTERS, on ? 'on' : 'off')
}
