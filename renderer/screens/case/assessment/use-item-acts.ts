import { useMutation } from '@tanstack/react-query'
import { useRef } from 'react'
import type { CaseView } from '#contract/cases.ts'
import { DraftTargetId } from '#model/ids.ts'
import type { CaseItem, ItemInput } from '#model/item/item.ts'
import type { ItemType } from '#model/item/item-types.ts'

import { removeItem, saveItem } from '../../../data/items-mutations.ts'
import { newId } from '../../../data/new-id.ts'
import { useText } from '../../../i18n/TextProvider.tsx'
import { useToasts } from '../../../kit/Toasts.tsx'
import { useAskedForm } from '../../../shell/use-asked-form.ts'

/** What can be done with the items of a case; forms of items are opened by the address. */
export function useItemActs(view: Pick<CaseView, 'case' | 'today'>) {
  const { t } = useText()
  const toasts = useToasts()
  const { asked, more, open, close } = useAskedForm()
  const opener = useRef<HTMLElement | null>(null)
  const save = useMutation({ mutationFn: saveItem })
  const remove = useMutation({ mutationFn: removeItem })
  const caseId = view.case.id
  const ask = (target: string, of: string) => {
    opener.current = document.activeElement instanceof HTMLElement ? document.activeElement : null
    open('item', target, { of })
  }
  return {
    /** Opens the form of a new one; `code` is what it begins with. */
    add: (type: ItemType, code?: string) =>
      ask(newId(DraftTargetId), code === undefined ? type : `${type}.${code}`),
    onEdit: (item: CaseItem) => ask(item.id, item.type),
    onDone: (item: CaseItem) => save.mutate(inputOf({ ...item, endedOn: view.today })),
    onRemove: (item: CaseItem) =>
      remove.mutate(
        { caseId, itemId: item.id },
        {
          onSuccess: () =>
            toasts.show({ text: t('items.removed'), undo: { onPress: () => save.mutate(inputOf(item)) } }),
        },
      ),
    /** Keeps a changed item. */
    keep: (item: CaseItem) => save.mutate(inputOf(item)),
    /** What the last act threw. */
    error: save.error ?? remove.error,
    /** The form the address asks for; `null` where it asks for none of an item. */
    asked: asked?.form === 'item' ? { target: asked.target, of: more('of'), onClose: close, opener } : null,
  }
}

function inputOf({ id, caseId, type, notedOn, dueOn, endedOn, details }: CaseItem): ItemInput {
  return { id, caseId, type, notedOn, dueOn, endedOn, details }
}
