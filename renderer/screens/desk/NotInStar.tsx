import './NotInStar.css'

import { useQueries } from '@tanstack/react-query'
import { Button as AriaButton } from 'react-aria-components/Button'
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog'
import type { DeskOverview } from '#contract/desk.ts'
import { NO_FILTER } from '#model/case/timeline.ts'

import { queries } from '../../data/queries.ts'
import { useText } from '../../i18n/TextProvider.tsx'
import { Icon } from '../../kit/Icon.tsx'
import { OwedLine } from '../../kit/OwedRail.tsx'
import { Popover } from '../../kit/Popover.tsx'
import { Spinner } from '../../kit/Spinner.tsx'
import { starMissingHref } from '../common/star-missing-href.ts'

type NotInStarProps = { readonly overview: Pick<DeskOverview, 'municipalities' | 'notInStar'> }

/** How many entries of open cases are not carried over to STAR. Opens the municipalities, each with its own list. */
export function NotInStar({ overview }: NotInStarProps) {
  const { t } = useText()
  return (
    <div className="not-in-star">
      <DialogTrigger>
        <AriaButton className="not-in-star-button">
          {t('desk.notInStar')}
          <Icon name="chevronDown" />
        </AriaButton>
        <Popover placement="bottom end">
          <Dialog className="not-in-star-panel" aria-label={t('star.byMunicipality')}>
            <ByMunicipality overview={overview} />
          </Dialog>
        </Popover>
      </DialogTrigger>
      <span className="num">{overview.notInStar}</span>
    </div>
  )
}

/** Counted as each list counts, so that a number and the list behind it never differ. */
function ByMunicipality({ overview: { municipalities } }: NotInStarProps) {
  const { t } = useText()
  const counts = useQueries({
    queries: municipalities.map(({ id }) =>
      queries.timelineTotal({ type: 'municipality', municipalityId: id }, { ...NO_FILTER, star: 'missing' }),
    ),
  })
  if (counts.some(({ isPending }) => isPending)) return <Spinner />
  return (
    <>
      {municipalities.map(({ id, name }, index) => {
        const count = counts[index]?.data ?? 0
        return count === 0 ? null : (
          <OwedLine key={id} label={name} href={starMissingHref(id)} value={count} />
        )
      })}
      <p className="not-in-star-how">{t('star.howCounted')}</p>
    </>
  )
}
