import { Building2, FileText, type LucideIcon, MessageSquareText, Scale } from 'lucide-react'

const icons: Readonly<Record<string, LucideIcon>> = {
  comment: MessageSquareText,
  decision: Scale,
  party: Building2,
}

export function iconOf(kind: string): LucideIcon {
  return icons[kind] ?? FileText
}
