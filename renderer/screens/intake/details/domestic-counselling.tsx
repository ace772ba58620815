import { DomesticCounsellingDetails } from '#model/case/kinds/domestic-counselling.ts'

import { useText } from '../../../i18n/TextProvider.tsx'
import { TextField } from '../../../kit/TextField.tsx'
import { type DetailFieldsProps, factsThere, type KindDetails, lineOf, parsed } from './kind-details.ts'

function Fields({ valueOf, onChange, errorOf }: DetailFieldsProps) {
  const { t } = useText()
  return (
    <TextField
      label={t('kindDetails.starProcedure')}
      description={t('kindDetails.starProcedureHelp')}
      value={valueOf('starProcedure')}
      onChange={(text) => onChange('starProcedure', text)}
      error={errorOf('starProcedure')}
      maxLength={60}
      isOptional
    />
  )
}

/** Siseriiklik nõustamine: the municipality's own procedure in STAR. */
export const domesticCounsellingDetails: KindDetails = {
  usual: {},
  channel: 'dhx',
  required: [],
  asksPeople: true,
  opensWith: [],
  Fields,
  read: ({ starProcedure }) => ({ starProcedure: lineOf(starProcedure) }),
  write: (details) => ({ starProcedure: parsed(DomesticCounsellingDetails, details)?.starProcedure ?? '' }),
  facts: (t, details) =>
    factsThere([
      {
        term: t('kindDetails.starProcedure'),
        value: parsed(DomesticCounsellingDetails, details)?.starProcedure ?? null,
      },
    ]),
  words: (t, details) => {
    const number = parsed(DomesticCounsellingDetails, details)?.starProcedure ?? null
    return number === null ? [] : [t('kindDetails.starNumber', { number })]
  },
}
