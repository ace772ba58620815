import './SectionGrounds.css'

import { useMutation, useQuery } from '@tanstack/react-query'
import type { SectionKey } from '#model/document/template.ts'
import { type DocumentVersionId, EntryId } from '#model/ids.ts'
import { type RichText, toPlainText } from '#model/text/rich-text.ts'
import { formatDate } from '#model/time/dates.ts'

import { setGround } from '../../data/grounds-mutations.ts'
import { queries } from '../../data/queries.ts'
import { ErrorNotice } from '../../errors/ErrorNotice.tsx'
import { useText } from '../../i18n/TextProvider.tsx'
import { Disclosure } from '../../kit/Disclosure.tsx'
import { MultiSelect } from '../../kit/MultiSelect.tsx'

/** Letters of a paragraph that tell it from the others. */
const WORDS = 90

export interface SectionGroundsProps {
  readonly versionId: DocumentVersionId
  readonly section: SectionKey
  readonly text: RichText
}

/** What each paragraph of a section rests on: entries of the case, with a mark where a paragraph has none. */
export function SectionGrounds({ versionId, section, text }: SectionGroundsProps) {
  const { t } = useText()
  const { data } = useQuery(queries.grounds(versionId))
  const save = useMutation({ mutationFn: setGround })
  if (data === undefined) return null
  const paragraphs = text.blocks
    .map((block) => ({ id: block.id, words: toPlainText({ version: 1, blocks: [block] }).trim() }))
    .filter(({ words }) => words !== '')
  const groundOf = (id: string) =>
    data.grounds.find(({ key, paragraphId }) => key === section && paragraphId === id)?.entryIds ?? []
  const without = paragraphs.filter(({ id }) => groundOf(id).length === 0).length
  const known = new Set<string>(data.entries.map(({ id }) => id))
  const choices = data.entries.map(({ id, kind, occurredOn, words }) => ({
    id: id as string,
    label: `${formatDate(occurredOn)} ${t(`entry.${kind}`)}: ${words}`,
  }))
  const note = without === 0 ? t('grounds.all') : t('grounds.note', { count: without })
  return (
    <div className="section-grounds">
      <Disclosure title={t('grounds.title')} {...(paragraphs.length === 0 ? {} : { note })}>
        <p className="ground-help">{t(paragraphs.length === 0 ? 'grounds.empty' : 'grounds.help')}</p>
        <ErrorNotice thrown={save.error} />
        {paragraphs.map(({ id, words }) => {
          const chosen = groundOf(id)
          const gone = chosen.filter((entryId) => !known.has(entryId))
          return (
            <div key={id} className="ground">
              <MultiSelect
                label={t('grounds.paragraph', { words: words.slice(0, WORDS) })}
                addLabel={t('grounds.entry')}
                choices={[
                  ...choices,
                  ...gone.map((entryId) => ({ id: entryId as string, label: t('grounds.gone') })),
                ]}
                value={chosen}
                onChange={(ids) =>
                  save.mutate({
                    versionId,
                    key: section,
                    paragraphId: id,
                    entryIds: ids.map((one) => EntryId.parse(one)),
                  })
                }
              />
              {chosen.length === 0 && <p className="ground-none">{t('grounds.none')}</p>}
            </div>
          )
        })}
      </Disclosure>
    </div>
  )
}
