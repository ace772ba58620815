import { useText } from '../i18n/TextProvider.tsx'
import { IconButton } from '../kit/IconButton.tsx'
import { Menu } from '../kit/Menu.tsx'
import type { EntryOnTimeline } from '../timeline/use-composing.ts'
import type { CorrectEntry } from './use-corrections.ts'

export interface EntryMenuProps {
  readonly item: EntryOnTimeline
  readonly onCorrect: CorrectEntry
}

/** How an entry is put right that was written in the wrong place, or should not have been written. */
export function EntryMenu({ item, onCorrect }: EntryMenuProps) {
  const { t } = useText()
  return (
    <Menu
      label={t('correction.menu')}
      trigger={<IconButton icon="more" size="inline" label={t('correction.menu')} />}
      groups={[
        [
          {
            id: 'move',
            label: t('correction.move.do'),
            icon: 'arrowRight',
            onAction: () => onCorrect(item, 'move'),
          },
        ],
        [
          {
            id: 'withdraw',
            label: t('correction.withdraw.do'),
            icon: 'returnLoop',
            isDanger: true,
            onAction: () => onCorrect(item, 'withdraw'),
          },
        ],
      ]}
    />
  )
}
