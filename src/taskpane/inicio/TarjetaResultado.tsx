import { useEffect, useRef } from 'react';
import {
  Button,
  Link,
  makeStyles,
  mergeClasses,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { ArrowRight16Regular } from '@fluentui/react-icons/svg/arrow-right';
import type { TextosPanel } from '../Cabecera';
import { ListaHallazgos } from '../comun/Hallazgos';
import { Signo } from '../comun/Signo';
import { COLOR_SEVERIDAD, SEVERIDADES, colorNivel } from '../comun/semaforo';
import type { HallazgoVisto, Tarjeta } from '../estado';

const PRIMEROS = 4;

const useEstilos = makeStyles({
  tarjeta: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    paddingTop: tokens.spacingVerticalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    outlineStyle: 'none',
  },
  titulo: { ...typographyStyles.subtitle2, margin: 0 },
  cifra: { display: 'flex', alignItems: 'baseline', gap: tokens.spacingHorizontalS },
  numero: { ...typographyStyles.title1, fontVariantNumeric: 'tabular-nums' },
  leyenda: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  palabra: {
    ...typographyStyles.body1Strong,
    borderRadius: tokens.borderRadiusMedium,
  },
  conColor: { padding: `0 ${tokens.spacingHorizontalS}` },
  grupo: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  fichas: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(64px, 1fr))',
    gap: tokens.spacingHorizontalS,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  ficha: {
    display: 'flex',
    flexDirection: 'column',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  cuenta: {
    ...typographyStyles.subtitle1,
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    fontVariantNumeric: 'tabular-nums',
    '& svg': { width: '11px', height: '11px' },
  },
  nombre: { ...typographyStyles.caption1, whiteSpace: 'nowrap' },
  notas: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
  },
  pie: { display: 'flex', gap: tokens.spacingHorizontalM, alignItems: 'center', flexWrap: 'wrap' },
});

/** What an action gave. The focus moves here when it is done, so that it is read out. */
export default function TarjetaResultado({
  resultado,
  hallazgos,
  textos,
  irA,
  verTodos,
  alDeshacer,
  alHacer,
}: {
  readonly resultado: Tarjeta;
  readonly hallazgos: readonly HallazgoVisto[];
  readonly textos: TextosPanel;
  readonly irA: (hoja: string, celda: string) => void;
  readonly verTodos: () => void;
  readonly alDeshacer?: () => void;
  /** There while the card only says what would be done. */
  readonly alHacer?: () => void;
}) {
  const estilos = useEstilos();
  const tarjeta = useRef<HTMLElement>(null);
  useEffect(() => {
    tarjeta.current?.focus({ preventScroll: true });
    // It stands on top: nothing moves further than it has to.
    tarjeta.current?.scrollIntoView({ block: 'nearest' });
  }, [resultado]);
  const { cifra, niveles, severidades, notas, hoja, celda } = resultado;

  return (
    <section
      ref={tarjeta}
      className={estilos.tarjeta}
      tabIndex={-1}
      aria-labelledby="resultado"
      data-accion={resultado.accion}
    >
      <div role="status">
        <h2 id="resultado" className={estilos.titulo}>
          {alHacer ? textos.porHacer : textos.acciones[resultado.accion].hecho}
        </h2>
      </div>

      {cifra && <CifraGrande cifra={cifra} textos={textos} />}
      {niveles && <Niveles niveles={niveles} textos={textos} />}
      {severidades && <Severidades severidades={severidades} textos={textos} />}
      {severidades && hallazgos.length === 0 && <p>{textos.sinHallazgos}</p>}

      {notas.length > 0 && (
        <ul className={estilos.notas}>
          {notas.map((nota) => (
            <li key={nota}>{nota}</li>
          ))}
        </ul>
      )}

      {hallazgos.length > 0 && (
        <ListaHallazgos hallazgos={hallazgos.slice(0, PRIMEROS)} textos={textos} irA={irA} />
      )}

      <div className={estilos.pie}>
        {alHacer && (
          <Button size="small" appearance="primary" onClick={alHacer}>
            {textos.hazlo}
          </Button>
        )}
        {alDeshacer && (
          <Button size="small" onClick={alDeshacer}>
            {textos.deshacer}
          </Button>
        )}
        {hallazgos.length > PRIMEROS && (
          <Button size="small" onClick={verTodos}>
            {textos.verTodos(hallazgos.length)}
          </Button>
        )}
        {hoja && (
          <Link as="button" onClick={() => irA(hoja, celda ?? 'A1')}>
            {celda ? textos.irACelda(hoja, celda) : textos.irAHoja(hoja)}{' '}
            <ArrowRight16Regular aria-hidden />
          </Link>
        )}
      </div>
    </section>
  );
}

function CifraGrande({
  cifra,
  textos,
}: {
  readonly cifra: NonNullable<Tarjeta['cifra']>;
  readonly textos: TextosPanel;
}) {
  const estilos = useEstilos();
  const nombreNivel = cifra.palabra ?? (cifra.nivel ? textos.niveles[cifra.nivel] : null);
  const colores = cifra.nivel ? colorNivel(cifra.nivel) : null;
  return (
    <div>
      <div className={estilos.cifra}>
        <span className={estilos.numero}>{cifra.texto}</span>
        {nombreNivel && (
          <span
            className={mergeClasses(estilos.palabra, colores !== null && estilos.conColor)}
            style={colores ? { background: colores.fondo, color: colores.texto } : undefined}
          >
            {colores && <Signo signo={colores.simbolo} />} {nombreNivel}
          </span>
        )}
      </div>
      <p className={estilos.leyenda}>{cifra.leyenda}</p>
    </div>
  );
}

function Niveles({
  niveles,
  textos,
}: {
  readonly niveles: NonNullable<Tarjeta['niveles']>;
  readonly textos: TextosPanel;
}) {
  const estilos = useEstilos();
  return (
    <div className={estilos.grupo}>
      <p className={estilos.leyenda} id="niveles">
        {niveles.leyenda}
      </p>
      <ul className={estilos.fichas} aria-labelledby="niveles">
        {niveles.cuentas.map(({ nivel, cuenta }) => (
          <Ficha
            key={nivel}
            cuenta={cuenta}
            nombre={textos.niveles[nivel]}
            {...colorNivel(nivel)}
          />
        ))}
      </ul>
    </div>
  );
}

function Severidades({
  severidades,
  textos,
}: {
  readonly severidades: NonNullable<Tarjeta['severidades']>;
  readonly textos: TextosPanel;
}) {
  const estilos = useEstilos();
  return (
    <ul className={estilos.fichas} aria-label={textos.hallazgos}>
      {SEVERIDADES.map((severidad) => (
        <Ficha
          key={severidad}
          cuenta={severidades[severidad]}
          nombre={textos.severidades[severidad][severidades[severidad] === 1 ? 0 : 1]}
          {...COLOR_SEVERIDAD[severidad]}
        />
      ))}
    </ul>
  );
}

function Ficha({
  cuenta,
  nombre,
  fondo,
  texto,
  simbolo,
}: {
  readonly cuenta: number;
  readonly nombre: string;
  readonly fondo: string;
  readonly texto: string;
  readonly simbolo: string;
}) {
  const estilos = useEstilos();
  return (
    <li className={estilos.ficha} style={{ background: fondo, color: texto }}>
      <span className={estilos.cuenta}>
        {cuenta} <Signo signo={simbolo} />
      </span>
      <span className={estilos.nombre}>{nombre}</span>
    </li>
  );
}
