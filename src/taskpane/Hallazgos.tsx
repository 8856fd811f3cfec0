import { useState } from 'react';
import {
  Button,
  ToggleButton,
  makeStyles,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import type { Severidad } from '../ceplan/tipos';
import type { TextosPanel } from './Cabecera';
import { Signo } from './Signo';
import { COLOR_SEVERIDAD, SEVERIDADES } from './semaforo';
import type { HallazgoVisto } from './estado';

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
  filtros: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  pie: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  mas: { alignSelf: 'flex-start', marginTop: tokens.spacingVerticalS },
});

/** More than this at once is not read, and slows the pane down. */
const TANDA = 100;

/** All findings, by severity. */
export function Hallazgos({
  hallazgos,
  textos,
  irA,
}: {
  readonly hallazgos: readonly HallazgoVisto[];
  readonly textos: TextosPanel;
  readonly irA: (hoja: string, celda: string) => void;
}) {
  const estilos = useEstilos();
  const [severidad, elegir] = useState<Severidad | null>(null);
  const [hasta, mostrar] = useState(TANDA);
  const presentes = SEVERIDADES.filter((una) => hallazgos.some((h) => h.severidad === una));
  const vistos = severidad ? hallazgos.filter((h) => h.severidad === severidad) : hallazgos;
  return (
    <>
      {presentes.length > 1 && (
        <div className={estilos.filtros} role="group" aria-label={textos.filtro}>
          <ToggleButton size="small" checked={severidad === null} onClick={() => elegir(null)}>
            {textos.todas}
          </ToggleButton>
          {presentes.map((una) => {
            const cuenta = hallazgos.filter((h) => h.severidad === una).length;
            return (
              <ToggleButton
                key={una}
                size="small"
                checked={severidad === una}
                onClick={() => elegir(una)}
              >
                {`${cuenta} ${textos.severidades[una][cuenta === 1 ? 0 : 1]}`}
              </ToggleButton>
            );
          })}
        </div>
      )}
      <p className={estilos.pie}>{textos.hallazgosPie}</p>
      <ListaHallazgos hallazgos={vistos.slice(0, hasta)} textos={textos} irA={irA} />
      {vistos.length > hasta && (
        <Button className={estilos.mas} onClick={() => mostrar(hasta + TANDA)}>
          {textos.verTodos(vistos.length)}
        </Button>
      )}
    </>
  );
}

export function ListaHallazgos({
  hallazgos,
  textos,
  irA,
  breve = false,
}: {
  readonly hallazgos: readonly HallazgoVisto[];
  readonly textos: TextosPanel;
  readonly irA: (hoja: string, celda: string) => void;
  /** Without what to do. */
  readonly breve?: boolean;
}) {
  const estilos = useEstilos();
  return (
    <ul className={estilos.lista}>
      {hallazgos.map((hallazgo) => {
        const { lugar, severidad } = hallazgo;
        return (
          <li key={hallazgo.clave} className={estilos.fila}>
            <Button
              appearance="subtle"
              className={estilos.hallazgo}
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
                <span className={estilos.titulo}>{hallazgo.titulo}</span>
                <span className={estilos.mensaje}>{hallazgo.mensaje}</span>
                {!breve && hallazgo.queHacer && (
                  <span className={estilos.queHacer}>{hallazgo.queHacer}</span>
                )}
                {lugar && (
                  <span className={estilos.donde}>{textos.irACelda(lugar.hoja, lugar.celda)}</span>
                )}
              </span>
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
