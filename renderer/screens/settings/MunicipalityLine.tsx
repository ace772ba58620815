import { useState } from 'react'

import type { MunicipalityWithAssignments } from '#contract/municipalities.ts'
import type { Assignment } from '#model/municipality/municipality.ts'
import { formatDate } from '#model/time/dates.ts'

import { useText } from '../../i18n/TextProvider.tsx'
import { Button } from '../../kit/Button.tsx'
import { Disclosure } from '../../kit/Disclosure.tsx'
import { Icon } from '../../kit/Icon.tsx'
import { useAskedForm } from '../../shell/use-asked-form.ts'
import { EndAssignmentDialog } from './EndAssignmentDialog.tsx'
import { UnitList } from './UnitList.tsx'

/** One of the specialist's municipalities: its periods, and its units behind a fold. */
export function MunicipalityLine({ entry }: { readonly entry: MunicipalityWithAssignments }) {
  const { t } = useText()
  const { municipality, assignments } = entry
  const running = assignments.find(({ until }) => until === null)
  const { asked, open, close } = useAskedForm()
  const [isOpen, setOpen] = useState(false)
  return (
    <li className="my-municipality">
      <div className="my-municipality-line">
        <h3>{municipality.name}</h3>
        <span className="my-municipality-periods num">
          {assignments.map((assignment) => (
            <span key={assignment.from}>
              <Period assignment={assignment} />{' '}
            </span>
          ))}
        </span>
        {running !== undefined && (
          <Button
            variant="plain"
            size="small"
            aria-label={t('settings.municipalities.endTitle', { name: municipality.name })}
            onPress={() => open('assignment_end', municipality.id)}
          >
            {t('settings.municipalities.end')}
          </Button>
        )}
      </div>
      {municipality.flag !== null && (
        <p className="my-municipality-flag">
          <Icon name="warning" label={t('kit.notice.warn')} />
          {municipality.flag}
        </p>
      )}
      <Disclosure
        title={t('settings.municipalities.unitsOf', { name: municipality.name })}
        level={4}
        isOpen={isOpen}
        onOpenChange={setOpen}
      >
        {isOpen && <UnitList municipality={municipality} />}
      </Disclosure>
      {running !== undefined && asked?.form === 'assignment_end' && asked.target === municipality.id && (
        <EndAssignmentDialog onClose={close} municipality={municipality} from={running.from} />
      )}
    </li>
  )
}

function Period({ assignment: { from, until } }: { readonly assignment: Assignment }) {
  const { t } = useText()
  return until === null
    ? t('settings.municipalities.since', { date: formatDate(from) })
    : t('settings.municipalities.period', { from: formatDate(from), until: formatDate(until) })
}
