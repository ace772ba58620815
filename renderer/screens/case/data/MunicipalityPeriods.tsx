import type { CaseView } from '#contract/cases.ts'
import { formatDate } from '#model/time/dates.ts'

import { useText } from '../../../i18n/TextProvider.tsx'
import { Button } from '../../../kit/Button.tsx'
import { useAskedForm } from '../../../shell/use-asked-form.ts'
import { PageTitle } from '../PageTitle.tsx'
import { MoveDialog } from './MoveDialog.tsx'

/** Whose the case has been, and handing it on. */
export function MunicipalityPeriods({ view }: { readonly view: CaseView }) {
  const { t } = useText()
  const { asked, open, close } = useAskedForm()
  const { id } = view.case
  return (
    <>
      <PageTitle
        title={t('caseData.municipalities')}
        count={view.municipalityPeriods.length}
        end={
          <Button variant="line" size="small" icon="arrowRight" onPress={() => open('move_case', id)}>
            {t('caseData.move.do')}
          </Button>
        }
      />
      <div className="case-data">
        <ol>
          {view.municipalityPeriods.map(({ municipality, from, until }) => (
            <li key={from} className="case-period">
              <span className="num">
                {until === null
                  ? t('caseData.periodOpen', { from: formatDate(from) })
                  : t('caseData.period', { from: formatDate(from), until: formatDate(until) })}
              </span>
              <span>{municipality.name}</span>
            </li>
          ))}
        </ol>
      </div>
      {asked?.form === 'move_case' && asked.target === id && <MoveDialog view={view} onClose={close} />}
    </>
  )
}
