import { JoinCard } from '../../console/JoinCard.tsx'
import panel from '../../console/panel.module.css'
import { usePeople } from '../../console/usePeople.ts'
import { useFormat } from '../../i18n/format.ts'
import { useT } from '../../i18n/useT.ts'
import type { FacilitatorProps } from '../module.ts'
import styles from './Facilitator.module.css'

const namesShown = 8

/** How people come in, who is at the table, and which regions are still missing. */
export default function LobbyFacilitator(_props: FacilitatorProps<'lobby'>) {
  const t = useT()
  const format = useFormat()
  const { regions, joined } = usePeople()
  const missing = regions.filter((region) => region.joined === 0)
  return (
    <div className={panel.panel}>
      <div className={panel.two}>
        <JoinCard />
        <section className={panel.section}>
          <h2 className={panel.title}>{t('facilitator.lobby.title')}</h2>
          {joined === 0 ? (
            <p>{t('facilitator.lobby.empty')}</p>
          ) : (
            <p>
              {missing.length === 0
                ? t('facilitator.lobby.complete')
                : t('facilitator.lobby.missing', { regions: format.list(missing.map(({ label }) => label)) })}
            </p>
          )}
          <dl className={styles.names}>
            {regions
              .filter((region) => region.joined > 0)
              .map(({ id, label, names, joined: count }) => (
                <div key={id}>
                  <dt>{label}</dt>
                  <dd>
                    {[
                      ...names.slice(0, namesShown),
                      ...(names.length > namesShown
                        ? [t('facilitator.who.more', { count: names.length - namesShown })]
                        : []),
                      ...(count > names.length ? [t('facilitator.who.noName', { count: count - names.length })] : []),
                    ].join(', ')}
                  </dd>
                </div>
              ))}
          </dl>
        </section>
      </div>
    </div>
  )
}
