import type { MunicipalityUnit } from '#model/municipality/municipality.ts'

import { compareEstonian } from '../../i18n/formats.ts'
import { useText } from '../../i18n/TextProvider.tsx'
import { OwedLine, OwedSection } from '../../kit/OwedRail.tsx'
import { TextLink } from '../../kit/TextLink.tsx'
import './WhenCalled.css'

/** Kui helistatakse: who sits where in the municipality, with the numbers. */
export function WhenCalled({ units }: { readonly units: readonly MunicipalityUnit[] }) {
  const { t } = useText()
  const sorted = units.toSorted((a, b) => compareEstonian(a.name, b.name))
  return (
    <OwedSection heading={t('municipality.whenCalled')}>
      {sorted.length === 0 && (
        <p>
          {t('municipality.noContacts')} <TextLink href="/settings">{t('municipality.addContacts')}</TextLink>
        </p>
      )}
      {sorted.map((unit) => (
        <div key={unit.id} className="when-called">
          <OwedLine
            icon="phone"
            label={unit.contactName ?? unit.name}
            {...(unit.phone === null ? {} : { value: unit.phone })}
          />
          {(unit.contactName !== null || unit.email !== null) && (
            <p className="when-called-sub">
              {[unit.contactName === null ? null : unit.name, unit.email]
                .filter((part) => part !== null)
                .join(' · ')}
            </p>
          )}
        </div>
      ))}
    </OwedSection>
  )
}
