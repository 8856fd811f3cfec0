import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { accionesEn, vaEnCualquiera } from '../../acciones/registro';
import type { AccionDelPanel } from '../../acciones/registro';
import type { TextosPanel } from '../Cabecera';
import { iconoDe } from '../comun/iconos';

const useEstilos = makeStyles({
  titulo: {
    ...typographyStyles.caption1Strong,
    margin: `${tokens.spacingVerticalXS} 0 0`,
    color: tokens.colorNeutralForeground2,
  },
  lista: { listStyleType: 'none', margin: 0, padding: 0 },
  // As wide as the actions above it, its icons under theirs, without their frames.
  herramienta: {
    width: '100%',
    minWidth: 0,
    justifyContent: 'start',
    alignItems: 'start',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalM}`,
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
  },
  textos: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  nombre: { ...typographyStyles.body1 },
  que: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  queApagado: { ...typographyStyles.caption1 },
});

/** What is done now and then; what has no object now is not there. */
export function Herramientas({
  textos,
  ocupado,
  congeladas,
  actualizado,
  reparadas,
  ejemplo,
  cerrada,
  conLibro,
  alPulsar,
}: {
  readonly textos: TextosPanel;
  readonly ocupado: boolean;
  readonly congeladas: number;
  readonly actualizado: boolean;
  readonly reparadas: number;
  readonly ejemplo: boolean;
  /** Whether the evaluation of the year is closed. */
  readonly cerrada: boolean;
  /** Whether the workbook is one of ours. */
  readonly conLibro: boolean;
  readonly alPulsar: (cual: AccionDelPanel) => void;
}) {
  const estilos = useEstilos();
  const tieneObjeto: Partial<Record<AccionDelPanel, boolean>> = {
    // Above all else, where the workbook is of an earlier release.
    actualizar: false,
    quitarEjemplo: ejemplo,
    deshacerCerrar: cerrada,
    deshacerCongelar: congeladas > 0,
    deshacerActualizar: actualizado,
    deshacerReparar: reparadas > 0,
  };
  const cuales = accionesEn('herramientas').filter(
    (cual) => (tieneObjeto[cual] ?? true) && (conLibro || vaEnCualquiera(cual)),
  );
  return (
    <section aria-labelledby="herramientas">
      <h2 id="herramientas" className={estilos.titulo}>
        {textos.herramientas}
      </h2>
      <ul className={estilos.lista}>
        {cuales.map((cual) => (
          <li key={cual}>
            <Button
              appearance="subtle"
              id={`accion-${cual}`}
              className={estilos.herramienta}
              icon={iconoDe(cual)}
              disabledFocusable={ocupado}
              onClick={() => alPulsar(cual)}
            >
              <span className={estilos.textos}>
                <span className={estilos.nombre}>{textos.acciones[cual].titulo}</span>
                <span className={ocupado ? estilos.queApagado : estilos.que}>
                  {cual === 'deshacerCongelar'
                    ? textos.deshacerTodas(congeladas)
                    : textos.acciones[cual].que}
                </span>
              </span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
