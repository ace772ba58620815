import './DateFilter.css'

import { Button as AriaButton } from 'react-aria-components/Button'
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog'
import type { TimelineFilter } from '#model/case/timeline.ts'

import { useText } from '../i18n/TextProvider.tsx'
import { Button } from '../kit/Button.tsx'
import { classNames } from '../kit/class-names.ts'
import { DateField } from '../kit/DateField.tsx'
import { Icon } from '../kit/Icon.tsx'
import { Popover } from '../kit/Popover.tsx'

/** A filter with a period among whatever else it has. */
type WithPeriod = Pick<TimelineFilter, 'from' | 'until'>

export interface DateFilterProps<F extends WithPeriod> {
  readonly filter: F
  readonly onChange: (filter: F) => void
}

/** The word of the filter line that opens the two ends of a period. */
export function DateFilter<F extends WithPeriod>({ filter, onChange }: DateFilterProps<F>) {
  const { t } = useText()
  const isOn = filter.from !== null || filter.until !== null
  return (
    <DialogTrigger>
      <AriaButton className={classNames('filter-menu', isOn && 'filter-menu-on')}>
        {t('timeline.date')}
        <Icon name="chevronDown" />
      </AriaButton>
      <Popover>
        <Dialog className="date-filter" aria-label={t('timeline.date')}>
          <div className="date-filter-fields">
            <DateField
              label={t('timeline.from')}
              value={filter.from}
              onChange={(from) => onChange({ ...filter, from })}
              autoFocus
            />
            <DateField
              label={t('timeline.until')}
              value={filter.until}
              onChange={(until) => onChange({ ...filter, until })}
              {...(filter.from === null ? {} : { min: filter.from })}
            />
          </div>
          {isOn && (
            <Button
              variant="plain"
              size="small"
              onPress={() => onChange({ ...filter, from: null, until: null })}
            >
              {t('timeline.clearDates')}
            </Button>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
