/** Where the workbook stands, and what is next. Loaded when there is one. */
import { useState } from 'react';
import {
  Button,
  Link,
  makeStyles,
  mergeClasses,
  Select,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import type { AccionDelPanel } from '../../acciones';
import type { Idioma } from '../../textos/idioma';
import { INICIO } from '../../textos/inicio';
import { PANEL } from '../../textos/panel';
import type { CifraVista, InicioVisto, NivelesVistos, Paso } from '../estado';
import { colorBarra, colorNivel } from '../comun/semaforo';
import { Signo } from '../comun/Signo';

const useEstilos = makeStyles({
  todo: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  grupo: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  detalle: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  dicho: { margin: 0 },
  titulo: { ...typographyStyles.caption1Strong, margin: 0, color: tokens.colorNeutralForeground2 },
  pasos: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    listStyleType: 'none',
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusLarge,
  },
  paso: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
  },
  pasoTexto: { flexGrow: 1, flexShrink: 1, flexBasis: '10rem' },
  anio: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  anios: { flexGrow: 1, flexShrink: 1, flexBasis: '10rem' },
  cifras: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(128px, 1fr))',
    gap: tokens.spacingHorizontalL,
  },
  cifra: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    gap: `0 ${tokens.spacingHorizontalS}`,
  },
  numero: { ...typographyStyles.title1, fontVariantNumeric: 'tabular-nums' },
  palabra: { ...typographyStyles.body1Strong, borderRadius: tokens.borderRadiusMedium },
  conColor: { padding: `0 ${tokens.spacingHorizontalSNudge}` },
  barra: {
    display: 'flex',
    gap: '2px',
    height: '12px',
    borderRadius: tokens.borderRadiusMedium,
    overflow: 'hidden',
    forcedColorAdjust: 'none',
  },
  tramo: { minWidth: '3px' },
  niveles: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalL,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  nivel: { display: 'flex', alignItems: 'baseline', gap: tokens.spacingHorizontalXS },
  cuenta: { ...typographyStyles.body1Strong, fontVariantNumeric: 'tabular-nums' },
  lista: { margin: 0, padding: 0, listStyleType: 'none' },
  entidad: {
    display: 'flex',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    overflowWrap: 'anywhere',
    fontVariantNumeric: 'tabular-nums',
  },
});

interface Props {
  readonly inicio: InicioVisto;
  readonly idioma: Idioma;
  readonly ocupado: boolean;
  readonly alCambiarAnio: (anio: number) => void;
  readonly alPulsar: (accion: AccionDelPanel) => void;
  readonly irA: (hoja: string, celda: string) => void;
}

