import './CaseOwed.css'

import type { CaseView } from '#contract/cases.ts'

import { fullName } from '#model/person/name.ts'
import { useText } from '../../i18n/TextProvider.tsx'
import { DueItem, OwedLine, OwedSection } from '../../kit/OwedRail.tsx'
import { TextLink } from '../../kit/TextLink.tsx'
import { DueStatus } from '../common/DueStatus.tsx'
import { entryHref } from '../../timeline/timeline-address.ts'
import { OwedCommitments } from '../common/OwedCommitments.tsx'
import { managerOf, openDeadlines } from './case-facts.ts'
import { casePageHref } from './case-pages.ts'
import { PauseButton } from './deadlines/PauseButton.tsx'
import { shortCount } from './deadlines/deadline-words.ts'
import { NextStep } from './NextStep.tsx'

/** What is owed in a case: the next step, deadlines, promises, and whom to call. */
export function CaseOwed({ view }: { readonly view: CaseView }) {
  const { t } = useText()
  const open = openDeadlines(view)
  const manager = managerOf(view)
  return (
    <>
      {view.case.closedOn === null && <NextStep view={view} />}
      {view.case.closedOn === null && (
        <OwedSection heading={t('deadline.title')} count={open.length}>
          {open.length === 0 && <p>{t('municipality.noDeadlines')}</p>}
          {open.map((computed, index) => (
            <DueItem
              key={computed.deadline.id}
              date={computed.dueOn}
              isNext={index === 0}
              title={t(`deadline.rule.${computed.deadline.ruleId}.name`)}
              status={<DueStatus computed={computed} />}
              note={
                <>
                  {shortCount(t, computed)}{' '}
                  <TextLink href={casePageHref(view.case.id, 'deadlines')}>{t('deadline.how')}</TextLink>
                  <span className="owed-pause">
                    <PauseButton computed={computed} size="inline" />
                  </span>
                </>
              }
            />
          ))}
        </OwedSection>
      )}
      <OwedCommitments
        commitments={view.commitments.map(({ commitment, entryId }) => ({
          commitment,
          place: { href: entryHref(view.case.id, entryId), words: t('casePage.promisedIn') },
        }))}
        today={view.today}
      />
      <OwedSection heading={t('casePage.manager')}>
        {manager === undefined ? (
          <p>
            {t('casePage.noManager')}{' '}
            <TextLink href={`${casePageHref(view.case.id, 'people')}?add=case_manager`}>
              {t('casePage.addManager')}
            </TextLink>
          </p>
        ) : (
          <OwedLine
            icon="phone"
            label={fullName(manager.person)}
            {...(manager.person.phone === null ? {} : { value: manager.person.phone })}
          />
        )}
        {manager?.person.email != null && <OwedLine icon="mail" label={manager.person.email} />}
      </OwedSection>
    </>
  )
}
