import { Fragment } from 'react'
import {
  answerField,
  MAX_ANSWER,
  type Questionnaire,
  questionnaireOf,
  type QuestionnaireItem,
  readAnswers,
  reasonField,
} from '#model/klat/questionnaire.ts'
import { formatDate } from '#model/time/dates.ts'

import { useText } from '../../../i18n/TextProvider.tsx'
import { Notice } from '../../../kit/Notice.tsx'
import { DataList } from '../../../kit/PageHead.tsx'
import { Select } from '../../../kit/Select.tsx'
import { TextArea, TextField } from '../../../kit/TextField.tsx'
import { DANGER_QUESTIONNAIRES } from '../../common/danger-questionnaires.ts'
import { detailField } from '../assessment/item-form.ts'
import type { ItemFormParts } from '../assessment/ItemFieldInput.tsx'

type DangerParts = Pick<ItemFormParts, 'form' | 'faultOf'>

/** The questionnaire of danger by its version: what is asked, and that it is a draft. Without it the answers are only read. */
export function DangerFields({ form, faultOf }: DangerParts) {
  const { t } = useText()
  const version = form.value[detailField('version')] ?? ''
  const questionnaire = questionnaireOf(DANGER_QUESTIONNAIRES, { version })
  if (questionnaire === null) return <NoQuestionnaire version={version} form={form} />
  const { title, note, source, certainty, validFrom, sections } = questionnaire
  return (
    <>
      <Notice tone="warn" title={certainty === 'assumed' ? `${title}. ${t('klatPage.danger.draft')}` : title}>
        <p>{note}</p>
        <p>{t('klatPage.danger.version', { date: formatDate(validFrom), source })}</p>
      </Notice>
      {sections.map((section) => (
        <section key={section.code} aria-label={section.title}>
          <h3 className="item-side">{section.title}</h3>
          <div
            className={section.items.some(({ answer }) => answer === 'scale') ? 'item-sheet' : 'item-form'}
          >
            {section.items.map((item) => (
              <Fragment key={item.code}>
                <Answer item={item} scale={questionnaire.scale} form={form} faultOf={faultOf} />
              </Fragment>
            ))}
          </div>
        </section>
      ))}
    </>
  )
}

function Answer({
  item: { code, text, answer },
  scale,
  form,
  faultOf,
}: DangerParts & { readonly item: QuestionnaireItem; readonly scale: Questionnaire['scale'] }) {
  const { t } = useText()
  const name = detailField(answerField(code))
  const reason = detailField(reasonField(code))
  const common = {
    label: text,
    isOptional: true,
    value: form.value[name] ?? '',
    onChange: (typed: string) => form.change({ [name]: typed }),
    error: faultOf(name),
  }
  if (answer === 'text') return <TextArea {...common} maxLength={MAX_ANSWER} />
  return (
    <>
      <Select
        {...common}
        choices={[
          { id: '', label: t('klatPage.danger.notAnswered') },
          ...scale.map(({ code: id, label }) => ({ id, label })),
        ]}
      />
      <TextField
        label={t('klatPage.danger.why', { question: text })}
        isOptional
        value={form.value[reason] ?? ''}
        onChange={(typed) => form.change({ [reason]: typed })}
        maxLength={MAX_ANSWER}
        error={faultOf(reason)}
      />
    </>
  )
}

function NoQuestionnaire({ version, form }: Pick<DangerParts, 'form'> & { readonly version: string }) {
  const { t } = useText()
  const details = Object.fromEntries(
    Object.entries(form.value).map(([field, value]) => [field.slice(detailField('').length), value]),
  )
  return (
    <>
      <Notice tone="error">
        {version === '' ? t('klatPage.danger.missing') : t('klatPage.danger.missingVersion', { version })}
      </Notice>
      <DataList
        items={readAnswers(null, details).map(({ question, answer, reason }) => ({
          term: question,
          value: [answer, reason].filter((word) => word !== '').join('. '),
        }))}
      />
    </>
  )
}
