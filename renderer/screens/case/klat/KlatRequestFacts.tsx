import type { CaseView } from '#contract/cases.ts'
import { isCounsellingOf } from '#model/klat/counselling.ts'
import { formatDate } from '#model/time/dates.ts'

import { useText } from '../../../i18n/TextProvider.tsx'
import { LinkButton } from '../../../kit/Button.tsx'
import { DataList } from '../../../kit/PageHead.tsx'
import { TextLink } from '../../../kit/TextLink.tsx'
import { channelLabel, stageLabel } from '../../common/labels.ts'
import { KIND_DETAILS } from '../../intake/details/all-kinds.ts'
import { childrenOf } from '../case-facts.ts'
import { casePageHref } from '../case-pages.ts'
import { KlatSection } from './KlatSection.tsx'

/** Taotlus: what was asked, by whom, when and how, and the counselling that came with it. */
export function KlatRequestFacts({ view }: { readonly view: CaseView }) {
  const { t } = useText()
  const { kind, details, requestedOn, channel, requestReference } = view.case
  return (
    <KlatSection
      title={t('klatPage.request.title')}
      end={
        <LinkButton
          size="small"
          variant="line"
          icon="pencil"
          href={`${casePageHref(view.case.id, 'data')}?edit=1`}
        >
          {t('klatPage.request.edit')}
        </LinkButton>
      }
    >
      <div className="klat-facts">
        <DataList
          items={[
            { term: t('caseData.requestedOn'), value: formatDate(requestedOn) },
            { term: t('caseData.channel'), value: channelLabel(t, channel) },
            { term: t('caseData.reference'), value: requestReference ?? t('caseData.noReference') },
            ...KIND_DETAILS[kind].facts(t, details),
            { term: t('klatPage.request.counselling'), value: <Counselling view={view} /> },
          ]}
        />
      </div>
    </KlatSection>
  )
}

/** The counselling with its state, and both cases read as one timeline. */
function Counselling({ view }: { readonly view: CaseView }) {
  const { t } = useText()
  const counsellings = view.linked.filter(isCounsellingOf)
  const [child] = childrenOf(view)
  if (counsellings.length === 0) return t('klatPage.request.noCounselling')
  return (
    <>
      {counsellings.map(({ id, number, kind, stage, closedOn }) => (
        <p key={id}>
          <TextLink href={`/cases/${id}`}>
            {closedOn === null
              ? t('klatPage.request.counsellingOpen', {
                  number,
                  stage: stageLabel(t, kind, stage).toLocaleLowerCase('et'),
                })
              : t('klatPage.request.counsellingClosed', { number, date: formatDate(closedOn) })}
          </TextLink>
        </p>
      ))}
      {child !== undefined && (
        <p>
          <TextLink href={`/children/${child.person.id}`}>{t('klatPage.request.oneTimeline')}</TextLink>
        </p>
      )}
    </>
  )
}
