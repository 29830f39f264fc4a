import {
  ArrowLeftRight,
  Building2,
  Calculator,
  CalendarDays,
  ClipboardCheck,
  FileSignature,
  FileText,
  HelpCircle,
  GraduationCap,
  Hourglass,
  type LucideIcon,
  MessageCircleWarning,
  MessageSquareText,
  Paperclip,
  Route,
  Scale,
  ShoppingCart,
  SquareCheck,
  TriangleAlert,
  Zap,
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
  risk: TriangleAlert,
  issue: Zap,
  assumption: HelpCircle,
  'status-report': ClipboardCheck,
  exception: TriangleAlert,
  challenge: MessageCircleWarning,
  dependency: ArrowLeftRight,
  agreement: FileSignature,
  'purchase-order': ShoppingCart,
  method: Route,
  waiver: Hourglass,
  lesson: GraduationCap,
}

export function iconOf(kind: string): LucideIcon {
  return icons[kind] ?? FileText
}
