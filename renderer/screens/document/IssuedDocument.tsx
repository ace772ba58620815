import './IssuedDocument.css'

import { useMutation } from '@tanstack/react-query'
import { useMemo } from 'react'

import { paperOf } from '#model/document/paper-of-document.ts'
import { sectionLines } from '#model/document/section-lines.ts'
import { EMPTY_TEXT, isBlank } from '#model/text/rich-text.ts'
import { formatDate } from '#model/time/dates.ts'

import { dayOf } from '../../data/clock.ts'
import { beginVersion } from '../../data/documents-mutations.ts'
import { RichTextView } from '../../editor/RichTextView.tsx'
import { ErrorNotice } from '../../errors/ErrorNotice.tsx'
import { useText } from '../../i18n/TextProvider.tsx'
import { LinkButton } from '../../kit/Button.tsx'
import { Notice } from '../../kit/Notice.tsx'
import { DataList } from '../../kit/PageHead.tsx'
import { BusyButton } from '../../shell/BusyButton.tsx'
import { DocumentArea } from './DocumentArea.tsx'
import { DocumentHead } from './DocumentHead.tsx'
import { KIND_WORDS } from './kind-words.ts'
import { letterFacts } from '../common/letter-facts.ts'
import { PagePane } from './PagePane.tsx'
import { PartRow } from './PartRow.tsx'
import { SectionIndex } from './SectionIndex.tsx'
import { useExport } from './use-export.ts'
import { usePart } from './use-part.ts'
import type { DocumentView } from './writing.ts'

/** So much of a hash is shown: enough to tell two files apart by eye. */
const SHORT_HASH = 16

/** An issued version: nothing of it can be changed; its file can be saved again and a correction begun. */
export function IssuedDocument({ view }: { readonly view: DocumentView }) {
  const { t } = useText()
  const { version, template } = view
  const { part } = usePart(template.sections.map(({ key }) => key))
  // Drafts typed after the issuing are no part of what was issued.
  const source = useMemo(() => ({ ...view, drafts: [] }), [view])
  const paper = useMemo(() => paperOf(source), [source])
  const lines = useMemo(() => sectionLines(source), [source])
  const exporting = useExport({})
  const printing = useExport({ format: 'pdf' })
  const beginning = useMutation({ mutationFn: () => beginVersion(view.document.id) })

  const section = template.sections.find(({ key }) => key === part)
  const text = version.sections.find(({ key }) => key === part)?.text ?? EMPTY_TEXT
  const issuedOn = version.issuedAt === null ? '' : formatDate(dayOf(version.issuedAt))
  return (
    <DocumentArea
      indexLabel={t(KIND_WORDS[view.document.kind].sections)}
      index={<SectionIndex view={view} part={part} lines={lines} isLetterComplete />}
      head={<DocumentHead view={view} fields={version.fields} />}
      content={
        <div className="part-writer issued">
          <Notice
            tone="info"
            title={t('documentPage.issuedTitle', { date: issuedOn, number: version.number })}
            actions={
              <>
                <BusyButton
                  variant="main"
                  size="small"
                  isBusy={exporting.isPending}
                  busyLabel={t('documentPage.exporting')}
                  onPress={() => exporting.mutate(version.id)}
                >
                  {t('documentPage.export')}
                </BusyButton>
                {version.pdf !== null && (
                  <BusyButton
                    size="small"
                    isBusy={printing.isPending}
                    busyLabel={t('documentPage.exporting')}
                    onPress={() => printing.mutate(version.id)}
                  >
                    {t('documentPage.exportPdf')}
                  </BusyButton>
                )}
                <BusyButton
                  size="small"
                  isBusy={beginning.isPending}
                  busyLabel={t('documentPage.beginning')}
                  onPress={() => beginning.mutate()}
                >
                  {t('documentPage.newVersion')}
                </BusyButton>
                <LinkButton size="small" icon="export" href={`/cases/${view.document.caseId}/export`}>
                  {t('action.exportToKov')}
                </LinkButton>
              </>
            }
          >
            {t('documentPage.issuedNotice')}
          </Notice>
          <ErrorNotice thrown={exporting.error ?? printing.error ?? beginning.error} />
          <PartRow>
            <h2>{section?.title ?? t('documentPage.letter')}</h2>
          </PartRow>
          {section === undefined ? (
            <DataList items={[...fileFacts(view, t), ...letterFacts(version.fields, t)]} />
          ) : (
            <PartRow>
              <div className="issued-text">
                {isBlank(text) ? (
                  <p className="issued-none">{t('documentPage.textEmpty')}</p>
                ) : (
                  <RichTextView text={text} headingRank={3} />
                )}
              </div>
            </PartRow>
          )}
        </div>
      }
      page={
        <PagePane
          paper={paper}
          part={part}
          access={version.fields.access}
          note={t('documentPage.issuedPreview')}
        />
      }
    />
  )
}

function fileFacts({ version: { docx, pdf } }: DocumentView, t: ReturnType<typeof useText>['t']) {
  return [docx, pdf].flatMap((file) =>
    file === null
      ? []
      : [
          { term: t('documentPage.fileName'), value: file.fileName },
          {
            term: t('documentPage.sha'),
            value: <code title={file.sha256}>{`${file.sha256.slice(0, SHORT_HASH)}…`}</code>,
          },
        ],
  )
}
