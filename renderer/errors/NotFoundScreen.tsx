import './MissingPage.css'

import { useText } from '../i18n/TextProvider.tsx'
import { LinkButton } from '../kit/Button.tsx'
import { CONTENT_ID } from '../kit/SkipLink.tsx'

/** An address that leads nowhere. */
export function NotFoundScreen() {
  const { t } = useText()
  return (
    <main id={CONTENT_ID} tabIndex={-1} className="missing-page">
      <h1>{t('error.notFound.title')}</h1>
      <p>{t('error.notFound.text')}</p>
      <p>
        <LinkButton href="/" variant="line">
          {t('error.notFound.desk')}
        </LinkButton>
      </p>
    </main>
  )
}
