import './PaperPage.css'

import { PaperBlocks } from './PaperBlocks.tsx'
import type { Paper, PaperReference } from '#model/document/paper.ts'

declare module 'react' {
  interface CSSProperties {
    '--paper-zoom'?: number
  }
}

export interface PaperPageProps {
  readonly paper: Paper
  /** Key of the section that is being written; marked in the margin. */
  readonly highlightedSection?: string | undefined
  /** 1 is the size of real paper. */
  readonly zoom: number
}

/**
 * The document as a sheet of A4, composed of the same `Paper` as the DOCX. It is one continuous sheet: pages break
 * where Word or the printer breaks them, so no page numbers are shown. All words come from the paper.
 */
export function PaperPage({ paper, highlightedSection, zoom }: PaperPageProps) {
  const { draftMark, salutation, correction, attachments, alsoTo, annex } = paper
  return (
    <article
      className="paper"
      lang={paper.language}
      aria-label={paper.title}
      style={{ '--paper-zoom': zoom }}
    >
      {draftMark !== null && (
        <>
          <p className="paper-draft">{draftMark}</p>
          <div className="paper-watermark" data-mark={draftMark} aria-hidden="true" />
        </>
      )}
      <header className="paper-head">
        <Lines className="paper-institution" lines={paper.institution} />
        {paper.accessMark.length > 0 && <Lines className="paper-access" lines={paper.accessMark} />}
        <Lines className="paper-addressee" lines={paper.addressee} />
        <div className="paper-references">{paper.references.map(reference)}</div>
      </header>
      <h2 className="paper-title">{paper.title}</h2>
      {salutation !== null && <p>{salutation}</p>}
      {correction != null && <p>{correction}</p>}
      <div className="paper-body">
        {paper.body.map((section) => (
          <section
            key={section.key}
            className="paper-section"
            data-section={section.key}
            aria-current={section.key === highlightedSection ? 'true' : undefined}
          >
            <h3>{section.heading}</h3>
            <PaperBlocks blocks={section.blocks} />
          </section>
        ))}
      </div>
      <p className="paper-closing">{paper.closing}</p>
      <Lines className="paper-signature" lines={paper.signature} />
      {attachments !== null && (
        <Lines className="paper-attachments" lines={[attachments.label, ...attachments.lines]} />
      )}
      {alsoTo != null && <Lines className="paper-also" lines={[alsoTo.label, ...alsoTo.lines]} />}
      <Lines className="paper-drafter" lines={paper.drafter} />
      {annex != null && (
        <section className="paper-annex">
          <h3>{annex.heading}</h3>
          {annex.accessMark.length > 0 && <Lines className="paper-annex-mark" lines={annex.accessMark} />}
          <ul>
            {annex.lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      )}
      <footer className="paper-footer">{paper.footer.join(' / ')}</footer>
    </article>
  )
}

function Lines({ className, lines }: { readonly className: string; readonly lines: readonly string[] }) {
  return (
    <div className={className}>
      {lines.map((line, index) => (
        <p key={index}>{line}</p>
      ))}
    </div>
  )
}

function reference({ label, text, pending }: PaperReference) {
  return (
    <p key={label}>
      {label} {pending ? <span className="paper-pending">{text}</span> : text}
    </p>
  )
}
