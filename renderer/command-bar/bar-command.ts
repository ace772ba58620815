import { matchesLoosely } from '../i18n/loose-match.ts'
import type { IconName } from '../kit/Icon.tsx'

/** Something the command bar can do: go somewhere, or carry something out. */
export interface BarCommand {
  readonly id: string
  readonly group: 'act' | 'go'
  readonly label: string
  readonly icon: IconName
  /** The key that does the same, as printed. */
  readonly keys?: string
  readonly act: { readonly href: string } | { readonly run: () => void }
}

/** So many commands stand before what was found. */
const MOST_BESIDE_HITS = 6
/** No command is looked for by a longer text, in characters. */
const LONGEST = 80

/** The commands what is typed may mean: all while nothing is typed, otherwise the first few that have every word. */
export function matchingCommands(commands: readonly BarCommand[], typed: string): readonly BarCommand[] {
  const text = typed.trim()
  if (text === '') return commands
  if (text.length > LONGEST) return []
  return commands.filter(({ label }) => matchesLoosely(label, text)).slice(0, MOST_BESIDE_HITS)
}
