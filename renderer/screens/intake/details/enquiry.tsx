import { Asker, ASKERS, EnquiryDetails } from '#model/case/kinds/enquiry.ts'
import { formatDate } from '#model/time/dates.ts'

import { useText } from '../../../i18n/TextProvider.tsx'
import { RadioGroup } from '../../../kit/RadioGroup.tsx'
import { TextArea, TextField } from '../../../kit/TextField.tsx'
import { topicNames } from './enquiry-topics.ts'
import { EnquiryMore, topicsIn } from './EnquiryMore.tsx'
import { type DetailFieldsProps, factsThere, type KindDetails, lineOf, parsed } from './kind-details.ts'

function Fields({ valueOf, onChange, errorOf, isOpened }: DetailFieldsProps) {
  const { t } = useText()
  return (
    <>
      <div className="detail-wide">
        <TextArea
          label={t('kindDetails.answer')}
          mostCharacters={20_000}
          value={valueOf('answer')}
          onChange={(text) => onChange('answer', text)}
          error={errorOf('answer')}
          isOptional
        />
      </div>
      <div className="detail-wide">
        <RadioGroup<Asker>
          label={t('kindDetails.asker')}
          choices={ASKERS.map((id) => ({ id, label: t(`kindDetails.askers.${id}`) }))}
          value={Asker.safeParse(valueOf('asker')).data ?? null}
          onChange={(asker) => onChange('asker', asker)}
          error={errorOf('asker')}
          isInline
        />
      </div>
      <TextField
        label={t('kindDetails.askerName')}
        value={valueOf('askerName')}
        onChange={(text) => onChange('askerName', text)}
        error={errorOf('askerName')}
        maxLength={200}
        isOptional
      />
      <TextField
        label={t('kindDetails.minutes')}
        value={valueOf('minutes')}
        onChange={(text) => onChange('minutes', text)}
        error={errorOf('minutes') === null ? null : t('kindDetails.minutesFault')}
        inputMode="numeric"
        maxLength={4}
        width={4}
        isOptional
      />
      <EnquiryMore valueOf={valueOf} onChange={onChange} errorOf={errorOf} isOpened={isOpened} />
    </>
  )
}

/** Pöördumine: who asks, what was answered, and how long it took. */
export const enquiryDetails: KindDetails = {
  usual: { asker: 'worker' },
  channel: 'phone',
  required: [],
  asksPeople: false,
  opensWith: [],
  Fields,
  read: ({ asker, askerName, answer, minutes, topics, ownTopic, answeredOn, forwarding, openedCase }) => ({
    asker,
    askerName: lineOf(askerName),
    answer: answer ?? '',
    minutes: lineOf(minutes) === null ? null : Number(minutes),
    topics: topicsIn(topics ?? ''),
    ownTopic: lineOf(ownTopic),
    answeredOn: lineOf(answeredOn),
    forwarding: lineOf(forwarding) ?? 'undecided',
    openedCase: lineOf(openedCase),
  }),
  write: (details) => {
    const kept = parsed(EnquiryDetails, details)
    if (kept === null) return {}
    const { asker, askerName, answer, minutes, topics, ownTopic, answeredOn, forwarding, openedCase } = kept
    return {
      asker,
      askerName: askerName ?? '',
      answer,
      minutes: minutes === null ? '' : String(minutes),
      topics: topics.join(','),
      ownTopic: ownTopic ?? '',
      answeredOn: answeredOn ?? '',
      forwarding,
      openedCase: openedCase ?? '',
    }
  },
  facts: (t, details) => {
    const kept = parsed(EnquiryDetails, details)
    if (kept === null) return []
    return factsThere([
      { term: t('kindDetails.asker'), value: t(`kindDetails.askers.${kept.asker}`) },
      { term: t('kindDetails.askerName'), value: kept.askerName },
      {
        term: t('kindDetails.answer'),
        value:
          kept.answer === '' ? t('kindDetails.notAnswered') : <p className="detail-text">{kept.answer}</p>,
      },
      { term: t('kindDetails.minutes'), value: kept.minutes === null ? null : String(kept.minutes) },
      {
        term: t('enquiry.topics'),
        value: [...topicNames(kept.topics), kept.ownTopic ?? ''].filter(Boolean).join(', '),
      },
      {
        term: t('enquiry.answeredOn'),
        value: kept.answeredOn === null ? null : formatDate(kept.answeredOn),
      },
      {
        term: t('enquiry.forwarding'),
        value: kept.forwarding === 'undecided' ? null : t(`enquiry.forwardings.${kept.forwarding}`),
      },
      { term: t('enquiry.openedCase'), value: kept.openedCase },
    ])
  },
  words: (t, details) => {
    const kept = parsed(EnquiryDetails, details)
    if (kept === null) return []
    const who = t(`kindDetails.askers.${kept.asker}`).toLowerCase()
    return kept.askerName === null ? [who] : [who, kept.askerName]
  },
  stageAtOnce: ({ answer }) => (lineOf(answer) === null ? null : 'answered'),
}
