import type { CaseView } from '#contract/cases.ts'
import { clockDoubt } from '#model/klat/clock.ts'
import { formatDate } from '#model/time/dates.ts'

import { useText } from '../../../i18n/TextProvider.tsx'
import { Notice } from '../../../kit/Notice.tsx'
import { DataList } from '../../../kit/PageHead.tsx'
import { DueStatus } from '../../common/DueStatus.tsx'
import { DeadlineCount } from '../deadlines/DeadlineCount.tsx'
import { OverrideActs } from '../deadlines/OverrideActs.tsx'
import { PauseButton } from '../deadlines/PauseButton.tsx'
import { KlatSection } from './KlatSection.tsx'

/** Arvamuse tähtaeg: the day with the pauses, the day without them, each pause with its reason, and the source. */
export function KlatClock({ view }: { readonly view: CaseView }) {
  const { t } = useText()
  const computed = view.deadlines.find(({ deadline }) => deadline.ruleId === 'klat_opinion')
  const doubt = computed === undefined ? null : clockDoubt(computed.deadline, view.items)
  return (
    <KlatSection
      title={t('klatPage.clock.title')}
      end={computed !== undefined && <DueStatus computed={computed} />}
    >
      {computed === undefined ? (
        <p className="item-none">{t('klatPage.clock.none')}</p>
      ) : (
        <div className="klat-facts">
          {doubt !== null && <Notice tone="warn">{t(`klatPage.clock.${doubt}`)}</Notice>}
          <DataList
            items={[{ term: t('klatPage.clock.dueOn'), value: <b>{formatDate(computed.dueOn)}</b> }]}
          />
          <DeadlineCount computed={computed} />
          {computed.deadline.metOn === null && (
            <div className="klat-acts">
              <PauseButton computed={computed} />
              <OverrideActs computed={computed} />
            </div>
          )}
        </div>
      )}
    </KlatSection>
  )
}
