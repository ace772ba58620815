import { topicsOn } from '#model/case/enquiry-topic.ts'
import { Forwarding, FORWARDINGS } from '#model/case/kinds/enquiry.ts'

import { today } from '../../../data/clock.ts'
import { useText } from '../../../i18n/TextProvider.tsx'
import { shownDate, typedDate } from '../../../kit/date-text.ts'
import { DateField } from '../../../kit/DateField.tsx'
import { MultiSelect } from '../../../kit/MultiSelect.tsx'
import { RadioGroup } from '../../../kit/RadioGroup.tsx'
import { TextField } from '../../../kit/TextField.tsx'
import { ENQUIRY_TOPICS } from './enquiry-topics.ts'
import type { DetailFieldsProps } from './kind-details.ts'

/** What an enquiry is about, and once it is open also when it was answered and who is to answer a private person. */
export function EnquiryMore({ valueOf, onChange, errorOf, isOpened }: DetailFieldsProps) {
  const { t } = useText()
  const chosen = topicsIn(valueOf('topics'))
  const topics = topicsOn(ENQUIRY_TOPICS, today(), chosen)
  return (
    <>
      <div className="detail-wide">
        <MultiSelect
          label={t('enquiry.topics')}
          addLabel={t('enquiry.addTopic')}
          choices={topics.map(({ id, name }) => ({ id, label: name }))}
          value={chosen}
          onChange={(ids) => onChange('topics', ids.join(','))}
          error={errorOf('topics')}
        />
      </div>
      <TextField
        label={t('enquiry.ownTopic')}
        value={valueOf('ownTopic')}
        onChange={(text) => onChange('ownTopic', text)}
        error={errorOf('ownTopic')}
        maxLength={200}
        isOptional
      />
      {isOpened && (
        <DateField
          label={t('enquiry.answeredOn')}
          {...shownDate(valueOf('answeredOn'))}
          onChange={(date, _state, text) => onChange('answeredOn', typedDate(date, text))}
          max={today()}
          error={errorOf('answeredOn')}
          isOptional
        />
      )}
      {isOpened && valueOf('asker') === 'private_person' && (
        <div className="detail-wide">
          <RadioGroup<Forwarding>
            label={t('enquiry.forwarding')}
            description={t('enquiry.forwardingHelp')}
            choices={FORWARDINGS.map((id) => ({ id, label: t(`enquiry.forwardings.${id}`) }))}
            value={Forwarding.safeParse(valueOf('forwarding')).data ?? 'undecided'}
            onChange={(forwarding) => onChange('forwarding', forwarding)}
            isInline
          />
        </div>
      )}
    </>
  )
}

/** The topics of a field, kept as one line as every field of the details is. */
export function topicsIn(line: string): string[] {
  return line.split(',').filter((id) => id !== '')
}
