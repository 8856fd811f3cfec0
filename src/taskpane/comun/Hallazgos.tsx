import type { ReactNode } from 'react';
import {
  Button,
  makeStyles,
  mergeClasses,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import type { TextosPanel } from '../Cabecera';
import { Signo } from './Signo';
import { COLOR_SEVERIDAD } from './semaforo';
import type { HallazgoVisto } from '../estado';

const useEstilos = makeStyles({
  lista: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column' },
  fila: { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  hallazgo: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr',
    columnGap: tokens.spacingHorizontalS,
    width: '100%',
    minWidth: 0,
    textAlign: 'left',
    fontWeight: 'inherit',
    justifyContent: 'start',
    alignItems: 'start',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXS}`,
  },
  actual: { backgroundColor: tokens.colorNeutralBackground1Selected },
  signo: { fontSize: '14px', lineHeight: '20px' },
  textos: {
    display: 'flex',
    flexDirection: 'column',
    minWidth: 0,
    gap: tokens.spacingVerticalXXS,
    overflowWrap: 'anywhere',
  },
  titulo: { ...typographyStyles.body1Strong, color: tokens.colorNeutralForeground1 },
  mensaje: { ...typographyStyles.body1, color: tokens.colorNeutralForeground1 },
  donde: { ...typographyStyles.caption1, color: tokens.colorBrandForeground1 },
  queHacer: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
});

/** The first findings, in the card of a validation. */
export function ListaHallazgos({
  hallazgos,
  textos,
  irA,
}: {
  readonly hallazgos: readonly HallazgoVisto[];
  readonly textos: TextosPanel;
  readonly irA: (hoja: string, celda: string) => void;
}) {
  const estilos = useEstilos();
  return (
    <ul className={estilos.lista}>
      {hallazgos.map((hallazgo) => (
        <li key={hallazgo.clave} className={estilos.fila}>
          <BotonHallazgo {...{ hallazgo, textos, irA }} breve />
        </li>
      ))}
    </ul>
  );
}

/** A finding, which leads to its cell. */
export function BotonHallazgo({
  hallazgo,
  textos,
  irA,
  breve = false,
  actual = false,
  marca,
}: {
  readonly hallazgo: HallazgoVisto;
  readonly textos: TextosPanel;
  readonly irA: (hoja: string, celda: string) => void;
  /** Without what to do. */
  readonly breve?: boolean;
  /** Whether it is the one that was gone to last. */
  readonly actual?: boolean;
  /** Beside its title. */
  readonly marca?: ReactNode;
}) {
  const estilos = useEstilos();
  const { lugar, severidad } = hallazgo;
  return (
    <Button
      appearance="subtle"
      className={mergeClasses(estilos.hallazgo, actual && estilos.actual)}
      {...(actual && { 'aria-current': true })}
      disabledFocusable={lugar === null}
      onClick={() => lugar && irA(lugar.hoja, lugar.celda)}
    >
      <span className={estilos.signo} style={{ color: COLOR_SEVERIDAD[severidad].texto }}>
        <Signo
          signo={COLOR_SEVERIDAD[severidad].simbolo}
          nombre={textos.severidades[severidad][0]}
        />
      </span>
      <span className={estilos.textos}>
        <span className={estilos.titulo}>
          {hallazgo.titulo} {marca}
        </span>
        <span className={estilos.mensaje}>{hallazgo.mensaje}</span>
        {!breve && hallazgo.queHacer && (
          <span className={estilos.queHacer}>{hallazgo.queHacer}</span>
        )}
        {lugar && <span className={estilos.donde}>{textos.irACelda(lugar.hoja, lugar.celda)}</span>}
      </span>
    </Button>
  );
}
