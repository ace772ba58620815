import {
  Direction,
  DIRECTIONS,
  INTERNATIONAL_TYPES,
  InternationalDetails,
  InternationalType,
} from '#model/case/kinds/international.ts'

import type { MessageKey } from '../../../i18n/catalogues.ts'
import { useText } from '../../../i18n/TextProvider.tsx'
import { RadioGroup } from '../../../kit/RadioGroup.tsx'
import { TextField } from '../../../kit/TextField.tsx'
import { type DetailFieldsProps, factsThere, type KindDetails, lineOf, parsed } from './kind-details.ts'

const TYPE_KEYS: Readonly<Record<InternationalType, MessageKey>> = {
  custody_dispute: 'international.custodyDispute',
  welfare_check: 'international.welfareCheck',
  removal_abroad: 'international.removalAbroad',
  private_enquiry: 'international.privateEnquiry',
}

const LINES = [
  { field: 'state', label: 'kindDetails.state', help: null },
  { field: 'authority', label: 'kindDetails.authority', help: null },
  { field: 'legalGround', label: 'kindDetails.legalGround', help: 'kindDetails.legalGroundHelp' },
] as const satisfies readonly { field: string; label: MessageKey; help: MessageKey | null }[]

function Fields({ valueOf, onChange, errorOf }: DetailFieldsProps) {
  const { t } = useText()
  return (
    <>
      <div className="detail-wide">
        <RadioGroup<InternationalType>
          label={t('kindDetails.internationalType')}
          choices={INTERNATIONAL_TYPES.map((id) => ({ id, label: t(TYPE_KEYS[id]) }))}
          value={InternationalType.safeParse(valueOf('type')).data ?? null}
          onChange={(type) => onChange('type', type)}
          error={errorOf('type')}
        />
      </div>
      <div className="detail-wide">
        <RadioGroup<Direction>
          label={t('kindDetails.direction')}
          choices={DIRECTIONS.map((id) => ({ id, label: t(`kindDetails.directions.${id}`) }))}
          value={Direction.safeParse(valueOf('direction')).data ?? null}
          onChange={(direction) => onChange('direction', direction)}
          error={errorOf('direction')}
          isInline
        />
      </div>
      {LINES.map(({ field, label, help }) => (
        <TextField
          key={field}
          label={t(label)}
          {...(help === null ? {} : { description: t(help) })}
          value={valueOf(field)}
          onChange={(text) => onChange(field, text)}
          error={errorOf(field)}
          maxLength={200}
          isOptional
        />
      ))}
    </>
  )
}

/** Rahvusvaheline juhtum: its type, which way it travels, and with whom it is mediated. */
export const internationalDetails: KindDetails = {
  usual: {},
  channel: 'email',
  required: [
    { field: 'type', label: 'kindDetails.internationalType' },
    { field: 'direction', label: 'kindDetails.direction' },
  ],
  asksPeople: true,
  opensWith: [],
  Fields,
  read: ({ type, direction, state, authority, legalGround }) => ({
    type,
    direction,
    state: lineOf(state),
    authority: lineOf(authority),
    legalGround: lineOf(legalGround),
  }),
  write: (details) => {
    const kept = parsed(InternationalDetails, details)
    if (kept === null) return {}
    const { type, direction, state, authority, legalGround } = kept
    return { type, direction, state: state ?? '', authority: authority ?? '', legalGround: legalGround ?? '' }
  },
  facts: (t, details) => {
    const kept = parsed(InternationalDetails, details)
    if (kept === null) return []
    return factsThere([
      { term: t('kindDetails.internationalType'), value: t(TYPE_KEYS[kept.type]) },
      { term: t('kindDetails.direction'), value: t(`kindDetails.directions.${kept.direction}`) },
      { term: t('kindDetails.state'), value: kept.state },
      { term: t('kindDetails.authority'), value: kept.authority },
      { term: t('kindDetails.legalGround'), value: kept.legalGround },
    ])
  },
  words: (t, details) => {
    const kept = parsed(InternationalDetails, details)
    if (kept === null) return []
    return [
      t(`kindDetails.typeWords.${kept.type}`),
      t(`kindDetails.directionWords.${kept.direction}`),
      ...(kept.state === null ? [] : [kept.state]),
    ]
  },
}
