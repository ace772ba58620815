import type { CaseView } from '#contract/cases.ts'
import { itemsOf } from '#model/item/item.ts'
import { type ListForStar, starListText } from '#model/item/star-list.ts'

import { callError } from '../../../data/api.ts'
import { noteListCopied } from '../../../data/items-mutations.ts'
import { ERROR_TEXTS } from '../../../errors/error-texts.ts'
import { useText } from '../../../i18n/TextProvider.tsx'
import { useToasts } from '../../../kit/Toasts.tsx'
import { itemNotes, itemStateText, itemTitle } from '../../common/item-words.ts'

/** Puts a list of a case on the clipboard as plain text for STAR, and says by a message what came of it. */
export function useListCopy(view: CaseView): (type: ListForStar) => void {
  const { t } = useText()
  const toasts = useToasts()
  return (type) => {
    const lines = itemsOf(view.items, type).map((item) => ({
      notedOn: item.notedOn,
      title: itemTitle(t, item),
      notes: [...itemNotes(t, item), itemStateText(t, item, view.today)].filter((note) => note !== ''),
    }))
    const text = starListText(lines, view.people, {
      title: t(`items.type.${type}.title`),
      caseNumber: view.case.number,
      labels: { case: t('star.text.case'), reporter: t('star.text.reporter') },
    })
    void navigator.clipboard.writeText(text).then(
      () => {
        toasts.show({ text: t('starList.copied') })
        noteListCopied({ caseId: view.case.id, type }).catch((thrown: unknown) =>
          toasts.show({ text: t(ERROR_TEXTS[callError(thrown).code].what), tone: 'error' }),
        )
      },
      () => toasts.show({ text: t('star.copyFailed'), tone: 'error' }),
    )
  }
}
