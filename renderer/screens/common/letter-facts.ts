import { accessMarkLines } from '#model/document/access-mark.ts'
import type { LetterFields } from '#model/document/document.ts'
import { formatDate, type IsoDate } from '#model/time/dates.ts'

import type { Translate } from '../../i18n/catalogues.ts'
import { CONCLUSION_LABELS } from './conclusion-labels.ts'

/** The facts of a letter as terms and values, for reading. What was left empty is left out. */
export function letterFacts(fields: LetterFields, t: Translate): { term: string; value: string }[] {
  const { conclusion, access } = fields
  const facts = [
    {
      term: t('documentPage.fields.conclusionLegend'),
      value: conclusion === null ? '' : t(CONCLUSION_LABELS[conclusion]),
    },
    { term: t('documentPage.fields.documentDate'), value: formatDate(fields.documentDate) },
    { term: t('documentPage.fields.addressee'), value: fields.addressee.join('\n') },
    { term: t('documentPage.fields.salutation'), value: fields.salutation },
    { term: t('documentPage.fields.theirs'), value: reference(fields.theirDate, fields.theirReference) },
    { term: t('documentPage.fields.ours'), value: reference(fields.ourDate, fields.ourReference) },
    {
      term: t('documentPage.rail.access'),
      value:
        access === null
          ? t('documentPage.unrestricted')
          : [
              ...accessMarkLines(access, '').slice(0, -1),
              ...(access.scope === 'attachments' ? [t('letter.attachmentsOnly')] : []),
            ].join('\n'),
    },
    {
      term: t('documentPage.fields.signatory'),
      value: [fields.signatoryName, fields.signatoryTitle].filter((part) => part !== '').join(', '),
    },
    { term: t('documentPage.fields.attachments'), value: fields.attachments.join('\n') },
    { term: t('letter.listsSources'), value: fields.listsSources === true ? t('letter.yes') : '' },
    { term: t('letter.alsoTo'), value: (fields.alsoTo ?? []).join('\n') },
    { term: t('letter.correction'), value: fields.correction ?? '' },
    { term: t('letter.printsCorrection'), value: fields.printsCorrection === true ? t('letter.yes') : '' },
  ]
  return facts.filter(({ value }) => value !== '')
}

function reference(date: IsoDate | null, number: string | null): string {
  return [date === null ? '' : formatDate(date), number ?? ''].filter((part) => part !== '').join(' ')
}
