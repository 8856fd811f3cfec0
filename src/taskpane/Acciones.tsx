import {
  makeStyles,
  mergeClasses,
  shorthands,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { accionesEn } from '../acciones';
import type { AccionDelPanel } from '../acciones';
import type { TextosPanel } from './Cabecera';
import { iconoDe } from './iconos';

const useEstilos = makeStyles({
  lista: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  accion: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    width: '100%',
    textAlign: 'left',
    padding: `${tokens.spacingVerticalMNudge} ${tokens.spacingHorizontalM}`,
    fontFamily: 'inherit',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    ...shorthands.border('1px', 'solid', tokens.colorNeutralStroke2),
    borderRadius: tokens.borderRadiusLarge,
    cursor: 'pointer',
    ':hover': {
      backgroundColor: tokens.colorBrandBackground2,
      ...shorthands.borderColor(tokens.colorBrandStroke2),
    },
    ':active': { backgroundColor: tokens.colorBrandBackground2Pressed },
    ':focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '1px',
    },
    '&[aria-disabled="true"]': {
      cursor: 'default',
      color: tokens.colorNeutralForegroundDisabled,
      backgroundColor: tokens.colorNeutralBackground1,
      ...shorthands.borderColor(tokens.colorNeutralStroke3),
    },
  },
  icono: { display: 'flex', flexShrink: 0, color: tokens.colorBrandForeground1 },
  iconoApagado: { color: tokens.colorNeutralForegroundDisabled },
  textos: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  titulo: { ...typographyStyles.body1Strong },
  que: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  queApagado: { color: tokens.colorNeutralForegroundDisabled },
});

/** The actions, each with what it does. Disabled ones keep the focus where it was. */
export function Acciones({
  textos,
  ocupado,
  alPulsar,
}: {
  readonly textos: TextosPanel;
  readonly ocupado: boolean;
  readonly alPulsar: (accion: AccionDelPanel) => void;
}) {
  const estilos = useEstilos();
  return (
    <ul className={estilos.lista} aria-label={textos.tituloAcciones}>
      {accionesEn('acciones').map((accion) => (
        <li key={accion}>
          <button
            type="button"
            id={`accion-${accion}`}
            className={estilos.accion}
            aria-disabled={ocupado}
            aria-describedby={`que-${accion}`}
            aria-labelledby={`titulo-${accion}`}
            onClick={() => {
              if (!ocupado) alPulsar(accion);
            }}
          >
            <span
              className={mergeClasses(estilos.icono, ocupado && estilos.iconoApagado)}
              aria-hidden
            >
              {iconoDe(accion)}
            </span>
            <span className={estilos.textos}>
              <span className={estilos.titulo} id={`titulo-${accion}`}>
                {textos.acciones[accion].titulo}
              </span>
              <span
                className={mergeClasses(estilos.que, ocupado && estilos.queApagado)}
                id={`que-${accion}`}
              >
                {textos.acciones[accion].que}
              </span>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
