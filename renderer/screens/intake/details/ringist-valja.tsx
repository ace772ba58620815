import { RingistValjaDetails } from '#model/case/kinds/ringist-valja.ts'

import type { MessageKey } from '../../../i18n/catalogues.ts'
import { useText } from '../../../i18n/TextProvider.tsx'
import { RadioGroup } from '../../../kit/RadioGroup.tsx'
import { type DetailFieldsProps, type KindDetails, parsed } from './kind-details.ts'

const ANSWERS = ['yes', 'no'] as const
type Answer = (typeof ANSWERS)[number]

function Fields({ valueOf, onChange, errorOf }: DetailFieldsProps) {
  const { t } = useText()
  return (
    <div className="detail-wide">
      <RadioGroup<Answer>
        label={t('kindDetails.supportRequest')}
        description={t('kindDetails.supportRequestHelp')}
        choices={ANSWERS.map((id) => ({ id, label: t(`kindDetails.supportRequests.${id}`) }))}
        value={ANSWERS.find((id) => id === valueOf('supportRequest')) ?? null}
        onChange={(answer) => onChange('supportRequest', answer)}
        error={errorOf('supportRequest')}
        isInline
      />
    </div>
  )
}

const answerKey = (has: boolean): MessageKey => `kindDetails.supportRequests.${has ? 'yes' : 'no'}`

/** Ringist välja: whether the municipality applied for implementation support. */
export const ringistValjaDetails: KindDetails = {
  usual: {},
  channel: 'dhx',
  required: [{ field: 'supportRequest', label: 'kindDetails.supportRequest' }],
  asksPeople: true,
  opensWith: [],
  Fields,
  read: ({ supportRequest }) => ({
    supportRequest: supportRequest === 'yes' ? true : supportRequest === 'no' ? false : undefined,
  }),
  write: (details) => {
    const kept = parsed(RingistValjaDetails, details)
    return kept === null ? {} : { supportRequest: kept.supportRequest ? 'yes' : 'no' }
  },
  facts: (t, details) => {
    const kept = parsed(RingistValjaDetails, details)
    if (kept === null) return []
    return [{ term: t('kindDetails.supportRequest'), value: t(answerKey(kept.supportRequest)) }]
  },
  words: (t, details) => {
    const kept = parsed(RingistValjaDetails, details)
    if (kept === null) return []
    return [t(`kindDetails.supportWords.${kept.supportRequest ? 'yes' : 'no'}`)]
  },
}
