import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'

import { DocumentId } from '#model/ids.ts'

import { queries } from '../../data/queries.ts'
import { NotFoundScreen } from '../../errors/NotFoundScreen.tsx'
import { useText } from '../../i18n/TextProvider.tsx'
import { ScreenState } from '../common/ScreenState.tsx'
import { DocumentEditor } from './DocumentEditor.tsx'
import { IssuedDocument } from './IssuedDocument.tsx'

/** A document of a case: written in sections beside its page, checked, issued. */
export function DocumentScreen() {
  const { documentId } = useParams()
  const parsed = DocumentId.safeParse(documentId)
  if (!parsed.success) return <NotFoundScreen />
  return <OpenDocument key={parsed.data} documentId={parsed.data} />
}

function OpenDocument({ documentId }: { readonly documentId: DocumentId }) {
  const { t } = useText()
  // Typing changes the document without a word to the cache, so the text is asked for at every visit.
  const query = useQuery({ ...queries.document(documentId), refetchOnMount: 'always' })
  const { data, error, refetch, isFetchedAfterMount } = query
  if (!data || !isFetchedAfterMount) {
    return (
      <ScreenState
        title={t('app.title.document')}
        loading={t('documentPage.loading')}
        thrown={error}
        onRetry={() => void refetch()}
      />
    )
  }
  const { version } = data
  const Shown = version.status === 'issued' ? IssuedDocument : DocumentEditor
  return <Shown key={`${version.id} ${version.status}`} view={data} />
}
