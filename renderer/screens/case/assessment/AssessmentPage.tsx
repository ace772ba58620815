import './AssessmentPage.css'

import { useMutation } from '@tanstack/react-query'
import { useRef } from 'react'
import type { CaseView } from '#contract/cases.ts'
import { DraftTargetId } from '#model/ids.ts'
import { type CaseItem, type ItemDetails, type ItemInput, itemsOf, latestOf } from '#model/item/item.ts'
import { ITEM_TYPES, type ItemType } from '#model/item/item-types.ts'
import { isKeptOn } from '#model/item/weighed-measures.ts'

import { removeItem, saveItem } from '../../../data/items-mutations.ts'
import { newId } from '../../../data/new-id.ts'
import { ErrorNotice } from '../../../errors/ErrorNotice.tsx'
import { useText } from '../../../i18n/TextProvider.tsx'
import { useToasts } from '../../../kit/Toasts.tsx'
import { useAskedForm } from '../../../shell/use-asked-form.ts'
import { DraftLines } from '../../common/DraftLines.tsx'
import { PageTitle } from '../PageTitle.tsx'
import { ClosingCriteria } from './ClosingCriteria.tsx'
import { ItemDialog } from './ItemDialog.tsx'
import { ItemSection } from './ItemSection.tsx'
import { Unweighed } from './Unweighed.tsx'

/** Sections of the page that are plain lists, in their order; criteria of closing have a list of their own. */
const LISTS = ITEM_TYPES.filter((type) => type !== 'closing_criterion')

/** A review sheet goes on from the one before. */
const GOES_ON: readonly ItemType[] = ['need_review', 'plan_review']

/** Hindamine ja plaan: what is kept on the case beside its entries. */
export function AssessmentPage({ view }: { readonly view: CaseView }) {
  const { t } = useText()
  const toasts = useToasts()
  const { asked, more, open, close } = useAskedForm()
  const opener = useRef<HTMLElement | null>(null)
  const save = useMutation({ mutationFn: saveItem })
  const remove = useMutation({ mutationFn: removeItem })
  const caseId = view.case.id

  const add = (type: ItemType, about?: string) => {
    opener.current = document.activeElement instanceof HTMLElement ? document.activeElement : null
    open('item', newId(DraftTargetId), { of: about === undefined ? type : `${type}.${about}` })
  }
  const edit = (item: CaseItem) => {
    opener.current = document.activeElement instanceof HTMLElement ? document.activeElement : null
    open('item', item.id, { of: item.type })
  }
  const acts = {
    onEdit: edit,
    onDone: (item: CaseItem) => save.mutate(inputOf({ ...item, endedOn: view.today })),
    onRemove: (item: CaseItem) =>
      remove.mutate(
        { caseId, itemId: item.id },
        {
          onSuccess: () =>
            toasts.show({ text: t('items.removed'), undo: { onPress: () => save.mutate(inputOf(item)) } }),
        },
      ),
  }
  const drafts = view.drafts.filter(
    ({ form, targetId }) => form === 'item' && view.items.every(({ id }) => (id as string) !== targetId),
  )
  return (
    <>
      <PageTitle title={t('tab.assessment')} count={view.items.length} />
      <p className="assessment-lead">{t('items.lead')}</p>
      <ErrorNotice thrown={save.error ?? remove.error} />
      {drafts.length > 0 && (
        <section className="item-section">
          <h3>{t('deskScreen.unfinished')}</h3>
          <DraftLines drafts={drafts} />
        </section>
      )}
      {LISTS.filter((type) => isKeptOn(view.case.kind, type)).map((type) => (
        <ItemSection
          key={type}
          type={type}
          items={itemsOf(view.items, type)}
          today={view.today}
          onAdd={() => add(type)}
          {...(type === 'weighed_measure' && {
            under: <Unweighed items={view.items} onWeigh={(id) => add(type, id)} />,
          })}
          {...acts}
        />
      ))}
      <ClosingCriteria
        view={view}
        onJudge={(criterion) => add('closing_criterion', criterion)}
        onEdit={edit}
      />
      {asked?.form === 'item' && (
        <AskedItem view={view} target={asked.target} of={more('of')} onClose={close} opener={opener} />
      )}
    </>
  )
}

/** The form the address asks for: of an item that is there, or a new one of a type. */
function AskedItem({
  view,
  target,
  of,
  onClose,
  opener,
}: {
  readonly view: CaseView
  readonly target: string
  readonly of: string | null
  readonly onClose: () => void
  readonly opener: { readonly current: HTMLElement | null }
}) {
  const targetId = DraftTargetId.safeParse(target)
  const existing = view.items.find(({ id }) => (id as string) === target)
  const [wanted, about] = (of ?? '').split('.')
  const type = existing?.type ?? ITEM_TYPES.find((one) => one === wanted)
  if (!targetId.success || type === undefined) return null
  const details = startOf(view, type, about)
  return (
    <ItemDialog
      view={view}
      type={type}
      targetId={targetId.data}
      existing={existing}
      {...(details === undefined ? {} : { start: { details } })}
      onClose={onClose}
      focusAfter={opener}
    />
  )
}

/** What a new item begins with: the sheet before, the criterion judged, or the measure weighed. */
function startOf(view: CaseView, type: ItemType, about: string | undefined): ItemDetails | undefined {
  if (GOES_ON.includes(type)) return latestOf(view.items, type)?.details
  if (about === undefined) return undefined
  if (type !== 'weighed_measure') return { criterion: about }
  const name = view.items.find(({ id }) => (id as string) === about)?.details['name']
  return name === undefined ? undefined : { name }
}

function inputOf({ id, caseId, type, notedOn, dueOn, endedOn, details }: CaseItem): ItemInput {
  return { id, caseId, type, notedOn, dueOn, endedOn, details }
}
