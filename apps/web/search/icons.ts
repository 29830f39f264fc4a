import {
  Building2,
  CalendarDays,
  FileSignature,
  FileText,
  type LucideIcon,
  MessageSquareText,
  Scale,
  ShoppingCart,
  SquareCheck,
} from 'lucide-react'

const icons: Readonly<Record<string, LucideIcon>> = {
  comment: MessageSquareText,
  decision: Scale,
  action: SquareCheck,
  meeting: CalendarDays,
  'meeting-point': CalendarDays,
  party: Building2,
  agreement: FileSignature,
  'purchase-order': ShoppingCart,
}

export function iconOf(kind: string): LucideIcon {
  return icons[kind] ?? FileText
}
