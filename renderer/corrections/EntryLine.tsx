import './corrections.css'

import { toPlainText } from '#model/text/rich-text.ts'
import { formatDate } from '#model/time/dates.ts'

import { useText } from '../i18n/TextProvider.tsx'
import { Icon } from '../kit/Icon.tsx'
import { ENTRY_KIND_LOOKS } from '../kit/kind-icons.ts'
import type { EntryOnTimeline } from '../timeline/use-composing.ts'

/** Letters of the text that are shown. */
const EXCERPT = 140

/** An entry in two lines, so that it is seen which one is meant. */
export function EntryLine({ item: { entry } }: { readonly item: Pick<EntryOnTimeline, 'entry'> }) {
  const { t } = useText()
  const words = toPlainText(entry.text).replace(/\s+/g, ' ').trim()
  const excerpt = words.length > EXCERPT ? `${words.slice(0, EXCERPT).trimEnd()}…` : words
  return (
    <p className="correction-entry">
      <Icon name={ENTRY_KIND_LOOKS[entry.kind].icon} size={20} />
      <span>
        <b>{t(`entry.${entry.kind}`)}</b> <span className="num">{formatDate(entry.occurredOn)}</span>
        <span className="correction-excerpt">{excerpt}</span>
      </span>
    </p>
  )
}
