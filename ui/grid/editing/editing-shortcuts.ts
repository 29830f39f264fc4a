/** The keys of a grid that is edited, for the sheet of all keys; each with the name of its words. */
export const editingShortcuts: readonly (readonly [keys: string, words: string])[] = [
  ['A … Z', 'type'],
  ['F2', 'edit'],
  ['Alt ↓', 'choices'],
  ['Enter Tab', 'next'],
  ['Esc', 'leave'],
  ['Shift ↑↓←→', 'range'],
  ['Ctrl A', 'all'],
  ['Ctrl C X V', 'clipboard'],
  ['Ctrl D', 'fill'],
  ['Del', 'empty'],
  ['Ctrl Z Y', 'undo'],
  ['Shift F10', 'menu'],
  ['Ctrl Enter', 'open'],
  ['Shift ←→', 'width'],
  ['Ctrl Shift ←→', 'order'],
]
