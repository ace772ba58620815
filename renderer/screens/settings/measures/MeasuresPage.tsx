import './MeasuresPage.css'

import { useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { DraftTargetId } from '#model/ids.ts'
import { type CatalogueMeasure, isInForce, MEASURE_LEVELS } from '#model/measure/measure.ts'
import { formatDate } from '#model/time/dates.ts'

import { today } from '../../../data/clock.ts'
import { newId } from '../../../data/new-id.ts'
import { queries } from '../../../data/queries.ts'
import { ErrorNotice } from '../../../errors/ErrorNotice.tsx'
import { useText } from '../../../i18n/TextProvider.tsx'
import { Button } from '../../../kit/Button.tsx'
import { IconButton } from '../../../kit/IconButton.tsx'
import { Spinner } from '../../../kit/Spinner.tsx'
import { useAskedForm } from '../../../shell/use-asked-form.ts'
import { MeasureDialog } from './MeasureDialog.tsx'

/** Abimeetmed: the catalogue of state and local measures. */
export function MeasuresPage() {
  const { t } = useText()
  const { data, error, refetch } = useQuery(queries.measures())
  const { asked, more, open, close } = useAskedForm()
  const addButton = useRef<HTMLButtonElement>(null)
  if (error !== null) return <ErrorNotice thrown={error} onRetry={() => void refetch()} />
  if (data === undefined) return <Spinner />
  const target = asked?.form === 'measure' ? DraftTargetId.safeParse(asked.target).data : undefined
  const edited = data.find(({ id, shippedKey }) =>
    id === null ? shippedKey === more('of') && more('of') !== null : (id as string) === asked?.target,
  )
  return (
    <>
      <div className="measures-add">
        <Button
          ref={addButton}
          size="small"
          icon="plus"
          onPress={() => open('measure', newId(DraftTargetId))}
        >
          {t('settings.measures.add')}
        </Button>
      </div>
      {MEASURE_LEVELS.map((level) => (
        <section key={level} aria-label={t(`settings.measures.${level}`)}>
          <h2>{t(`settings.measures.${level}`)}</h2>
          <ul className="measures">
            {data
              .filter((measure) => measure.level === level)
              .map((measure) => (
                <MeasureLine
                  key={measure.id ?? measure.shippedKey}
                  measure={measure}
                  onEdit={() =>
                    measure.id === null
                      ? open('measure', newId(DraftTargetId), { of: measure.shippedKey ?? '' })
                      : open('measure', measure.id)
                  }
                />
              ))}
          </ul>
        </section>
      ))}
      {target !== undefined && (
        <MeasureDialog
          key={target}
          targetId={target}
          measure={edited}
          onClose={close}
          focusAfter={addButton}
        />
      )}
    </>
  )
}

function MeasureLine({
  measure,
  onEdit,
}: {
  readonly measure: CatalogueMeasure
  readonly onEdit: () => void
}) {
  const { t } = useText()
  const { name, needs, price, source, isAssumed, validUntil } = measure
  const notes = [
    needs,
    price,
    source === null ? null : t('settings.measures.source', { source }),
    isAssumed ? t('settings.measures.assumed') : null,
    !isInForce(measure, today()) && validUntil !== null
      ? t('settings.measures.ended', { date: formatDate(validUntil) })
      : null,
    measure.id === null
      ? null
      : t(measure.shippedKey === null ? 'settings.measures.own' : 'settings.measures.changed'),
  ].filter((note) => note !== null)
  return (
    <li>
      <div>
        <p className="measure-name">{name}</p>
        {notes.length > 0 && <p className="measure-notes">{notes.join(' · ')}</p>}
      </div>
      <IconButton
        icon="pencil"
        size="inline"
        label={`${t('settings.measures.edit')}: ${name}`}
        onPress={onEdit}
      />
    </li>
  )
}
