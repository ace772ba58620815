import {
  KLAT_APPLICANTS,
  KLAT_REQUESTS,
  KlatApplicant,
  KlatOpinionDetails,
  KlatRequest,
} from '#model/case/kinds/klat-opinion.ts'

import { useText } from '../../../i18n/TextProvider.tsx'
import { Checkbox } from '../../../kit/Checkbox.tsx'
import { RadioGroup } from '../../../kit/RadioGroup.tsx'
import { Select } from '../../../kit/Select.tsx'
import { applicantLabel, klatRequestLabel } from '../../common/labels.ts'
import { type DetailFieldsProps, type KindDetails, parsed } from './kind-details.ts'

function Fields({ valueOf, onChange, errorOf, isOpened }: DetailFieldsProps) {
  const { t } = useText()
  return (
    <>
      <div className="detail-wide">
        <RadioGroup<KlatRequest>
          label={t('kindDetails.klatRequest')}
          choices={KLAT_REQUESTS.map((id) => ({ id, label: klatRequestLabel(t, id) }))}
          value={KlatRequest.safeParse(valueOf('request')).data ?? null}
          onChange={(request) => onChange('request', request)}
          error={errorOf('request')}
          isInline
        />
      </div>
      {isOpened && (
        <>
          <Select<KlatApplicant>
            label={t('kindDetails.applicant')}
            choices={KLAT_APPLICANTS.map((id) => ({ id, label: applicantLabel(t, id) }))}
            value={KlatApplicant.safeParse(valueOf('applicant')).data ?? null}
            onChange={(applicant) => onChange('applicant', applicant)}
            error={errorOf('applicant')}
          />
          <div className="detail-wide">
            <Checkbox
              isSelected={valueOf('courtBeforeOpinion') === 'yes'}
              onChange={(isBefore) => onChange('courtBeforeOpinion', isBefore ? 'yes' : 'no')}
            >
              {t('klat.courtBeforeOpinion')}
            </Checkbox>
          </div>
        </>
      )}
    </>
  )
}

/** KLAT-arvamus: what the court is asked for, by whom, and whether it was asked before the opinion. */
export const klatOpinionDetails: KindDetails = {
  usual: { request: 'placement', applicant: 'municipality', courtBeforeOpinion: 'no' },
  channel: 'dhx',
  required: [],
  asksPeople: true,
  opensWith: ['domestic_counselling'],
  Fields,
  read: ({ request, applicant, courtBeforeOpinion }) => ({
    request,
    applicant,
    courtBeforeOpinion: courtBeforeOpinion === 'yes',
  }),
  write: (details) => {
    const kept = parsed(KlatOpinionDetails, details)
    if (kept === null) return {}
    return { ...kept, courtBeforeOpinion: kept.courtBeforeOpinion ? 'yes' : 'no' }
  },
  facts: (t, details) => {
    const kept = parsed(KlatOpinionDetails, details)
    if (kept === null) return []
    return [
      { term: t('kindDetails.klatRequest'), value: klatRequestLabel(t, kept.request) },
      { term: t('kindDetails.applicant'), value: applicantLabel(t, kept.applicant) },
      {
        term: t('kindDetails.court'),
        value: t(kept.courtBeforeOpinion ? 'klat.courtBeforeOpinion' : 'kindDetails.courtNotBefore'),
      },
    ]
  },
  words: (t, details) => {
    const kept = parsed(KlatOpinionDetails, details)
    return kept === null ? [] : [klatRequestLabel(t, kept.request).toLowerCase()]
  },
}
