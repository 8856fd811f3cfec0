import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { PANEL } from '../textos/panel';
import type { Presentacion } from '../acciones';

export type TextosPanel = (typeof PANEL)['es'];

const useEstilos = makeStyles({
  cabecera: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalS}`,
  },
  nombre: { ...typographyStyles.subtitle2, margin: 0, color: tokens.colorBrandForeground1 },
  suave: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
  anio: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

/** Which policy, which year. */
export function Cabecera({
  politica,
  textos,
}: {
  readonly politica: Presentacion | null | undefined;
  readonly textos: TextosPanel;
}) {
  const estilos = useEstilos();
  if (!politica) {
    return (
      <header className={estilos.cabecera}>
        <h1 className={mergeClasses(estilos.nombre, estilos.suave)}>
          {politica === null ? textos.sinPolitica : textos.abriendo}
        </h1>
      </header>
    );
  }
  return (
    <header className={estilos.cabecera}>
      <h1 className={estilos.nombre}>{politica.nombre || textos.sinNombre}</h1>
      <p className={estilos.anio}>
        {politica.anio === null ? textos.sinAnio : textos.evaluacion(politica.anio)}
      </p>
    </header>
  );
}
