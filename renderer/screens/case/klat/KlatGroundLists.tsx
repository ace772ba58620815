import { formatDate } from '#model/time/dates.ts'

import { useText } from '../../../i18n/TextProvider.tsx'
import { Button } from '../../../kit/Button.tsx'
import { Disclosure } from '../../../kit/Disclosure.tsx'
import { Notice } from '../../../kit/Notice.tsx'
import type { KlatParts } from './KlatList.tsx'
import { KLAT_GROUNDS } from './klat-grounds.ts'
import { KlatSection } from './KlatSection.tsx'

/** Eeltingimused ja sobimatus: lists as their sources have them, each line a way to note what was seen of it. */
export function KlatGroundLists({ acts }: Pick<KlatParts, 'acts'>) {
  const { t } = useText()
  const lists = KLAT_GROUNDS?.lists ?? []
  const compiledOn = KLAT_GROUNDS === null ? '' : formatDate(KLAT_GROUNDS.compiledOn)
  return (
    <KlatSection title={t('klatPage.grounds.title')}>
      {KLAT_GROUNDS === null && <Notice tone="error">{t('klatPage.grounds.broken')}</Notice>}
      {lists.map(({ side, note, source, age, grounds }) => (
        <Disclosure key={side} level={4} title={t(`klatPage.grounds.list.${side}`)}>
          <p>{note}</p>
          <ul>
            {grounds.map(({ id, text }) => (
              <li key={id} className="klat-ground">
                <span>{text}</span>
                <Button
                  size="inline"
                  icon="pencil"
                  aria-label={`${t('klatPage.grounds.note')}: ${text}`}
                  onPress={() => acts.add('klat_consideration', id)}
                >
                  {t('klatPage.grounds.note')}
                </Button>
              </li>
            ))}
          </ul>
          <p className="item-source">{t('klatPage.grounds.source', { source })}</p>
          <p className="item-source">{t('klatPage.grounds.age', { age, date: compiledOn })}</p>
        </Disclosure>
      ))}
    </KlatSection>
  )
}
