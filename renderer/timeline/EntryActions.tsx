import { EntryMenu } from '../corrections/EntryMenu.tsx'
import { useText } from '../i18n/TextProvider.tsx'
import { Button, LinkButton } from '../kit/Button.tsx'
import type { EntryActs } from './use-entry-acts.ts'
import type { EntryOnTimeline } from './use-composing.ts'

export interface EntryActionsProps {
  readonly item: EntryOnTimeline
  readonly showsCase: boolean
  readonly acts: EntryActs
}

/** What can be done with the entry one stands on; each has a key, but for what puts it right. */
export function EntryActions({ item, showsCase, acts }: EntryActionsProps) {
  const { t } = useText()
  return (
    <>
      {showsCase && (
        <LinkButton variant="plain" size="inline" href={`/cases/${item.case.caseId}`}>
          {t('timeline.openCase')}
        </LinkButton>
      )}
      <Button variant="plain" size="inline" shortcut="E" onPress={() => acts.edit(item)}>
        {t('timeline.edit')}
      </Button>
      <Button variant="plain" size="inline" shortcut="S" onPress={() => acts.toggleStarMark(item)}>
        {t(item.entry.inStarOn === null ? 'action.markInStar' : 'star.unmark')}
      </Button>
      <Button variant="plain" size="inline" shortcut="C" onPress={() => acts.copyForStar(item)}>
        {t('action.copyForStar')}
      </Button>
      <EntryMenu item={item} onCorrect={acts.correct} />
    </>
  )
}
