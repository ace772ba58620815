import { useMutation, useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import type { CaseView } from '#contract/cases.ts'
import type { Delivery } from '#model/export/delivery.ts'
import { dateInTallinn, formatDate } from '#model/time/dates.ts'

import { callError } from '../../../data/api.ts'
import { deliveriesQuery, saveDeliveryAgain } from '../../../data/deliveries.ts'
import { ErrorNotice } from '../../../errors/ErrorNotice.tsx'
import { useText } from '../../../i18n/TextProvider.tsx'
import { Button } from '../../../kit/Button.tsx'
import { Icon } from '../../../kit/Icon.tsx'
import { Menu } from '../../../kit/Menu.tsx'
import { SavedDialog } from '../../export/SavedDialog.tsx'
import { PageTitle } from '../PageTitle.tsx'

/** Edastamised: what left the desk for whom, and what was left out of it. Each can be saved once more. */
export function Deliveries({ view }: { readonly view: CaseView }) {
  const { t } = useText()
  const overview = useQuery(deliveriesQuery(view.case.id))
  const again = useMutation({ mutationFn: saveDeliveryAgain, meta: { savesNothing: true } })
  const pressed = useRef<HTMLElement | null>(null)
  const deliveries = overview.data?.deliveries ?? []
  if (deliveries.length === 0) return <ErrorNotice thrown={overview.error} />
  return (
    <section>
      <PageTitle title={t('exportPage.list.title')} count={deliveries.length} />
      {again.error !== null && callError(again.error).code !== 'cancelled' && (
        <ErrorNotice thrown={again.error} />
      )}
      <ul className="case-lines">
        {deliveries.map((delivery) => (
          <DeliveryLine
            key={delivery.id}
            delivery={delivery}
            onSave={(form) => again.mutate({ deliveryId: delivery.id, form })}
          />
        ))}
      </ul>
      {again.data !== undefined && (
        <SavedDialog saved={again.data} onClose={again.reset} focusAfter={pressed} />
      )}
    </section>
  )
}

interface DeliveryLineProps {
  readonly delivery: Delivery
  readonly onSave: (form: Delivery['form']) => void
}

function DeliveryLine({ delivery, onSave }: DeliveryLineProps) {
  const { t } = useText()
  const { kind, reader, recipient, channel, ground, form, deliveredAt, files, leftOut } = delivery
  const day = dateInTallinn(Date.parse(deliveredAt))
  const rules = leftOut.filter(({ count }) => count > 0)
  return (
    <li className="case-line">
      <time dateTime={day}>{formatDate(day)}</time>
      <span className="case-line-sign">
        <Icon name="export" size={20} />
      </span>
      <span className="case-line-what">
        {recipient}
        <span className="case-line-sub">
          {[
            t(`exportPage.kind.${kind}`),
            t(`exportPage.reader.${reader}`),
            t(`exportPage.channels.${channel}`),
            t(`exportPage.form.${form}`),
          ].join(' · ')}
        </span>
        <span className="case-line-sub">{ground}</span>
        <span className="case-line-sub">{files.map(({ fileName }) => fileName).join(', ')}</span>
        {rules.length > 0 && (
          <span className="case-line-sub">
            {t('exportPage.list.left', {
              rules: rules.map(({ rule, count }) => `${t(`exportPage.rule.${rule}`)} (${count})`).join('; '),
            })}
          </span>
        )}
      </span>
      <Menu
        label={t('exportPage.list.actsOf', { name: recipient })}
        trigger={
          <Button variant="plain" size="inline" icon="export">
            {t('exportPage.list.save')}
          </Button>
        }
        groups={[
          (['zip', 'plain'] as const).map((id) => ({
            id,
            label: t(`exportPage.list.${id}`),
            onAction: () => onSave(id),
          })),
        ]}
      />
    </li>
  )
}
