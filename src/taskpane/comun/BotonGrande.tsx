import type { ReactElement } from 'react';
import {
  makeStyles,
  mergeClasses,
  shorthands,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';

const useEstilos = makeStyles({
  boton: {
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

/**
 * A button with what it does: all that it says is its name, for who speaks to it too. A disabled
 * one keeps the focus where it was.
 */
export function BotonGrande({
  id,
  icono,
  titulo,
  que,
  ocupado,
  alPulsar,
}: {
  /** Of the action; the button's own is `accion-…`. */
  readonly id: string;
  readonly icono: ReactElement;
  readonly titulo: string;
  readonly que: string;
  readonly ocupado: boolean;
  readonly alPulsar: () => void;
}) {
  const estilos = useEstilos();
  return (
    <button
      type="button"
      id={`accion-${id}`}
      className={estilos.boton}
      aria-disabled={ocupado}
      onClick={() => {
        if (!ocupado) alPulsar();
      }}
    >
      <span className={mergeClasses(estilos.icono, ocupado && estilos.iconoApagado)} aria-hidden>
        {icono}
      </span>
      <span className={estilos.textos}>
        <span className={estilos.titulo}>{titulo}</span>
        <span className={mergeClasses(estilos.que, ocupado && estilos.queApagado)}>{que}</span>
      </span>
    </button>
  );
}
