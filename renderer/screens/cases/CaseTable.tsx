import './CaseTable.css'

import { useNavigate } from 'react-router'
import type { CaseLine } from '#contract/municipalities.ts'
import { formatDate } from '#model/time/dates.ts'

import { useText } from '../../i18n/TextProvider.tsx'
import { Icon } from '../../kit/Icon.tsx'
import { CASE_KIND_ICONS } from '../../kit/kind-icons.ts'
import { TextLink } from '../../kit/TextLink.tsx'
import { DueStatus } from '../common/DueStatus.tsx'
import { kindLabel, stageLabel } from '../common/labels.ts'
import { walkRows } from '../common/walk-rows.ts'
import type { CaseOrder } from './case-order.ts'

export interface CaseTableProps {
  readonly lines: readonly CaseLine[]
  readonly order: CaseOrder
  readonly isClosedList: boolean
  readonly onOrder: (order: CaseOrder) => void
}

/** The cases as a table. Arrow keys walk the rows, Enter opens one; a click anywhere in a row does too. */
export function CaseTable({ lines, order, isClosedList, onOrder }: CaseTableProps) {
  const { t } = useText()
  return (
    <table className="case-table" onKeyDown={(event) => walkRows(event, '.case-table-number a')}>
      <thead>
        <tr>
          {isClosedList ? (
            <th scope="col">{t('caseList.column.number')}</th>
          ) : (
            <SortHead by="number" order={order} onOrder={onOrder} direction="descending">
              {t('caseList.column.number')}
            </SortHead>
          )}
          <th scope="col">{t('caseList.column.child')}</th>
          <th scope="col">{t('caseList.column.kind')}</th>
          <th scope="col">{t('caseList.column.stage')}</th>
          <th scope="col">{t('caseList.column.municipality')}</th>
          {isClosedList ? (
            <th scope="col" aria-sort="descending">
              {t('caseList.column.closedOn')}
            </th>
          ) : (
            <SortHead by="deadline" order={order} onOrder={onOrder} direction="ascending">
              {t('caseList.column.deadline')}
            </SortHead>
          )}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <CaseRow key={line.id} line={line} isClosedList={isClosedList} />
        ))}
      </tbody>
    </table>
  )
}

function CaseRow({ line, isClosedList }: { readonly line: CaseLine; readonly isClosedList: boolean }) {
  const { t } = useText()
  const navigate = useNavigate()
  const href = `/cases/${line.id}`
  return (
    <tr
      onClick={(event) => {
        if (event.target instanceof Element && event.target.closest('a') === null) void navigate(href)
      }}
    >
      <th scope="row" className="case-table-number num">
        <TextLink href={href}>{line.number}</TextLink>
      </th>
      <td className="case-table-child">
        {line.children === '' ? (
          <span className="case-table-quiet">{t('caseList.noChild')}</span>
        ) : (
          line.children
        )}
      </td>
      <td>
        <span className="case-table-kind">
          <Icon name={CASE_KIND_ICONS[line.kind]} /> {kindLabel(t, line.kind)}
        </span>
      </td>
      <td>{stageLabel(t, line.kind, line.stage)}</td>
      <td>{line.municipalityName}</td>
      <td className="case-table-due">
        {isClosedList ? (
          line.closedOn !== null && <time dateTime={line.closedOn}>{formatDate(line.closedOn)}</time>
        ) : (
          <NextDeadline line={line} />
        )}
      </td>
    </tr>
  )
}

function NextDeadline({ line }: { readonly line: CaseLine }) {
  const { t } = useText()
  const computed = line.nextDeadline
  if (computed === null) return <span className="case-table-quiet">{t('caseList.noDeadline')}</span>
  return (
    <>
      <time dateTime={computed.dueOn}>{formatDate(computed.dueOn)}</time>
      <span className="case-table-rule">{t(`deadline.rule.${computed.deadline.ruleId}.name`)}</span>
      <DueStatus computed={computed} />
    </>
  )
}

interface SortHeadProps {
  readonly by: CaseOrder
  readonly order: CaseOrder
  readonly direction: 'ascending' | 'descending'
  readonly onOrder: (order: CaseOrder) => void
  readonly children: string
}

function SortHead({ by, order, direction, onOrder, children }: SortHeadProps) {
  const isOn = by === order
  return (
    <th scope="col" aria-sort={isOn ? direction : 'none'}>
      <button type="button" className="case-table-sort" onClick={() => onOrder(by)}>
        {children}
        {isOn && <Icon name={direction === 'ascending' ? 'chevronDown' : 'chevronUp'} />}
      </button>
    </th>
  )
}
