import './PrintScreen.css'

import { useEffect, useState } from 'react'
import type { Paper } from '#model/document/paper.ts'

import { desk, valueOf } from '../../data/api.ts'
import { PaperPage } from '../../paper/PaperPage.tsx'
import { pageRules } from './page-rules.ts'

/** One paper and nothing else, in the window nobody sees: what is printed to the PDF. */
export function PrintScreen() {
  const [paper, setPaper] = useState<Paper | null>(null)
  useEffect(() => {
    void valueOf(desk.print.take(null)).then(setPaper)
  }, [])
  return paper === null ? null : <PrintedPaper paper={paper} />
}

function PrintedPaper({ paper }: { readonly paper: Paper }) {
  useEffect(() => {
    // The file's title and language are those of its page.
    document.title = paper.properties.title
    document.documentElement.lang = paper.language
    const sheet = new CSSStyleSheet()
    for (const rule of pageRules(paper)) sheet.insertRule(rule, sheet.cssRules.length)
    document.adoptedStyleSheets = [sheet]
    void whenDrawn().then(() => valueOf(desk.print.ready(null)))
    return () => {
      document.adoptedStyleSheets = []
    }
  }, [paper])
  return (
    <main className="print-page">
      <PaperPage paper={paper} zoom={1} />
    </main>
  )
}

/** Measuring the page makes the browser ask for its fonts. */
async function whenDrawn(): Promise<void> {
  document.body.getBoundingClientRect()
  await document.fonts.ready
}
