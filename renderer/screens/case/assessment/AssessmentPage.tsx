import './AssessmentPage.css'

import type { CaseView } from '#contract/cases.ts'
import { itemsOf } from '#model/item/item.ts'
import { ITEM_TYPES } from '#model/item/item-types.ts'
import { isListForStar } from '#model/item/star-list.ts'
import { isKeptOn } from '#model/item/weighed-measures.ts'
import { isKlatItem } from '#model/klat/item-types.ts'

import { ErrorNotice } from '../../../errors/ErrorNotice.tsx'
import { useText } from '../../../i18n/TextProvider.tsx'
import { DraftLines } from '../../common/DraftLines.tsx'
import { assessmentItems } from '../case-facts.ts'
import { PageTitle } from '../PageTitle.tsx'
import { AskedItem } from './AskedItem.tsx'
import { ClosingCriteria } from './ClosingCriteria.tsx'
import { ItemSection } from './ItemSection.tsx'
import { Unweighed } from './Unweighed.tsx'
import { useItemActs } from './use-item-acts.ts'
import { useListCopy } from './use-list-copy.ts'

/** Sections of the page that are plain lists, in their order; criteria of closing have a list of their own. */
const LISTS = ITEM_TYPES.filter((type) => type !== 'closing_criterion' && !isKlatItem(type))

/** Hindamine ja plaan: what is kept on the case beside its entries. */
export function AssessmentPage({ view }: { readonly view: CaseView }) {
  const { t } = useText()
  const { add, error, asked, ...acts } = useItemActs(view)
  const copy = useListCopy(view)
  const drafts = view.drafts.filter(
    ({ form, part, targetId }) =>
      form === 'item' && !isKlatItem(part ?? '') && view.items.every(({ id }) => (id as string) !== targetId),
  )
  return (
    <>
      <PageTitle title={t('tab.assessment')} count={assessmentItems(view).length} />
      <p className="assessment-lead">{t('items.lead')}</p>
      <ErrorNotice thrown={error} />
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
          onCopy={isListForStar(type) ? () => copy(type) : undefined}
          {...acts}
        />
      ))}
      <ClosingCriteria
        view={view}
        onJudge={(criterion) => add('closing_criterion', criterion)}
        onEdit={acts.onEdit}
      />
      {asked !== null && <AskedItem view={view} {...asked} />}
    </>
  )
}
