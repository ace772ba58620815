import { type ReactNode, useId } from 'react'

import type { DocumentKind } from '#model/document/document-kind.ts'
import type { LetterFaults, LetterForm } from '#model/document/letter-form.ts'
import type { LetterPlace } from '#model/document/requirement-place.ts'
import { CONCLUSIONS, type Conclusion } from '#model/document/template.ts'

import { useText } from '../../i18n/TextProvider.tsx'
import type { Choice } from '../../kit/choice.ts'
import { Checkbox } from '../../kit/Checkbox.tsx'
import { RadioGroup } from '../../kit/RadioGroup.tsx'
import { TextArea, TextField } from '../../kit/TextField.tsx'
import { CONCLUSION_LABELS } from '../common/conclusion-labels.ts'
import { hasConclusion } from './kind-words.ts'
import { faultText } from './letter-fault-text.ts'
import { PartRow } from './PartRow.tsx'
import { TypedDateField } from './TypedDateField.tsx'
import type { ChangeLetter } from './use-letter-form.ts'

export interface LetterRowsProps {
  readonly kind: DocumentKind
  /** True for a version after the first, which says what it changed. */
  readonly isCorrection: boolean
  readonly form: LetterForm
  readonly faults: LetterFaults
  readonly change: ChangeLetter
}

/** The fields of the letter in the order of the paper; `access` stands where the mark is thought of. */
export function LetterFieldRows({
  kind,
  isCorrection,
  form,
  faults,
  change,
  access,
}: LetterRowsProps & { readonly access: ReactNode }) {
  const { t } = useText()
  const error = (field: keyof LetterForm) => faultText(t, faults, field)
  const conclusions = CONCLUSIONS.map((id): Choice<Conclusion> => ({ id, label: t(CONCLUSION_LABELS[id]) }))
  return (
    <>
      {hasConclusion(kind) && (
        <LetterRow rail={t('documentPage.fields.conclusionLegend')} place="conclusion">
          <RadioGroup
            label={t('documentPage.fields.conclusionLegend')}
            hideLabel
            isInline
            choices={conclusions}
            value={form.conclusion}
            onChange={(conclusion) => change({ conclusion })}
          />
        </LetterRow>
      )}
      {isCorrection && (
        <LetterRow rail={t('letter.correction')} place="correction">
          <TextArea
            label={t('letter.correctionWhat')}
            description={t('letter.correctionHint')}
            maxLength={500}
            error={error('correction')}
            value={form.correction}
            onChange={(correction) => change({ correction })}
          />
          <Checkbox
            isSelected={form.printsCorrection}
            onChange={(printsCorrection) => change({ printsCorrection })}
          >
            {t('letter.printsCorrection')}
          </Checkbox>
        </LetterRow>
      )}
      <LetterRow rail={t('documentPage.rail.document')}>
        <TypedDateField
          label={t('documentPage.fields.documentDate')}
          value={form.documentDate}
          error={error('documentDate')}
          onChange={(documentDate) => change({ documentDate })}
        />
      </LetterRow>
      <LetterRow rail={t('documentPage.fields.addressee')} place="addressee">
        <TextArea
          label={t('documentPage.fields.addresseeLines')}
          description={t('documentPage.fields.addresseeHint')}
          error={error('addressee')}
          value={form.addressee}
          onChange={(addressee) => change({ addressee })}
        />
        <TextField
          label={t('documentPage.fields.salutation')}
          isOptional
          maxLength={200}
          error={error('salutation')}
          value={form.salutation}
          onChange={(salutation) => change({ salutation })}
        />
      </LetterRow>
      <LetterRow rail={t('documentPage.fields.theirs')} place="theirs">
        <div className="letter-pair">
          <TypedDateField
            label={t('documentPage.fields.theirDate')}
            isOptional
            value={form.theirDate}
            onChange={(theirDate) => change({ theirDate })}
          />
          <TextField
            label={t('documentPage.fields.theirReference')}
            isOptional
            maxLength={60}
            error={error('theirReference')}
            value={form.theirReference}
            onChange={(theirReference) => change({ theirReference })}
          />
        </div>
      </LetterRow>
      <LetterRow rail={t('documentPage.fields.ours')}>
        <div className="letter-pair">
          <TypedDateField
            label={t('documentPage.fields.ourDate')}
            isOptional
            value={form.ourDate}
            onChange={(ourDate) => change({ ourDate })}
          />
          <TextField
            label={t('documentPage.fields.ourReference')}
            isOptional
            maxLength={60}
            error={error('ourReference')}
            value={form.ourReference}
            onChange={(ourReference) => change({ ourReference })}
          />
        </div>
        <p className="letter-hint">{t('documentPage.fields.ourHint')}</p>
      </LetterRow>
      <LetterRow rail={t('documentPage.rail.access')} place="access">
        {access}
      </LetterRow>
      <LetterRow rail={t('documentPage.fields.signatory')} place="signatory">
        <TextField
          label={t('documentPage.fields.signatoryName')}
          maxLength={200}
          error={error('signatoryName')}
          value={form.signatoryName}
          onChange={(signatoryName) => change({ signatoryName })}
        />
        <TextField
          label={t('documentPage.fields.signatoryTitle')}
          maxLength={200}
          error={error('signatoryTitle')}
          value={form.signatoryTitle}
          onChange={(signatoryTitle) => change({ signatoryTitle })}
        />
      </LetterRow>
      <LetterRow rail={t('documentPage.fields.attachments')}>
        <TextArea
          label={t('documentPage.fields.attachmentLines')}
          isOptional
          description={t('documentPage.fields.attachmentsHint')}
          error={error('attachments')}
          value={form.attachments}
          onChange={(attachments) => change({ attachments })}
        />
        <Checkbox isSelected={form.listsSources} onChange={(listsSources) => change({ listsSources })}>
          {t('letter.listsSources')}
        </Checkbox>
      </LetterRow>
      <LetterRow rail={t('letter.alsoTo')}>
        <TextArea
          label={t('letter.alsoToLines')}
          isOptional
          description={t('letter.alsoToHint')}
          error={error('alsoTo')}
          value={form.alsoTo}
          onChange={(alsoTo) => change({ alsoTo })}
        />
      </LetterRow>
    </>
  )
}

interface LetterRowProps {
  readonly rail: string
  /** Where the gate leads to when something lacks here. */
  readonly place?: LetterPlace
  readonly children: ReactNode
}

function LetterRow({ rail, place, children }: LetterRowProps) {
  const railId = useId()
  return (
    <div className="letter-row" data-place={place}>
      <PartRow rail={rail} railId={railId}>
        <div className="letter-fields">{children}</div>
      </PartRow>
    </div>
  )
}
