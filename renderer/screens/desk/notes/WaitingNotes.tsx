import './WaitingNotes.css'

import { useQuery } from '@tanstack/react-query'

import type { WaitingNote } from '#contract/notes.ts'

import { queries } from '../../../data/queries.ts'
import { useText } from '../../../i18n/TextProvider.tsx'
import { Button } from '../../../kit/Button.tsx'
import { OwedSection } from '../../../kit/OwedRail.tsx'
import { useAskedForm } from '../../../shell/use-asked-form.ts'
import { momentText } from '../../common/moment-text.ts'

/** So much of a note is shown, in characters; the rest is read where it is filed. */
const SHOWN = 160

/** Märkmed, mis ootavad juhtumit: what was noted on the phone, until it is filed, becomes an enquiry or is discarded. */
export function WaitingNotes() {
  const { t } = useText()
  const { data } = useQuery(queries.notes())
  if (data === undefined || data.length === 0) return null
  return (
    <OwedSection heading={t('quickLog.waiting.title')} count={data.length}>
      <ul>
        {data.map((note) => (
          <NoteLine key={note.id} note={note} />
        ))}
      </ul>
    </OwedSection>
  )
}

function NoteLine({ note }: { readonly note: WaitingNote }) {
  const { t } = useText()
  const { open } = useAskedForm()
  const where = [note.municipalityName, note.about].filter((part) => part !== null && part !== '').join(' · ')
  return (
    <li className="waiting-note">
      <p>{excerpt(note.text)}</p>
      <p className="waiting-note-place">
        {where === '' ? t('quickLog.waiting.nobody') : where} · {momentText(t, note.createdAt)}
      </p>
      <div className="waiting-note-acts">
        <Button size="inline" variant="plain" onPress={() => open('note_file', note.id)}>
          {t('quickLog.waiting.file')}
        </Button>
        <Button size="inline" variant="plain" onPress={() => open('note_enquiry', note.id)}>
          {t('quickLog.waiting.enquiry')}
        </Button>
        <Button size="inline" variant="plain" onPress={() => open('note_discard', note.id)}>
          {t('quickLog.waiting.discard')}
        </Button>
      </div>
    </li>
  )
}

function excerpt(text: string): string {
  const characters = [...text.replaceAll(/\s+/g, ' ')]
  return characters.length <= SHOWN ? characters.join('') : `${characters.slice(0, SHOWN - 1).join('')}…`
}
