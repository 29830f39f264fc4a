import {
  Building2,
  Calculator,
  CalendarDays,
  FileText,
  type LucideIcon,
  MessageSquareText,
  Paperclip,
  Scale,
  SquareCheck,
} from 'lucide-react'

const icons: Readonly<Record<string, LucideIcon>> = {
  comment: MessageSquareText,
  file: Paperclip,
  decision: Scale,
  action: SquareCheck,
  meeting: CalendarDays,
  'meeting-point': CalendarDays,
  party: Building2,
  estimate: Calculator,
}

export function iconOf(kind: string): LucideIcon {
  return icons[kind] ?? FileText
}