export default function Inicio({ inicio, idioma, ocupado, alCambiarAnio, alPulsar, irA }: Props) {
  const estilos = useEstilos();
  const t = INICIO[idioma];
  const { anio, anios, figuras, sinFirma, pasos } = inicio;
  return (
    <section className={estilos.todo} aria-label={PANEL[idioma].inicio} id="inicio">
      <p className={estilos.detalle}>{inicio.detalle}</p>
      {inicio.cierre && <p className={estilos.detalle}>{inicio.cierre}</p>}
      {pasos.length > 0 && (
        <Siguiente pasos={pasos} titulo={t.siguiente} ocupado={ocupado} {...{ alPulsar, irA }} />
      )}
      {anios.length > 0 && <Anio {...{ anio, anios, idioma, ocupado, alCambiarAnio }} />}
      {figuras && (
        <>
          {figuras.cobertura && <p className={estilos.dicho}>{figuras.cobertura}</p>}
          <div className={estilos.cifras}>
            <Cifra cifra={figuras.indice} idioma={idioma} />
            <Cifra cifra={figuras.valoracion} idioma={idioma} />
          </div>
          <Niveles niveles={figuras.niveles} idioma={idioma} />
          {figuras.faltan && <Faltan faltan={figuras.faltan} />}
        </>
      )}
      {sinFirma.length > 0 && (
        <div className={estilos.grupo}>
          <h3 className={estilos.titulo}>{t.sinFirma}</h3>
          <ul className={estilos.niveles}>
            {sinFirma.map(({ nombre, lugar }) => (
              <li key={nombre}>
                {lugar ? (
                  <Link as="button" onClick={() => irA(lugar.hoja, lugar.celda)}>
                    {nombre}
                  </Link>
                ) : (
                  nombre
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

function Siguiente({
  pasos,
  titulo,
  ocupado,
  alPulsar,
  irA,
}: Pick<Props, 'ocupado' | 'alPulsar' | 'irA'> & {
  readonly pasos: readonly Paso[];
  readonly titulo: string;
}) {
  const estilos = useEstilos();
  return (
    <div className={estilos.grupo}>
      <h2 className={estilos.titulo} id="siguiente">
        {titulo}
      </h2>
      <ul className={estilos.pasos} aria-labelledby="siguiente">
        {pasos.map(({ texto, boton, accion, lugar }, i) => (
          <li key={texto} className={estilos.paso}>
            <span className={estilos.pasoTexto} id={`paso-${i}`}>
              {texto}
            </span>
            <Button
              size="small"
              appearance={i === 0 ? 'primary' : 'secondary'}
              disabledFocusable={accion !== undefined && ocupado}
              aria-describedby={`paso-${i}`}
              onClick={() => {
                if (accion) alPulsar(accion);
                else if (lugar) irA(lugar.hoja, lugar.celda);
              }}
            >
              {boton}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** To look through the years writes nothing: the year is changed by its button. */
function Anio({
  anio,
  anios,
  idioma,
  ocupado,
  alCambiarAnio,
}: Pick<InicioVisto, 'anio' | 'anios'> & Pick<Props, 'idioma' | 'ocupado' | 'alCambiarAnio'>) {
  const estilos = useEstilos();
  const t = INICIO[idioma];
  const [elegido, elegir] = useState<number | null>(null);
  const visto = elegido ?? anio;
  return (
    <div className={estilos.grupo}>
      <label className={estilos.titulo} htmlFor="anio-evaluado">
        {t.anio}
      </label>
      <div className={estilos.anio}>
        <Select
          id="anio-evaluado"
          className={estilos.anios}
          value={String(visto ?? '')}
          onChange={(_evento, { value }) => elegir(Number(value))}
        >
          {anios.map((uno) => (
            <option key={uno.anio} value={uno.anio}>
              {uno.texto}
            </option>
          ))}
        </Select>
        {visto !== null && visto !== anio && (
          <Button
            appearance="primary"
            disabledFocusable={ocupado}
            onClick={() => {
              elegir(null);
              alCambiarAnio(visto);
            }}
          >
            {t.cambiarA(visto)}
          </Button>
        )}
      </div>
    </div>
  );
}

function Cifra({ cifra, idioma }: { readonly cifra: CifraVista; readonly idioma: Idioma }) {
  const estilos = useEstilos();
  const { leyenda, texto, nivel, palabra, que } = cifra;
  const colores = nivel ? colorNivel(nivel) : null;
  const dicho = palabra ?? (nivel && nivel !== 'nd' ? PANEL[idioma].niveles[nivel] : null);
  return (
    <div className={estilos.grupo}>
      <h3 className={estilos.titulo}>{leyenda}</h3>
      <div className={estilos.cifra}>
        <span className={estilos.numero}>{texto}</span>
        {dicho && (
          <span
            className={mergeClasses(estilos.palabra, colores !== null && estilos.conColor)}
            style={colores ? { background: colores.fondo, color: colores.texto } : undefined}
          >
            {colores && <Signo signo={colores.simbolo} />} {dicho}
          </span>
        )}
      </div>
      <p className={estilos.detalle}>{que}</p>
    </div>
  );
}

/** A bar of the levels, and below it what each part stands for. */
function Niveles({
  niveles,
  idioma,
}: {
  readonly niveles: NivelesVistos;
  readonly idioma: Idioma;
}) {
  const estilos = useEstilos();
  const presentes = niveles.cuentas.filter(({ cuenta }) => cuenta > 0);
  if (presentes.length === 0) return null;
  return (
    <div className={estilos.grupo}>
      <h3 className={estilos.titulo} id="niveles-inicio">
        {niveles.leyenda}
      </h3>
      <div className={estilos.barra} aria-hidden>
        {presentes.map(({ nivel, cuenta }) => (
          <span
            key={nivel}
            className={estilos.tramo}
            style={{ flexGrow: cuenta, background: colorBarra(nivel) }}
          />
        ))}
      </div>
      <ul className={estilos.niveles} aria-labelledby="niveles-inicio">
        {presentes.map(({ nivel, cuenta }) => (
          <li key={nivel} className={estilos.nivel}>
            <span style={{ color: colorBarra(nivel) }}>
              <Signo signo={colorNivel(nivel).simbolo} />
            </span>
            <span className={estilos.cuenta}>{cuenta}</span> {PANEL[idioma].niveles[nivel]}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Faltan({
  faltan: { leyenda, entidades, mas },
}: {
  readonly faltan: NonNullable<NonNullable<InicioVisto['figuras']>['faltan']>;
}) {
  const estilos = useEstilos();
  return (
    <div className={estilos.grupo}>
      <h3 className={estilos.titulo} id="faltan">
        {leyenda}
      </h3>
      <ul className={estilos.lista} aria-labelledby="faltan">
        {entidades.map(({ nombre, cuantos }) => (
          <li key={nombre} className={estilos.entidad}>
            <span>{nombre}</span> <span>{cuantos}</span>
          </li>
        ))}
      </ul>
      {mas && <p className={estilos.detalle}>{mas}</p>}
    </div>
  );
}
