export { DialogFrame } from './dialog-frame.tsx'
export { ExplanationBox } from './explanation-box.tsx'
export { FloatingBox } from './floating-box.tsx'
export { FloatingMenu } from './floating-menu.tsx'
