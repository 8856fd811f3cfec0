import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { PANEL } from '../textos/panel';
import { INICIO } from '../textos/inicio';
import type { Idioma } from '../textos/idioma';
import type { InicioVisto } from './estado';
import { COLOR_MARCA } from './comun/semaforo';

export type TextosPanel = (typeof PANEL)['es'];

const useEstilos = makeStyles({
  // Its two parts are the pane's own, so that the second can stay in sight.
  cabecera: { display: 'contents' },
  nombre: {
    ...typographyStyles.subtitle2,
    margin: 0,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL} 0`,
    color: tokens.colorBrandForeground1,
  },
  suave: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
  linea: {
    ...typographyStyles.caption1,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalS,
    margin: 0,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalS}`,
    position: 'sticky',
    top: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground2,
  },
  marca: {
    ...typographyStyles.caption1Strong,
    padding: `0 ${tokens.spacingHorizontalSNudge}`,
    borderRadius: tokens.borderRadiusMedium,
  },
});

/** Which policy, which year, and how its evaluation stands. */
export function Cabecera({
  inicio,
  fallida,
  deEntidad,
  textos,
  idioma,
}: {
  readonly inicio: InicioVisto | null | undefined;
  /** Whether reading it went wrong. */
  readonly fallida: boolean;
  /** Whether it is known to be an entity's formato. */
  readonly deEntidad: boolean;
  readonly textos: TextosPanel;
  readonly idioma: Idioma;
}) {
  const estilos = useEstilos();
  if (!inicio) {
    return (
      <header className={estilos.cabecera}>
        <h1 className={mergeClasses(estilos.nombre, estilos.suave)}>
          {inicio === null
            ? deEntidad
              ? textos.deEntidad
              : textos.sinPolitica
            : fallida
              ? textos.sinLeer
              : textos.abriendo}
        </h1>
      </header>
    );
  }
  const { fondo, texto } = COLOR_MARCA[inicio.marca];
  return (
    <header className={estilos.cabecera}>
      <h1 className={estilos.nombre}>{inicio.nombre || textos.sinNombre}</h1>
      <p className={estilos.linea}>
        <span>{inicio.anio === null ? textos.sinAnio : textos.evaluacion(inicio.anio)}</span>
        <span
          className={estilos.marca}
          style={{ background: fondo, color: texto }}
          role="status"
          data-marca={inicio.marca}
        >
          {INICIO[idioma].marcas[inicio.marca]}
        </span>
      </p>
    </header>
  );
}
