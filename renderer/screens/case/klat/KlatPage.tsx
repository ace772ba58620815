import './KlatPage.css'

import type { CaseView } from '#contract/cases.ts'
import { isKlatItem } from '#model/klat/item-types.ts'

import { ErrorNotice } from '../../../errors/ErrorNotice.tsx'
import { useText } from '../../../i18n/TextProvider.tsx'
import { Notice } from '../../../kit/Notice.tsx'
import { DANGER_QUESTIONNAIRES } from '../../common/danger-questionnaires.ts'
import { DraftLines } from '../../common/DraftLines.tsx'
import { AskedItem } from '../assessment/AskedItem.tsx'
import { useItemActs } from '../assessment/use-item-acts.ts'
import { klatItems } from '../case-facts.ts'
import { PageTitle } from '../PageTitle.tsx'
import { KlatChecklist } from './KlatChecklist.tsx'
import { KlatClock } from './KlatClock.tsx'
import { KlatFlags } from './KlatFlags.tsx'
import { KlatGroundLists } from './KlatGroundLists.tsx'
import { KlatList } from './KlatList.tsx'
import { KlatRequestFacts } from './KlatRequestFacts.tsx'
import { ReminderSeen } from './ReminderSeen.tsx'

const DANGER = ['danger_assessment', 'danger_tool_result'] as const
const COURT = ['klat_application', 'klat_hearing', 'klat_ruling', 'klat_appeal'] as const
const SERVICE = ['klat_service', 'klat_ending', 'klat_outcome'] as const

/** KLAT: what is known of the request, and what the unit keeps on the case beside its opinion. */
export function KlatPage({ view }: { readonly view: CaseView }) {
  const { t } = useText()
  const acts = useItemActs(view)
  const drafts = view.drafts.filter(
    ({ form, part, targetId }) =>
      form === 'item' && isKlatItem(part ?? '') && view.items.every(({ id }) => (id as string) !== targetId),
  )
  const given = { view, acts }
  return (
    <>
      <PageTitle title={t('tab.klat')} count={klatItems(view).length} />
      <p className="assessment-lead">{t('klatPage.lead')}</p>
      <ErrorNotice thrown={acts.error} />
      {drafts.length > 0 && (
        <section className="item-section">
          <h3>{t('deskScreen.unfinished')}</h3>
          <DraftLines drafts={drafts} />
        </section>
      )}
      <KlatFlags {...given} />
      <KlatRequestFacts view={view} />
      <KlatList type="klat_attachment" {...given} />
      <KlatClock view={view} />
      <KlatChecklist {...given} />
      <KlatGroundLists acts={acts} />
      <KlatList type="klat_consideration" {...given} />
      <h3 className="klat-part">{t('klatPage.part.danger')}</h3>
      {DANGER_QUESTIONNAIRES.broken.length > 0 && (
        <Notice tone="error">
          {t('klatPage.danger.broken', { names: DANGER_QUESTIONNAIRES.broken.join(', ') })}
        </Notice>
      )}
      {DANGER.map((type) => (
        <KlatList key={type} type={type} {...given} />
      ))}
      <h3 className="klat-part">{t('klatPage.part.court')}</h3>
      {COURT.map((type) => (
        <KlatList key={type} type={type} {...given} />
      ))}
      <h3 className="klat-part">{t('klatPage.part.service')}</h3>
      <ReminderSeen {...given} />
      {SERVICE.map((type) => (
        <KlatList key={type} type={type} {...given} />
      ))}
      {acts.asked !== null && <AskedItem view={view} {...acts.asked} />}
    </>
  )
}
