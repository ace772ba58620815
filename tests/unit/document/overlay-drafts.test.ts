import { describe, expect, it } from 'vitest'
import { overlayDrafts } from '#model/document/overlay-drafts.ts'
import { Draft, type DraftContent } from '#model/draft.ts'
import { DocumentVersionId } from '#model/ids.ts'
import { fromPlainText } from '#model/text/rich-text.ts'
import { fields } from './klat-sample.ts'

const id = DocumentVersionId.parse('01900000-0000-7000-8000-000000000001')
const other = '01900000-0000-7000-8000-000000000002'
const draft = (content: DraftContent, targetId: string = id) =>
  Draft.parse({
    caseId: '01900000-0000-7000-8000-000000000003',
    targetId,
    content,
    savedAt: '2026-11-23T08:00:00.000Z',
  })

describe('unsaved texts', () => {
  const version = { id, fields: fields(), sections: [{ key: 'danger', text: fromPlainText('salvestatud') }] }

  it('stand in the place of the saved ones', () => {
    const written = overlayDrafts(version, [
      draft({ type: 'section', section: 'danger', value: fromPlainText('kirjutamisel') }),
      draft({ type: 'section', section: 'after', value: fromPlainText('uus') }),
      draft({ type: 'letter_fields', value: fields({ salutation: 'Lugupeetud kolleeg' }) }),
    ])
    expect(written.sections).toEqual([
      { key: 'danger', text: fromPlainText('kirjutamisel') },
      { key: 'after', text: fromPlainText('uus') },
    ])
    expect(written.fields.salutation).toBe('Lugupeetud kolleeg')
  })

  it('of another document are left alone', () => {
    const foreign = draft({ type: 'section', section: 'danger', value: fromPlainText('võõras') }, other)
    expect(overlayDrafts(version, [foreign])).toEqual({ fields: version.fields, sections: version.sections })
  })
})
