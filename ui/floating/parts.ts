export { ExplanationView } from '../explanation.tsx'
export { DialogFrame } from './dialog-frame.tsx'
export { FloatingBox } from './floating-box.tsx'
export { FloatingMenu } from './floating-menu.tsx'
