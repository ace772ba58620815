/// <reference types="vite/client" />
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { renderPaper } from '#electron/documents/docx/render-paper.ts'
import { defaultAccessRestriction } from '#model/document/access-mark.ts'
import { composeLetter } from '#model/document/compose-letter.ts'
import type { Paper } from '#model/document/paper.ts'
import { paperOf } from '#model/document/paper-of-document.ts'
import type { Grounding } from '#model/document/sources-annex.ts'
import { EntryId } from '#model/ids.ts'
import type { RichText } from '#model/text/rich-text.ts'
import { date } from '#model/time/dates.ts'
import { fields, opinion, sections } from '#tests/unit/document/klat-sample.ts'
import { source as summary } from '#tests/unit/document/summary-sample.ts'
import { PaperPage } from '../../../renderer/paper/PaperPage.tsx'
import { paragraphsOf, readDocx } from './docx-reader.ts'

const markup = (paper: Paper, highlightedSection?: string) =>
  renderToStaticMarkup(createElement(PaperPage, { paper, zoom: 1, highlightedSection }))

/** What is read on the page, block by block. */
function pageTexts(html: string): string[] {
  return html
    .replace(/<\/(?:p|h\d|li|footer)>|<(?:ul|ol)[^>]*>/g, '\u0001')
    .replace(/<[^>]+>/g, '')
    .split('\u0001')
    .map((text) =>
      text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&'),
    )
    .filter((text) => text.trim() !== '')
}

async function docxTexts(paper: Paper): Promise<string[]> {
  const docx = await readDocx(await renderPaper(paper))
  const parts = ['word/header1.xml', 'word/document.xml', 'word/footer1.xml']
  const read = await Promise.all(parts.map(async (name) => paragraphsOf(await docx.part(name))))
  return read
    .flat()
    .map(({ text }) => text.replace(/\tlk \/$/, ''))
    .filter((text) => text.trim() !== '')
}

const ENTRY = EntryId.parse('01900000-0000-7000-8000-000000000501')
const grounding: Grounding = {
  grounds: [{ key: 'danger', paragraphId: 'p1', entryIds: [ENTRY] }],
  entries: [{ id: ENTRY, kind: 'network_meeting', occurredOn: date('2026-11-16') }],
}

const nested: RichText = {
  version: 1,
  blocks: [
    { type: 'heading', id: 'h', level: 2, spans: [{ text: 'Kodus & koolis <2>' }] },
    { type: 'list_item', id: 'a', list: 'ordered', level: 0, spans: [{ text: 'esimene' }] },
    {
      type: 'list_item',
      id: 'b',
      list: 'bullet',
      level: 1,
      spans: [{ text: 'ala' }, { text: 'punkt', marks: ['bold', 'italic', 'underline'] }],
    },
    { type: 'list_item', id: 'c', list: 'ordered', level: 0, spans: [{ text: 'teine\nrida' }] },
  ],
}

describe('the page beside the editor', () => {
  it.each([
    ['a supportive draft', composeLetter(opinion({ draft: true }))],
    [
      'a non-supportive issued opinion',
      composeLetter(
        opinion({ fields: fields({ conclusion: 'non_supportive', salutation: 'Lugupeetud kolleeg' }) }),
      ),
    ],
    [
      'a correction whose annexes alone are restricted',
      composeLetter(
        opinion({
          grounding,
          fields: fields({
            correction: 'Parandatud võrgustikukohtumise kuupäev.',
            printsCorrection: true,
            alsoTo: ['Väljamõeldud Kool'],
            listsSources: true,
            access: { ...defaultAccessRestriction(date('2026-11-23')), scope: 'attachments' },
          }),
        }),
      ),
    ],
    ['a draft of a summary', paperOf(summary)],
    ['an issued summary', paperOf(summary, false)],
    ['nested lists', composeLetter(opinion({ sections: sections({ measures: nested }) }))],
    [
      'an almost empty draft',
      composeLetter(
        opinion({
          draft: true,
          sections: [],
          fields: fields({ access: null, ourReference: null, attachments: [] }),
        }),
      ),
    ],
  ])('says the same as the file, in the same order: %s', async (_case, paper) => {
    expect(pageTexts(markup(paper))).toEqual(await docxTexts(paper))
  })

  it('marks the section that is being written', () => {
    const html = markup(composeLetter(opinion()), 'danger')
    expect(html.match(/aria-current="true"/g)).toHaveLength(1)
    expect(html).toContain('data-section="danger" aria-current="true"')
  })

  it('has headings without a gap, and the language of the paper', () => {
    const html = markup(composeLetter(opinion({ draft: true })))
    expect(html).toMatch(/^<article class="paper" lang="et-EE"/)
    expect(html.match(/<h2/g)).toHaveLength(1)
    expect(html).not.toMatch(/<h1|<style|<a /)
  })
})
